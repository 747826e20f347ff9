package org.myelin.analytics;

import java.util.List;
import java.util.Map;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeEntry;
import org.myelin.attempt.RegradeId;
import org.myelin.attempt.RegradeItem;
import org.myelin.attempt.RegradePreview;
import org.myelin.attempt.RegradeResult;
import org.myelin.cohort.CohortId;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * Regrading for instructors: the submitted attempts of the learners of one cohort at one quiz. Every method checks that
 * {@code instructor}, the signed-in account, teaches the cohort now, and finds nothing otherwise
 * ({@link org.myelin.cohort.CohortNotFound}). A regrade belongs to its cohort: every instructor of it may take it back.
 */
public interface CohortRegrades {

    /** A quiz that learners of the cohort have submitted. */
    record SubmittedQuiz(QuizId id, String title, int attempts) {}

    /** The quizzes that can be regraded, by title. */
    List<SubmittedQuiz> quizzes(CohortId cohort, AccountId instructor);

    /** The items of those attempts. */
    List<RegradeItem> items(CohortId cohort, QuizId quiz, AccountId instructor);

    /** The learners of the cohort by name, for the rows of a dry run. */
    Map<AccountId, String> names(CohortId cohort, AccountId instructor);

    /** What became of the wish for a dry run. */
    sealed interface DryRun {
        record Shown(RegradePreview preview) implements DryRun {}

        /** The reason is fit to be shown. */
        record Refused(String reason) implements DryRun {}
    }

    /** What the change would do; nothing is changed. */
    DryRun dryRun(CohortId cohort, QuizId quiz, ItemChange change, String reason, AccountId instructor);

    /** Applies what the dry run with this fingerprint showed; audited. */
    RegradeResult apply(
            CohortId cohort, QuizId quiz, ItemChange change, String reason, String fingerprint, AccountId instructor);

    /** The regrades of the cohort, the newest first. */
    List<RegradeEntry> list(CohortId cohort, AccountId instructor);

    /**
     * Takes a regrade of the cohort back; audited.
     *
     * @throws org.myelin.attempt.RegradeNotFound if the cohort has no such regrade
     */
    RegradeResult undo(CohortId cohort, RegradeId regrade, String reason, AccountId instructor);
}
