package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.Marking;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;

/** What a step says. Together the bodies of all steps say everything there is to know about an attempt. */
public sealed interface StepBody {

    /** The attempt began; everything that was pinned for it. */
    record Started(
            AccountId learner,
            QuizId quiz,
            Revision quizRevision,
            String title,
            @Nullable ContextId context,
            int tryNo,
            AttemptPolicy policy,
            long seed,
            List<PinnedItem> items)
            implements StepBody {}

    /** A response was saved; {@code response} is its JSON, {@code null} written out for blank. */
    record Answered(String response, boolean late) implements StepBody {}

    /** The learner set or removed a flag. */
    record Flagged(boolean flagged) implements StepBody {}

    /** The learner went on to the next step of a case. */
    record Opened() implements StepBody {}

    /** The learner went on to the page that begins here, with no way back. */
    record Moved(int position) implements StepBody {}

    /** The learner saw the review of one item, so that its answer stays. */
    record Checked() implements StepBody {}

    /** Time stands still from here on. */
    record Paused() implements StepBody {}

    /** Time goes on after a pause of this length. */
    record Resumed(Duration pause) implements StepBody {}

    /** A submitted attempt takes answers again, with so much more time. */
    record Reopened(Duration added, String reason) implements StepBody {}

    /** The rules changed while the attempt was running, for example by an accommodation. */
    record RulesChanged(AttemptPolicy policy, String reason) implements StepBody {}

    /** Time was added. */
    record Extended(Duration added, String reason) implements StepBody {}

    /** The saved answers were handed in and graded. */
    record Submitted(Instant countsAs, boolean byDeadline, RunSeal run) implements StepBody {}

    /** A person marked one item. */
    record Marked(Marking marking, RunSeal run) implements StepBody {}

    /** A regrade, or the undoing of one, was applied. */
    record Regraded(UUID regrade, boolean undo, RunSeal run) implements StepBody {}

    /** The kind under which this body is stored. */
    default StepKind kind() {
        return switch (this) {
            case Started _ -> StepKind.STARTED;
            case Answered _ -> StepKind.ANSWERED;
            case Flagged _ -> StepKind.FLAGGED;
            case Opened _ -> StepKind.OPENED;
            case Moved _ -> StepKind.MOVED;
            case Checked _ -> StepKind.CHECKED;
            case Paused _ -> StepKind.PAUSED;
            case Resumed _ -> StepKind.RESUMED;
            case Reopened _ -> StepKind.REOPENED;
            case RulesChanged _ -> StepKind.RULES_CHANGED;
            case Extended _ -> StepKind.EXTENDED;
            case Submitted _ -> StepKind.SUBMITTED;
            case Marked _ -> StepKind.MARKED;
            case Regraded _ -> StepKind.REGRADED;
        };
    }
}
