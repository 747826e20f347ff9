package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.assessment.Grading;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Line;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Policy;
import org.myelin.assessment.Verdict;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.Grade;
import org.myelin.attempt.MarkResult;
import org.myelin.attempt.Marking;
import org.myelin.attempt.Weight;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** Marks of a person: a new grading run in which one item has these marks and all others keep theirs. */
@Component
public class ManualMarks {

    private final AttemptStore attempts;
    private final GradingStore gradings;
    private final Snapshots snapshots;
    private final Gradings runs;

    ManualMarks(AttemptStore attempts, GradingStore gradings, Snapshots snapshots, Gradings runs) {
        this.attempts = attempts;
        this.gradings = gradings;
        this.snapshots = snapshots;
        this.runs = runs;
    }

    /** Marks one item of a submitted attempt. */
    public MarkResult mark(AttemptId id, ItemId itemId, Marking marking, AccountId author) {
        Stored.Attempt attempt = attempts.lock(id).orElseThrow();
        if (attempt.phase() != AttemptPhase.SUBMITTED) {
            return new MarkResult.NotSubmitted();
        }
        Optional<Stored.Item> found = attempts.item(id, itemId);
        if (found.isEmpty()) {
            return new MarkResult.Invalid("This question is not part of the attempt.");
        }
        GradingRun before = gradings.active(id).orElseThrow();
        Item item =
                snapshots.get(found.get().pinned(), before.mark(itemId).basis()).item();
        return switch (outcome(item, marking.points())) {
            case Outcome.Scored scored -> store(attempt, before, itemId, scored, marking, author);
            case Outcome.Incomplete(String reason) -> new MarkResult.Invalid(reason);
            case Outcome.Rejected(String reason) -> new MarkResult.Invalid(reason);
            case Outcome.NeedsGrader _ -> throw new IllegalStateException("A person's marks need no grader");
        };
    }

    private static Outcome outcome(Item item, Map<String, Integer> points) {
        if (item instanceof Item.Trend trend) {
            return outcome(trend.item(), points);
        }
        if (item instanceof Item.Essay essay) {
            return Grading.manual(essay, points);
        }
        Integer total = points.get(Marking.TOTAL);
        int max = Grading.max(item);
        if (total == null || points.size() != 1 || total < 0 || total > max) {
            return new Outcome.Rejected("Give between 0 and " + max + " points for the whole question.");
        }
        Verdict verdict = total == max ? Verdict.RIGHT : total == 0 ? Verdict.WRONG : Verdict.NEUTRAL;
        Line line = new Line(
                Marking.TOTAL, "Marked by hand", total, max, verdict, total + " of " + max + ", given by a person");
        return new Outcome.Scored(total, max, Policy.RUBRIC, Policy.RUBRIC.version(), List.of(line));
    }

    private MarkResult store(
            Stored.Attempt attempt,
            GradingRun before,
            ItemId item,
            Outcome.Scored scored,
            Marking marking,
            AccountId author) {
        List<ItemMark> marks = new ArrayList<>();
        for (ItemMark mark : before.marks()) {
            Weight weight = mark.weight();
            marks.add(
                    mark.item().equals(item)
                            ? new ItemMark(item, scored, true, weight, marking.note(), mark.basis())
                            : mark);
        }
        GradingRun run = runs.byHand(attempt, before, marks, item, marking, author);
        return new MarkResult.Marked(new Grade(run.score(), run.max(), run.waiting()));
    }
}
