package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Grading;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.assessment.Responses;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradePreview;
import org.myelin.attempt.RegradePreview.Effect;
import org.myelin.attempt.Weight;
import org.myelin.content.Courses;
import org.springframework.stereotype.Component;

/** Works out what a regrade does to attempts, without storing anything. */
@Component
public class Regrading {

    private final AttemptStore attempts;
    private final GradingStore gradings;
    private final Snapshots snapshots;
    private final ResponseJson responses;
    private final Courses courses;

    Regrading(
            AttemptStore attempts,
            GradingStore gradings,
            Snapshots snapshots,
            ResponseJson responses,
            Courses courses) {
        this.attempts = attempts;
        this.gradings = gradings;
        this.snapshots = snapshots;
        this.responses = responses;
        this.courses = courses;
    }

    /**
     * What happens to one attempt.
     *
     * @param before the active run
     * @param marks the marks of the new run
     */
    public record Plan(Stored.Attempt attempt, GradingRun before, List<ItemMark> marks, RegradePreview.Row row) {}

    /** What happens to each of these submitted attempts that holds one of the items. */
    public List<Plan> plan(List<Stored.Attempt> submitted, List<ItemChange> changes) {
        List<AttemptId> ids = submitted.stream().map(Stored.Attempt::id).toList();
        Map<ItemId, ItemChange> byItem =
                changes.stream().collect(Collectors.toMap(ItemChange::item, Function.identity()));
        Map<AttemptId, List<Stored.Item>> items = attempts.items(ids, byItem.keySet());
        Map<AttemptId, GradingRun> active = gradings.active(items.keySet());
        List<Plan> plans = new ArrayList<>();
        for (Stored.Attempt attempt : submitted) {
            List<Stored.Item> concerned = items.get(attempt.id());
            if (concerned != null) {
                plans.add(plan(attempt, Objects.requireNonNull(active.get(attempt.id())), concerned, byItem));
            }
        }
        plans.sort(Comparator.comparing((Plan plan) -> plan.row().submittedAt())
                .thenComparing(plan -> plan.attempt().id().value()));
        return plans;
    }

    /** Names an outcome: equal for equal marks on the same runs. */
    public static String fingerprint(Collection<Plan> plans) {
        StringBuilder text = new StringBuilder();
        for (Plan plan : plans) {
            text.append(plan.attempt().id())
                    .append(' ')
                    .append(plan.before().id())
                    .append('\n');
            plan.marks().forEach(mark -> text.append(MarkJson.canonical(mark)).append('\n'));
        }
        return ReceiptHash.sha256(text.toString());
    }

    private Plan plan(
            Stored.Attempt attempt, GradingRun before, List<Stored.Item> items, Map<ItemId, ItemChange> changes) {
        Map<ItemId, ItemMark> changed = new HashMap<>();
        List<RegradePreview.ItemRow> rows = new ArrayList<>();
        for (Stored.Item item : items) {
            ItemId id = item.pinned().item();
            ItemMark mark = before.mark(id);
            Result result = apply(Objects.requireNonNull(changes.get(id)), mark, item);
            changed.put(id, result.mark());
            rows.add(new RegradePreview.ItemRow(
                    id,
                    result.effect(),
                    mark.score(),
                    result.mark().score(),
                    result.mark().max()));
        }
        List<ItemMark> marks = before.marks().stream()
                .map(mark -> changed.getOrDefault(mark.item(), mark))
                .toList();
        return new Plan(
                attempt,
                before,
                marks,
                new RegradePreview.Row(
                        attempt.id(),
                        attempt.learner(),
                        attempt.tryNo(),
                        Objects.requireNonNull(attempt.submittedAt()),
                        GradingRun.grade(before.marks()),
                        GradingRun.grade(marks),
                        attempt.policy().passPercent(),
                        rows));
    }

    private record Result(ItemMark mark, Effect effect) {}

    private Result apply(ItemChange change, ItemMark mark, Stored.Item item) {
        return switch (change) {
            case ItemChange.Drop _ -> result(mark, mark.weighing(Weight.DROPPED));
            case ItemChange.Bonus _ -> result(mark, mark.weighing(Weight.BONUS));
            case ItemChange.FullCredit _ ->
                byHandOr(
                        mark,
                        () -> result(
                                mark,
                                mark.marked(
                                        Grading.fullCredit(snapshots
                                                .get(item.pinned(), mark.basis())
                                                .item()),
                                        mark.basis())));
            case ItemChange.NewRevision(var _, var revision) ->
                byHandOr(mark, () -> {
                    Basis basis =
                            revision.equals(item.pinned().revision()) ? Basis.ASKED : new Basis(revision, Set.of());
                    return regraded(mark, item, basis);
                });
            case ItemChange.AlsoAccept(var _, var accepted) ->
                byHandOr(mark, () -> {
                    Set<String> all = new TreeSet<>(mark.basis().accepted());
                    all.addAll(accepted);
                    return regraded(mark, item, new Basis(mark.basis().revision(), all));
                });
        };
    }

    private static Result byHandOr(ItemMark mark, Supplier<Result> otherwise) {
        return mark.manual() ? new Result(mark, Effect.KEPT_BY_HAND) : otherwise.get();
    }

    private Result regraded(ItemMark mark, Stored.Item stored, Basis basis) {
        Item item = item(stored.pinned(), basis);
        Response response = response(stored);
        Draw draw = stored.pinned().draw();
        if (basis.revision() != null && !fits(item, response, draw)) {
            return new Result(mark, Effect.KEPT_OLD_REVISION);
        }
        return result(mark, mark.marked(Scoring.outcome(item, draw, response, basis), basis));
    }

    /** The live revision may never have been asked, so it is not a snapshot yet. */
    private Item item(PinnedItem pinned, Basis basis) {
        return courses.live()
                .item(pinned.item())
                .filter(live -> live.revision().equals(basis.revision()))
                .orElseGet(() -> snapshots.get(pinned, basis))
                .item();
    }

    /** An answer to an option that is gone, or numbers that were not drawn: the old revision has to judge it. */
    private static boolean fits(Item item, @Nullable Response response, Draw draw) {
        return Responses.rejection(item, response).isEmpty()
                && numbers(item).map(draw.values().keySet()::containsAll).orElse(true);
    }

    private static Optional<Set<String>> numbers(Item item) {
        if (item instanceof Item.Trend trend) {
            return numbers(trend.item());
        }
        return item instanceof Item.Numeric numeric
                ? Optional.of(numeric.parameters().keySet())
                : Optional.empty();
    }

    private @Nullable Response response(Stored.Item item) {
        return item.slot() == null ? null : responses.read(item.slot().response());
    }

    private static Result result(ItemMark before, ItemMark after) {
        return new Result(after, after.equals(before) ? Effect.SAME : Effect.CHANGED);
    }
}
