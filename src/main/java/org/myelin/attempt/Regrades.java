package org.myelin.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.myelin.assessment.Accepting;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.internal.AttemptStore;
import org.myelin.attempt.internal.Gradings;
import org.myelin.attempt.internal.RegradeStore;
import org.myelin.attempt.internal.Regrading;
import org.myelin.attempt.internal.RunKind;
import org.myelin.attempt.internal.Snapshots;
import org.myelin.attempt.internal.Stored;
import org.myelin.attempt.internal.Undoing;
import org.myelin.content.CatalogItem;
import org.myelin.content.Courses;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.myelin.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grades submitted attempts again after an item turned out to be wrong. A dry run comes first; applying and undoing are
 * one transaction each, add a grading run to every attempt they change, and touch no mark that a person gave. The
 * caller decides whose attempts its user may regrade, and what a regrade belongs to.
 */
@Service
public class Regrades {

    private static final String SUBJECT = "regrade";
    private static final String TAKEN_BACK = "This regrade was taken back before.";

    private final AttemptStore attempts;
    private final RegradeStore store;
    private final Regrading regrading;
    private final Undoing undoing;
    private final Gradings gradings;
    private final Snapshots snapshots;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    Regrades(
            AttemptStore attempts,
            RegradeStore store,
            Regrading regrading,
            Undoing undoing,
            Gradings gradings,
            Snapshots snapshots,
            Courses courses,
            Audit audit,
            Clock clock) {
        this.attempts = attempts;
        this.store = store;
        this.regrading = regrading;
        this.undoing = undoing;
        this.gradings = gradings;
        this.snapshots = snapshots;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** The items that submitted attempts of these learners at a quiz hold. */
    @Transactional(readOnly = true)
    public List<RegradeItem> items(QuizId quiz, Collection<AccountId> learners) {
        Release release = courses.live();
        Map<ItemId, List<AttemptStore.ItemUse>> uses = attempts.uses(learners, quiz).stream()
                .collect(Collectors.groupingBy(AttemptStore.ItemUse::item, LinkedHashMap::new, Collectors.toList()));
        List<RegradeItem> items = new ArrayList<>();
        uses.forEach((id, used) -> {
            Optional<CatalogItem> live = release.item(id);
            items.add(new RegradeItem(
                    snapshots.get(id, used.getLast().revision()),
                    live,
                    used.stream().mapToInt(AttemptStore.ItemUse::attempts).sum(),
                    used.stream()
                            .filter(use -> live.isPresent()
                                    && !use.revision().equals(live.get().revision()))
                            .mapToInt(AttemptStore.ItemUse::attempts)
                            .sum()));
        });
        return items;
    }

    /** The regrades of a scope, the newest first. */
    @Transactional(readOnly = true)
    public List<RegradeEntry> list(ContextId scope) {
        return store.in(scope);
    }

    /** Why an order makes no sense for these attempts, fit to be shown; empty when it can be looked at. */
    @Transactional(readOnly = true)
    public Optional<String> problem(RegradeOrder order) {
        Map<ItemId, RegradeItem> held = items(order.quiz(), order.learners()).stream()
                .collect(Collectors.toMap(item -> item.asked().id(), item -> item));
        return order.changes().stream()
                .map(change -> problem(change, Optional.ofNullable(held.get(change.item()))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problem(ItemChange change, Optional<RegradeItem> held) {
        if (held.isEmpty()) {
            return Optional.of("No submitted attempt holds this question.");
        }
        return switch (change) {
            case ItemChange.NewRevision(var _, var revision) ->
                held.get()
                                .live()
                                .filter(live -> live.revision().equals(revision))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("The question has been revised again, or is gone. Start over.");
            case ItemChange.AlsoAccept(var _, var accepted) ->
                Accepting.problem(held.get().asked().item(), accepted);
            case ItemChange.Drop _, ItemChange.FullCredit _, ItemChange.Bonus _ -> Optional.empty();
        };
    }

    /**
     * What the order would do; changes nothing.
     *
     * @throws IllegalArgumentException when {@link #problem} has something to say
     */
    @Transactional(readOnly = true)
    public RegradePreview preview(RegradeOrder order) {
        problem(order).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return preview(order, attempts.of(order.learners(), order.quiz(), AttemptPhase.SUBMITTED));
    }

    private RegradePreview preview(RegradeOrder order, List<Stored.Attempt> submitted) {
        return preview(order, regrading.plan(submitted, order.changes()));
    }

    private RegradePreview preview(RegradeOrder order, Collection<Regrading.Plan> plans) {
        int running =
                attempts.of(order.learners(), order.quiz(), AttemptPhase.OPEN).size();
        return new RegradePreview(
                plans.stream().map(Regrading.Plan::row).toList(), running, Regrading.fingerprint(plans));
    }

    /**
     * Applies exactly what a dry run showed, in one transaction.
     *
     * @param fingerprint of that dry run
     */
    @Transactional
    public RegradeResult apply(RegradeOrder order, String fingerprint, AccountId author) {
        Optional<String> problem = problem(order);
        if (problem.isPresent()) {
            return new RegradeResult.Refused(problem.get());
        }
        List<Regrading.Plan> plans =
                regrading.plan(attempts.lock(order.learners(), order.quiz(), AttemptPhase.SUBMITTED), order.changes());
        if (!Regrading.fingerprint(plans).equals(fingerprint)) {
            return new RegradeResult.Moved(preview(order, plans));
        }
        List<Regrading.Plan> changed =
                plans.stream().filter(plan -> plan.row().changes()).toList();
        if (changed.isEmpty()) {
            return new RegradeResult.Refused("This would change no attempt.");
        }
        Instant now = clock.instant();
        keep(order, now);
        RegradeId id = new RegradeId(Ids.next(clock));
        store.insert(id, order, author, now);
        for (Regrading.Plan plan : changed) {
            gradings.regraded(
                    plan.attempt(), plan.before(), plan.marks(), RunKind.REGRADE, id.value(), order.reason(), author);
            audit.record(
                    author.value(),
                    "attempt-regraded",
                    "attempt",
                    plan.attempt().id().toString(),
                    id + ": " + points(plan.row().before()) + " to "
                            + points(plan.row().after()));
        }
        audit.record(
                author.value(),
                "regrade-applied",
                SUBJECT,
                id.toString(),
                order.quiz() + ", " + changed.size() + " attempts: " + order.reason());
        return new RegradeResult.Applied(id, changed.size());
    }

    /** The revision that is graded against has to be readable for ever, as the asked one is. */
    private void keep(RegradeOrder order, Instant now) {
        Release release = courses.live();
        List<CatalogItem> used = order.changes().stream()
                .filter(ItemChange.NewRevision.class::isInstance)
                .map(change -> release.item(change.item()))
                .flatMap(Optional::stream)
                .toList();
        if (!used.isEmpty()) {
            snapshots.keep(used, now);
        }
    }

    /**
     * Takes a regrade back: a further grading run with the marks of before, in one transaction.
     *
     * @param reason what learners read about it, 1 to 500 characters
     * @param allowed whether the author may act on what the regrade belongs to; refused ones are not found
     */
    @Transactional
    public RegradeResult undo(RegradeId id, String reason, AccountId author, Predicate<ContextId> allowed) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > RegradeOrder.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + RegradeOrder.LONGEST_REASON + " characters");
        }
        RegradeEntry entry =
                store.find(id).filter(found -> allowed.test(found.scope())).orElseThrow(RegradeNotFound::new);
        List<AttemptId> ids = store.attempts(id);
        Map<AttemptId, Stored.Attempt> locked = new LinkedHashMap<>();
        ids.forEach(attempt -> attempts.lock(attempt)
                .filter(found -> found.phase() == AttemptPhase.SUBMITTED)
                .ifPresent(found -> locked.put(attempt, found)));
        if (entry.undone() != null) {
            return new RegradeResult.Refused(TAKEN_BACK);
        }
        Optional<List<Undoing.Plan>> plans = undoing.plan(entry, locked.keySet());
        if (plans.isEmpty()) {
            return new RegradeResult.Refused(
                    "A later regrade of the same question builds on this one. Take that one back first.");
        }
        // Two at the same moment wait for each other at the attempts; the second one changes no row here.
        if (!store.undo(id, author, clock.instant(), why)) {
            return new RegradeResult.Refused(TAKEN_BACK);
        }
        for (Undoing.Plan plan : plans.get()) {
            gradings.regraded(
                    Objects.requireNonNull(locked.get(plan.attempt())),
                    plan.before(),
                    plan.marks(),
                    RunKind.UNDO,
                    id.value(),
                    "An earlier correction was taken back. " + why,
                    author);
            audit.record(
                    author.value(),
                    "attempt-regrade-undone",
                    "attempt",
                    plan.attempt().toString(),
                    id.toString());
        }
        audit.record(
                author.value(),
                "regrade-undone",
                SUBJECT,
                id.toString(),
                plans.get().size() + " attempts: " + why);
        return new RegradeResult.Applied(id, plans.get().size());
    }

    private static String points(Grade grade) {
        return grade.score() + "/" + grade.max();
    }
}
