package org.myelin.progress.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myelin.attempt.AttemptSummary;
import org.myelin.content.Release;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SignedInAccount;
import org.myelin.progress.LearnerRecord;
import org.springframework.stereotype.Component;

/**
 * Reads everything the course maps of learners follow from: one query for what they did in lessons, one for their
 * attempts. Runs in the transaction of its caller.
 */
@Component
class FactsReader {

    private final ProgressTables tables;
    private final QuizResults quizzes;
    private final Accounts accounts;
    private final CurrentAccount current;

    FactsReader(ProgressTables tables, QuizResults quizzes, Accounts accounts, CurrentAccount current) {
        this.tables = tables;
        this.quizzes = quizzes;
        this.accounts = accounts;
        this.current = current;
    }

    CourseMap map(AccountId learner, Release release) {
        Batch batch = new Batch(List.of(learner), release);
        return batch.map(learner, batch.attempts(learner));
    }

    Map<AccountId, LearnerRecord> records(Collection<AccountId> learners, Release release) {
        Set<AccountId> distinct = new HashSet<>(learners);
        Batch batch = new Batch(distinct, release);
        var checks = tables.checkScores(distinct);
        Map<AccountId, LearnerRecord> records = new HashMap<>();
        for (AccountId learner : distinct) {
            records.put(
                    learner,
                    new LearnerRecord(
                            learner,
                            batch.map(learner, batch.counting(learner)).course(),
                            checks.getOrDefault(learner, Map.of()),
                            batch.lastActivity(learner)));
        }
        return records;
    }

    /** Those of them who also teach or administer. A session knows the roles of who asks about themselves. */
    private Set<AccountId> staff(Collection<AccountId> learners) {
        Optional<SignedInAccount> reader = current.principal().filter(account -> isOnly(learners, account.id()));
        if (reader.isPresent()) {
            return isStaff(reader.get().roles()) ? Set.of(reader.get().id()) : Set.of();
        }
        return accounts.findAll(learners).stream()
                .filter(account -> isStaff(account.roles()))
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOnly(Collection<AccountId> learners, AccountId id) {
        return learners.size() == 1 && learners.contains(id);
    }

    private static boolean isStaff(Set<Role> roles) {
        return roles.contains(Role.INSTRUCTOR) || roles.contains(Role.ADMIN);
    }

    private final class Batch {
        private final Release release;
        private final ProgressTables.Done done;
        private final Map<AccountId, List<AttemptSummary>> attempts;
        private final Set<AccountId> staff;

        Batch(Collection<AccountId> learners, Release release) {
            this.release = release;
            done = tables.done(learners, release.course().id());
            attempts = quizzes.of(learners);
            staff = staff(learners);
        }

        List<AttemptSummary> attempts(AccountId learner) {
            return attempts.getOrDefault(learner, List.of());
        }

        /** The attempts of a learner without those at pre-checks. */
        List<AttemptSummary> counting(AccountId learner) {
            return attempts(learner).stream()
                    .filter(attempt -> !release.isPreCheck(attempt.quiz()))
                    .toList();
        }

        /** The map, with the attempts that its reader may know of. */
        CourseMap map(AccountId learner, List<AttemptSummary> shown) {
            return new CourseMap(
                    release,
                    new Facts(
                            done.lessons().getOrDefault(learner, Map.of()),
                            done.answered().getOrDefault(learner, Map.of()),
                            QuizResults.facts(attempts(learner)),
                            shown,
                            Optional.ofNullable(done.completed().get(learner)),
                            staff.contains(learner)));
        }

        Optional<Instant> lastActivity(AccountId learner) {
            Stream<Instant> reading = done.lessons().getOrDefault(learner, Map.of()).values().stream()
                    .map(LessonRow::updatedAt);
            Stream<Instant> quizzing = attempts(learner).stream()
                    .flatMap(attempt -> Stream.of(attempt.startedAt(), attempt.submittedAt()))
                    .filter(Objects::nonNull);
            return Stream.concat(reading, quizzing).max(Comparator.naturalOrder());
        }
    }
}
