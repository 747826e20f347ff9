package org.myelin.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemView;
import org.myelin.assessment.Response;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;

/**
 * An attempt as its learner works on it. Holds views only, so no key and no rationale can leave with it, except the
 * reviews of items that were checked under a policy that gives feedback at once.
 *
 * @param serverTime the moment this was read
 * @param items those that can be seen now; the later ones of a case are in {@code unopened}
 * @param paused whether its time stands still
 * @param waiting what was left when it was paused and waits until it goes on; null while it runs and without a limit
 * @param furthest the first position of the furthest page that was reached; counts where there is no way back
 * @param remaining time left, zero when the deadline has passed, null without a deadline
 */
public record AttemptState(
        AttemptId id,
        QuizId quiz,
        String title,
        int tryNo,
        AttemptPhase phase,
        Instant serverTime,
        Instant startedAt,
        @Nullable Instant deadlineAt,
        @Nullable Duration remaining,
        AttemptPolicy policy,
        boolean paused,
        @Nullable Duration waiting,
        int furthest,
        List<ItemState> items,
        List<Unopened> unopened) {

    public AttemptState {
        items = List.copyOf(items);
        unopened = List.copyOf(unopened);
    }

    /** An item of a case that is not open yet. Nothing of what it asks is known here. */
    public record Unopened(int position, ItemId item, CasePlace place) {}

    /**
     * One item and what was answered last.
     *
     * @param seq sequence number of the stored answer, 0 while there is none
     * @param place where it stands in a case, null where it stands alone
     * @param left whether its case has moved on, so that it takes no answer any more
     * @param checked the review that was shown for it, so that it takes no answer any more; null before
     */
    public record ItemState(
            int position,
            Revision revision,
            ItemView view,
            @Nullable Response response,
            long seq,
            @Nullable Instant savedAt,
            boolean flagged,
            @Nullable CasePlace place,
            boolean left,
            AttemptResult.@Nullable Reviewed checked) {}
}
