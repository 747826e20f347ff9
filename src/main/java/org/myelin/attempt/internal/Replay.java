package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;

/**
 * Rebuilds everything stored about an attempt from its steps alone. Pure: the same steps always give the same attempt.
 */
public final class Replay {

    private final AttemptId id;
    private final Map<ItemId, Stored.Slot> slots = new LinkedHashMap<>();
    private final Map<ItemId, Boolean> flags = new LinkedHashMap<>();
    private final Set<ItemId> opened = new HashSet<>();
    private final List<RunSeal> runs = new ArrayList<>();
    private StepBody.@Nullable Started started;
    private @Nullable AttemptPolicy policy;
    private @Nullable Instant startedAt;
    private @Nullable Instant submittedAt;
    private final Set<ItemId> checked = new HashSet<>();
    private Stored.Sitting sitting = Stored.Sitting.FRESH;
    private @Nullable Step last;

    private Replay(AttemptId id) {
        this.id = id;
    }

    /**
     * What the steps say.
     *
     * @param runs what they keep of each grading run, the active one last
     */
    public record Rebuilt(Stored.Attempt attempt, List<Stored.Item> items, List<RunSeal> runs) {}

    /**
     * Plays the steps in order.
     *
     * @throws RuntimeException when a step cannot be read or does not fit those before it
     */
    public static Rebuilt of(AttemptId id, List<Step> steps) {
        Replay replay = new Replay(id);
        steps.forEach(replay::play);
        return replay.rebuilt();
    }

    private void play(Step step) {
        StepBody body = StepJson.read(step.kind(), step.payload());
        if ((last == null) != (body instanceof StepBody.Started)) {
            throw new IllegalStateException("The first step and only the first one starts an attempt");
        }
        switch (body) {
            case StepBody.Started start -> {
                started = start;
                policy = start.policy();
                startedAt = step.at();
            }
            case StepBody.Answered(String response, boolean _) -> {
                ItemId item = item(step);
                long seq = Objects.requireNonNull(step.seq());
                slots.put(item, new Stored.Slot(item, seq, response, step.at(), step.number()));
            }
            case StepBody.Flagged(boolean flagged) -> flags.put(item(step), flagged);
            case StepBody.Opened() -> opened.add(item(step));
            case StepBody.Moved(int position) -> sitting = sitting.movedTo(position);
            case StepBody.Checked() -> checked.add(item(step));
            case StepBody.Paused() -> sitting = sitting.stoppedAt(step.at());
            case StepBody.Resumed(Duration pause) -> sitting = sitting.resumedAfter(pause);
            case StepBody.Reopened(Duration more, String _) -> {
                submittedAt = null;
                sitting = sitting.resumedAfter(Duration.ZERO).plus(more);
            }
            case StepBody.RulesChanged(AttemptPolicy changed, String _) -> policy = changed;
            case StepBody.Extended(Duration more, String _) -> sitting = sitting.plus(more);
            case StepBody.Submitted(Instant countsAs, boolean _, RunSeal run) -> {
                submittedAt = countsAs;
                runs.add(run);
            }
            case StepBody.Marked(var _, RunSeal run) -> runs.add(run);
            case StepBody.Regraded(var _, boolean _, RunSeal run) -> runs.add(run);
        }
        last = step;
    }

    private static ItemId item(Step step) {
        return Objects.requireNonNull(step.item(), "An answer, flag, opening or check without an item");
    }

    private Rebuilt rebuilt() {
        if (started == null || policy == null || startedAt == null || last == null) {
            throw new IllegalStateException("There is no first step");
        }
        Stored.Attempt attempt = new Stored.Attempt(
                id,
                started.learner(),
                started.quiz(),
                started.quizRevision(),
                started.title(),
                started.context(),
                started.tryNo(),
                policy,
                started.seed(),
                submittedAt == null ? AttemptPhase.OPEN : AttemptPhase.SUBMITTED,
                startedAt,
                sitting.deadline(startedAt, policy),
                sitting,
                submittedAt,
                last.receipt(),
                last.number(),
                last.at());
        List<Stored.Item> items = started.items().stream()
                .map(pinned -> new Stored.Item(
                        pinned,
                        pinned.openAtStart() || opened.contains(pinned.item()),
                        flags.getOrDefault(pinned.item(), false),
                        checked.contains(pinned.item()),
                        slots.get(pinned.item())))
                .toList();
        return new Rebuilt(attempt, items, List.copyOf(runs));
    }
}
