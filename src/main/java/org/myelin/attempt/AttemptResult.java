package org.myelin.attempt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.Draw;
import org.myelin.assessment.ItemView;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Response;
import org.myelin.content.CatalogItem;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;

/**
 * A submitted attempt with what the policy lets its reader see.
 *
 * @param byDeadline the application handed the saved answers in
 * @param feedbackNote why something is not shown, null when everything is
 * @param items in order; items that a case never came to are left out where the key stays hidden
 * @param cases the cases of the attempt with their charts
 * @param changes every later change of the grade, the oldest first
 */
public record AttemptResult(
        AttemptId id,
        AccountId learner,
        QuizId quiz,
        String title,
        @Nullable ContextId context,
        int tryNo,
        Instant startedAt,
        Instant submittedAt,
        boolean byDeadline,
        AttemptPolicy policy,
        Grade grade,
        FeedbackLevel feedback,
        @Nullable String feedbackNote,
        List<ItemResult> items,
        List<CaseResult> cases,
        List<GradeChange> changes,
        int steps,
        String head) {

    public AttemptResult {
        items = List.copyOf(items);
        cases = List.copyOf(cases);
        changes = List.copyOf(changes);
    }

    /** A case with its chart, as far as the learner came or, with the key, as a whole. */
    public record CaseResult(CaseId id, String title, String summary, ItemView.ChartView chart) {}

    /**
     * One item; {@code reviewed} is null where the policy withholds it.
     *
     * @param corrections what was corrected since, the oldest first; empty where the policy withholds the review
     */
    public record ItemResult(
            int position,
            Revision revision,
            ItemView view,
            @Nullable CasePlace place,
            @Nullable Response response,
            @Nullable Reviewed reviewed,
            List<Correction> corrections) {

        public ItemResult {
            corrections = List.copyOf(corrections);
        }
    }

    /** What was corrected after the attempt was graded; the text may tell the key. */
    public record Correction(Instant on, String text) {}

    /**
     * What a review is made from: the item as it was graded, which after a correction is not the one that was shown.
     * Holds the key: only present where it may be shown.
     *
     * @param manual a person gave the marks
     * @param note what that person wrote
     */
    public record Reviewed(
            CatalogItem item,
            Draw draw,
            Outcome outcome,
            Weight weight,
            boolean manual,
            @Nullable String note) {}

    /**
     * A grading run after the first: when, why, and the grade it led to, which may be the one before.
     *
     * @param byHand a person marked a question; otherwise a question was corrected or the attempt submitted again
     */
    public record GradeChange(Instant at, String reason, boolean byHand, Grade before, Grade grade) {}
}
