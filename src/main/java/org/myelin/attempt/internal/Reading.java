package org.myelin.attempt.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.CaseStudy;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemView;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.AttemptState;
import org.myelin.attempt.CasePlace;
import org.myelin.attempt.FeedbackLevel;
import org.myelin.attempt.Grade;
import org.myelin.attempt.Receipt;
import org.myelin.attempt.ReceiptChain;
import org.myelin.content.CatalogCase;
import org.myelin.content.CatalogItem;
import org.myelin.content.Courses;
import org.myelin.content.PlayerJson;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** Reads attempts for their learners and for those who may look at them. */
@Component
public class Reading {

    static final String RULE = "receipt = SHA-256 of the lines 'length:value' for myelin-step-1, attempt,"
            + " number, kind, item, seq, tab, payloadHash, at, author, previous; '-' stands for an empty value";

    private final AttemptStore attempts;
    private final InWork inWork;
    private final StepStore steps;
    private final GradingStore gradings;
    private final Snapshots snapshots;
    private final CaseSnapshots cases;
    private final Corrections corrections;
    private final PlayerJson players;
    private final Courses courses;
    private final ResponseJson responses;
    private final Clock clock;

    Reading(
            AttemptStore attempts,
            InWork inWork,
            StepStore steps,
            GradingStore gradings,
            Snapshots snapshots,
            CaseSnapshots cases,
            Corrections corrections,
            PlayerJson players,
            Courses courses,
            ResponseJson responses,
            Clock clock) {
        this.attempts = attempts;
        this.inWork = inWork;
        this.steps = steps;
        this.gradings = gradings;
        this.snapshots = snapshots;
        this.cases = cases;
        this.corrections = corrections;
        this.players = players;
        this.courses = courses;
        this.responses = responses;
        this.clock = clock;
    }

    /** The attempt as its learner works on it. */
    public AttemptState state(AttemptId id, AccountId who) {
        InWork.Known known = inWork.read(id)
                .filter(read -> read.attempt().learner().equals(who))
                .orElseThrow(AttemptNotFound::new);
        Stored.Attempt attempt = known.attempt();
        Instant now = attempt.now(Sql.millis(clock.instant()));
        List<Stored.Item> all = known.items();
        return new AttemptState(
                id,
                attempt.quiz(),
                attempt.title(),
                attempt.tryNo(),
                attempt.phase(),
                now,
                attempt.startedAt(),
                attempt.deadlineAt(),
                Answering.left(attempt.deadlineAt(), now),
                attempt.policy(),
                attempt.sitting().pausedAt() != null,
                attempt.sitting().left(attempt.startedAt(), attempt.policy()),
                attempt.sitting().furthest(),
                all.stream()
                        .filter(Stored.Item::opened)
                        .map(item -> itemState(item, all))
                        .toList(),
                all.stream()
                        .filter(item -> !item.opened())
                        .map(item -> new AttemptState.Unopened(
                                item.pinned().position(),
                                item.pinned().item(),
                                Objects.requireNonNull(place(item.pinned()))))
                        .toList());
    }

    /** An item that is open, with the chart as it stood when its case came to it. */
    AttemptState.ItemState itemState(Stored.Item item, List<Stored.Item> all) {
        CatalogItem pinned = snapshots.get(item.pinned());
        Stored.Slot slot = item.slot();
        return new AttemptState.ItemState(
                item.pinned().position(),
                item.pinned().revision(),
                view(pinned, item.pinned()),
                slot == null ? null : responses.read(slot.response()),
                slot == null ? 0 : slot.seq(),
                slot == null ? null : slot.savedAt(),
                item.flagged(),
                place(item.pinned()),
                Unfolding.left(item, all),
                item.checked() ? reviewed(item) : null);
    }

    private ItemView view(CatalogItem item, PinnedItem pinned) {
        PinnedCase study = pinned.study();
        return study == null
                ? players.itemView(item, pinned.draw(), courses.live())
                : players.itemViewInCase(item, cases.get(study), study.step(), pinned.draw(), courses.live());
    }

    private @Nullable CasePlace place(PinnedItem pinned) {
        PinnedCase study = pinned.study();
        return study == null
                ? null
                : new CasePlace(study.id(), cases.get(study).title(), study.step(), CaseStudy.STEPS);
    }

    /** The cases of an attempt; charts as far as {@code shown} items reach. */
    private List<AttemptResult.CaseResult> caseResults(List<Stored.Item> shown) {
        Map<CaseId, PinnedCase> reached = new LinkedHashMap<>();
        shown.stream()
                .flatMap(item -> Stream.ofNullable(item.pinned().study()))
                .forEach(study -> reached.put(study.id(), study));
        return reached.values().stream()
                .map(study -> {
                    CatalogCase pinned = cases.get(study);
                    return new AttemptResult.CaseResult(
                            study.id(),
                            pinned.title(),
                            pinned.summary(),
                            players.chartView(pinned, study.step(), courses.live()));
                })
                .toList();
    }

    /** The result for its learner, empty while the attempt is open. */
    public Optional<AttemptResult> ownResult(AttemptId id, AccountId who) {
        Stored.Attempt attempt = own(id, who);
        Instant now = attempt.now(Sql.millis(clock.instant()));
        return result(attempt, FeedbackRule.of(attempt.policy(), now));
    }

