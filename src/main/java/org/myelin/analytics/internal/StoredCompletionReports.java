package org.myelin.analytics.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.myelin.analytics.CompletionFilter;
import org.myelin.analytics.CompletionReports;
import org.myelin.analytics.CompletionRow;
import org.myelin.analytics.CompletionStatus;
import org.myelin.analytics.Requirement;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.Release;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.Role;
import org.myelin.platform.Audit;
import org.myelin.progress.LearnerRecord;
import org.myelin.progress.ProgressReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completion of everybody, made from one reading of each module. */
@Service
class StoredCompletionReports implements CompletionReports {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Admins admins;
    private final Accounts accounts;
    private final Memberships memberships;
    private final ProgressReviews progress;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    StoredCompletionReports(
            Admins admins,
            Accounts accounts,
            Memberships memberships,
            ProgressReviews progress,
            Courses courses,
            Audit audit,
            Clock clock) {
        this.admins = admins;
        this.accounts = accounts;
        this.memberships = memberships;
        this.progress = progress;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<Requirement, String> requirements() {
        Release release = courses.live();
        Map<Requirement, String> requirements = new LinkedHashMap<>();
        for (CourseModule module : release.course().modules()) {
            String number = "Module " + module.number();
            requirements.put(new Requirement.LessonsOf(module.id()), number + ": lessons of “" + module.title() + "”");
            module.quiz()
                    .flatMap(release::quiz)
                    .ifPresent(quiz -> requirements.put(
                            new Requirement.Passed(quiz.id()), number + ": quiz “" + quiz.title() + "”"));
        }
        release.course().capstone().stream()
                .flatMap(capstone -> capstone.quizzes().stream())
                .flatMap(id -> release.quiz(id).stream())
                .forEach(quiz ->
                        requirements.put(new Requirement.Passed(quiz.id()), "Capstone: quiz “" + quiz.title() + "”"));
        requirements.put(
                new Requirement.WholeCourse(release.course().id()),
                "Whole course: “" + release.course().title() + "”");
        return requirements;
    }

    @Override
    @Transactional
    public List<CompletionRow> rows(CompletionFilter filter, AccountId admin) {
        List<CompletionRow> rows = read(filter, admin);
        record(admin, "completion-viewed", filter, rows.size());
        return rows;
    }

    @Override
    @Transactional
    public byte[] csv(CompletionFilter filter, ZoneId zone, AccountId admin) {
        List<CompletionRow> rows = read(filter, admin);
        record(admin, "completion-exported", filter, rows.size());
        Instant asOf = filter.asOf() == null ? clock.instant() : filter.asOf();
        String stand = DATE.format(asOf.atZone(zone));
        return Csv.write(
                List.of("Name", "E-mail", "Cohorts", "Requirement", "Status", "Date", "As of", "Time zone"),
                rows.stream()
                        .map(row -> List.of(
                                row.name(),
                                row.email(),
                                String.join(", ", row.cohorts()),
                                row.title(),
                                words(row.status()),
                                row.date()
                                        .map(at -> DATE.format(at.atZone(zone)))
                                        .orElse(""),
                                stand,
                                zone.getId()))
                        .toList());
    }

    private List<CompletionRow> read(CompletionFilter filter, AccountId admin) {
        admins.require(admin);
        Map<AccountId, List<Memberships.In>> cohorts = memberships.all();
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        List<Account> people = accounts.list().stream()
                .filter(account -> account.roles().contains(Role.STUDENT))
                .filter(account -> Admins.matches(account, text))
                .filter(account -> filter.cohort() == null
                        || cohorts.getOrDefault(account.id(), List.of()).stream()
                                .anyMatch(in -> in.learner() && in.cohort().equals(filter.cohort())))
                .toList();
        List<AccountId> ids = people.stream().map(Account::id).toList();
        Map<AccountId, LearnerRecord> records = progress.of(ids);
        Map<Requirement, String> requirements = requirements();
        Instant asOf = filter.asOf() == null ? Instant.MAX : filter.asOf();
        List<CompletionRow> rows = new ArrayList<>();
        for (Account person : people) {
            LearnerRecord record = Objects.requireNonNull(records.get(person.id()));
            CompletionRule rule = new CompletionRule(record.course(), record.attempts(), asOf);
            requirements.forEach((requirement, title) -> {
                CompletionRule.Standing standing = rule.standing(requirement);
                if ((filter.requirement() == null || filter.requirement().equals(requirement))
                        && (filter.status() == null || filter.status() == standing.status())) {
                    rows.add(new CompletionRow(
                            person.id(),
                            person.displayName(),
                            person.email(),
                            Memberships.names(cohorts.get(person.id())),
                            requirement,
                            title,
                            standing.status(),
                            standing.date(),
                            standing.evidence()));
                }
            });
        }
        return rows;
    }

    private void record(AccountId admin, String action, CompletionFilter filter, int rows) {
        audit.record(
                admin.value(),
                action,
                "completion",
                filter.cohort() == null ? "everybody" : "cohort " + filter.cohort(),
                rows + " rows; status " + filter.status() + ", requirement " + filter.requirement() + ", text '"
                        + filter.text() + "', as of " + filter.asOf());
    }

    private static String words(CompletionStatus status) {
        return switch (status) {
            case NOT_STARTED -> "Not started";
            case IN_PROGRESS -> "In progress";
            case DONE -> "Done";
        };
    }
}
