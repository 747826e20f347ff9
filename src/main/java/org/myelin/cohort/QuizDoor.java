package org.myelin.cohort;

import java.util.Optional;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * The one way into a quiz for learners: applies locks, the window of the assignment, tries and accommodation. An assigned
 * quiz is open in its window even where its module is still locked, because the instructor decided so.
 */
public interface QuizDoor {

    /** What the learner should know before starting; empty when the quiz is not offered. */
    Optional<QuizIntro> intro(AccountId learner, QuizId quiz);

    /** Starts an attempt, or goes on with the running one. */
    QuizStart start(AccountId learner, QuizId quiz);
}
