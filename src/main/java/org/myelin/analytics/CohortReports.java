package org.myelin.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.MarkResult;
import org.myelin.attempt.Marking;
import org.myelin.attempt.ReopenResult;
import org.myelin.cohort.CohortId;
import org.myelin.identity.AccountId;

/**
 * What instructors see of the cohorts they teach. Every method checks that {@code instructor}, the signed-in account,
 * teaches the cohort or the learner now; everything else is not found. Looking at one person's record is audited. The
 * number of queries does not depend on the size of the cohort (up to 500 learners).
 */
public interface CohortReports {

    /**
     * All panels of the page about a cohort.
     *
     * @throws org.myelin.cohort.CohortNotFound if the instructor does not teach it
     */
    CohortDashboard dashboard(CohortId cohort, AccountId instructor);

    /** Learners by lessons, as in {@link #dashboard}. */
    default HeatMap heatMap(CohortId cohort, AccountId instructor) {
        return dashboard(cohort, instructor).heatMap();
    }

    /** Results by quiz, as in {@link #dashboard}. */
    default List<QuizReport> quizResults(CohortId cohort, AccountId instructor) {
        return dashboard(cohort, instructor).quizzes();
    }

    /** Who has not started what, as in {@link #dashboard}. */
    default List<NotStarted> notStarted(CohortId cohort, AccountId instructor) {
        return dashboard(cohort, instructor).notStarted();
    }

    /** Who needs attention, as in {@link #dashboard}. */
    default List<Attention> attention(CohortId cohort, AccountId instructor) {
        return dashboard(cohort, instructor).attention();
    }

    /**
     * One learner; the look is recorded.
     *
     * @throws LearnerNotFound if the instructor does not teach the learner
     */
    LearnerDetail learner(AccountId learner, AccountId instructor);

    /**
     * The whole result of an attempt, with keys, whatever its policy shows to the learner; empty while it is open. The
     * look is recorded.
     *
     * @throws org.myelin.attempt.AttemptNotFound if the instructor does not teach its learner
     */
    Optional<AttemptResult> attempt(AttemptId attempt, AccountId instructor);

    /**
     * Adds time to a running attempt; false when it takes no answers any more. Audited.
     *
     * @param reason kept with the attempt, 1 to 500 characters
     * @throws org.myelin.attempt.AttemptNotFound if the instructor does not teach its learner
     */
    boolean extend(AttemptId attempt, Duration more, String reason, AccountId instructor);

    /**
     * Lets the learner go on with a submitted attempt. Audited.
     *
     * @param more how long from now, where the attempt has a deadline
     * @param reason kept with the attempt, 1 to 500 characters
     * @throws org.myelin.attempt.AttemptNotFound if the instructor does not teach its learner
     */
    ReopenResult reopen(AttemptId attempt, Duration more, String reason, AccountId instructor);

    /**
     * Marks one question of a submitted attempt by hand; the marks survive every regrade. Audited.
     *
     * @param handedIn when the answers that the instructor read were submitted; others are not marked
     * @throws org.myelin.attempt.AttemptNotFound if the instructor does not teach its learner
     */
    MarkResult mark(AttemptId attempt, Instant handedIn, ItemId item, Marking marking, AccountId instructor);

    /**
     * Grants an accommodation to a learner, in running attempts too; audited.
     *
     * @throws LearnerNotFound if the instructor does not teach the learner
     */
    void grant(AccountId learner, Accommodation accommodation, AccountId instructor);
}