    /** The result for somebody who may see everything, empty while the attempt is open. */
    public Optional<AttemptResult> fullResult(AttemptId id) {
        Stored.Attempt attempt = attempts.find(id).orElseThrow(AttemptNotFound::new);
        return result(attempt, new FeedbackRule(FeedbackLevel.FULL, null));
    }

    private Optional<AttemptResult> result(Stored.Attempt attempt, FeedbackRule feedback) {
        if (attempt.phase() != AttemptPhase.SUBMITTED) {
            return Optional.empty();
        }
        List<GradingRun> runs = gradings.all(attempt.id());
        GradingRun active = runs.getLast();
        Map<ItemId, ItemMark> marks = new HashMap<>();
        active.marks().forEach(mark -> marks.put(mark.item(), mark));
        boolean full = feedback.level() == FeedbackLevel.FULL;
        // What a case never came to stays unseen as long as the key does: the quiz may be tried again.
        List<Stored.Item> shown = attempts.items(attempt.id()).stream()
                .filter(item -> full || item.opened())
                .toList();
        Map<ItemId, List<AttemptResult.Correction>> corrected = full ? corrections.of(runs, shown) : Map.of();
        List<AttemptResult.ItemResult> items = shown.stream()
                .map(item -> itemResult(
                        item,
                        full ? marks.get(item.pinned().item()) : null,
                        corrected.getOrDefault(item.pinned().item(), List.of())))
                .toList();
        List<AttemptResult.GradeChange> changes = IntStream.range(1, runs.size())
                .mapToObj(at -> change(runs.get(at - 1), runs.get(at)))
                .toList();
        return Optional.of(new AttemptResult(
                attempt.id(),
                attempt.learner(),
                attempt.quiz(),
                attempt.title(),
                attempt.context(),
                attempt.tryNo(),
                attempt.startedAt(),
                Objects.requireNonNull(attempt.submittedAt()),
                handedIn(runs).author() == null,
                attempt.policy(),
                grade(active),
                feedback.level(),
                feedback.note(),
                items,
                caseResults(shown),
                changes,
                attempt.length(),
                attempt.head()));
    }

    private static AttemptResult.GradeChange change(GradingRun before, GradingRun run) {
        return new AttemptResult.GradeChange(
                run.at(), run.reason(), run.kind() == RunKind.MANUAL, grade(before), grade(run));
    }

    /** The run of the last submission; there are several where the attempt was reopened. */
    private static GradingRun handedIn(List<GradingRun> runs) {
        return runs.reversed().stream()
                .filter(run -> run.kind() == RunKind.SUBMIT)
                .findFirst()
                .orElseThrow();
    }

    /** The review of an item whose attempt still runs: what its saved answer earns. */
    AttemptResult.Reviewed reviewed(Stored.Item item) {
        CatalogItem pinned = snapshots.get(item.pinned());
        ItemMark mark = Scoring.mark(
                pinned.item(),
                item.pinned(),
                item.slot() == null ? null : responses.read(item.slot().response()));
        return new AttemptResult.Reviewed(pinned, item.pinned().draw(), mark.outcome(), mark.weight(), false, null);
    }

    private AttemptResult.ItemResult itemResult(
            Stored.Item item, @Nullable ItemMark mark, List<AttemptResult.Correction> corrected) {
        PinnedItem pinned = item.pinned();
        AttemptResult.Reviewed reviewed = mark == null
                ? null
                : new AttemptResult.Reviewed(
                        snapshots.get(pinned, mark.basis()),
                        pinned.draw(),
                        mark.outcome(),
                        mark.weight(),
                        mark.manual(),
                        mark.note());
        return new AttemptResult.ItemResult(
                pinned.position(),
                pinned.revision(),
                players.itemView(snapshots.get(pinned), pinned.draw(), courses.live()),
                place(pinned),
                item.slot() == null ? null : responses.read(item.slot().response()),
                reviewed,
                corrected);
    }

    /** The chain for its learner. Payloads that hold a seed or marks stay here; their hashes are part of the chain. */
    public ReceiptChain receipts(AttemptId id, AccountId who) {
        Stored.Attempt attempt = own(id, who);
        List<Receipt> receipts = steps.all(id).stream().map(Reading::receipt).toList();
        String head = receipts.isEmpty() ? attempt.head() : receipts.getLast().receipt();
        return new ReceiptChain(id, RULE, receipts, head);
    }

    private static Receipt receipt(Step step) {
        boolean shown = switch (step.kind()) {
            case ANSWERED, FLAGGED, OPENED, MOVED, CHECKED, PAUSED, RESUMED, REOPENED, RULES_CHANGED, EXTENDED -> true;
            case STARTED, SUBMITTED, MARKED, REGRADED -> false;
        };
        return new Receipt(
                step.number(),
                step.kind().name(),
                step.item(),
                step.seq(),
                step.tab(),
                step.at(),
                step.author(),
                ReceiptHash.sha256(step.payload()),
                shown ? step.payload() : null,
                step.previous(),
                step.receipt());
    }

    private Stored.Attempt own(AttemptId id, AccountId who) {
        return attempts.find(id)
                .filter(attempt -> attempt.learner().equals(who))
                .orElseThrow(AttemptNotFound::new);
    }

    private static Grade grade(GradingRun run) {
        return new Grade(run.score(), run.max(), run.waiting());
    }
}
