package org.myelin.progress.internal;

import java.util.Map;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/** What the attempts of a learner add up to, by quiz. */
interface QuizResults {

    Map<QuizId, QuizFacts> of(AccountId learner);
}
