package org.myelin.progress.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptReviews;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.content.CountedTry;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** What the attempts of learners add up to, by quiz. */
@Component
class QuizResults {

    private final AttemptReviews attempts;

    QuizResults(AttemptReviews attempts) {
        this.attempts = attempts;
    }

    /** All quizzes of all these learners in one query. */
    Map<AccountId, List<AttemptSummary>> of(Collection<AccountId> learners) {
        Map<AccountId, List<AttemptSummary>> byLearner = new HashMap<>();
        for (AttemptSummary attempt : attempts.list(learners)) {
            byLearner.computeIfAbsent(attempt.learner(), _ -> new ArrayList<>()).add(attempt);
        }
        return byLearner;
    }

    static Map<QuizId, QuizFacts> facts(Collection<AttemptSummary> ofOneLearner) {
        Map<QuizId, List<AttemptSummary>> byQuiz = new HashMap<>();
        for (AttemptSummary attempt : ofOneLearner) {
            byQuiz.computeIfAbsent(attempt.quiz(), _ -> new ArrayList<>()).add(attempt);
        }
        Map<QuizId, QuizFacts> facts = new HashMap<>();
        byQuiz.forEach((quiz, list) -> facts.put(quiz, ofOneQuiz(list)));
        return facts;
    }

    /**
     * A quiz that was passed once stays passed, whatever later attempts bring. Where only the first attempt counts, a
     * later one does not pass it. Each attempt is held against the pass mark it was made under.
     */
    private static QuizFacts ofOneQuiz(List<AttemptSummary> list) {
        return new QuizFacts(
                (int) list.stream().filter(attempt -> attempt.grade() != null).count(),
                list.stream().anyMatch(attempt -> attempt.phase() == AttemptPhase.OPEN),
                list.stream()
                        .map(AttemptSummary::grade)
                        .filter(Objects::nonNull)
                        .mapToInt(Grade::percent)
                        .max(),
                list.stream()
                        .flatMap(attempt -> Stream.ofNullable(passedAt(attempt)))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable Instant passedAt(AttemptSummary attempt) {
        Grade grade = attempt.grade();
        if (grade == null || (attempt.policy().counts() == CountedTry.FIRST && attempt.tryNo() > 1)) {
            return null;
        }
        Integer passPercent = attempt.policy().passPercent();
        boolean passed = passPercent == null || Boolean.TRUE.equals(grade.passed(passPercent));
        return passed ? attempt.submittedAt() : null;
    }
}
