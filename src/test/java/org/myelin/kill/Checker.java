package org.myelin.kill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptReviews;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.Verification;
import org.myelin.attempt.internal.AttemptStore;
import org.myelin.attempt.internal.Step;
import org.myelin.attempt.internal.StepStore;
import org.myelin.attempt.internal.Stored;
import org.myelin.platform.Invariant;
import org.springframework.context.ApplicationContext;

/** Compares what learners were told with what the database holds after the start that followed the kill. */
final class Checker {

    private final Attempts attempts;
    private final AttemptReviews reviews;
    private final StepStore steps;
    private final AttemptStore store;
    private final Collection<Invariant> invariants;
    private final List<String> lost = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    Checker(ApplicationContext context) {
        attempts = context.getBean(Attempts.class);
        reviews = context.getBean(AttemptReviews.class);
        steps = context.getBean(StepStore.class);
        store = context.getBean(AttemptStore.class);
        // On H2 the start has asked them itself.
        invariants = context.containsBean("startCheck")
                ? List.of()
                : context.getBeansOfType(Invariant.class).values();
    }

    /**
     * What was found.
     *
     * @param acked promises that were checked
     * @param lost promises that the database does not keep
     * @param broken transactions that are there in part, or chains that do not hold
     */
    record Report(int acked, List<String> lost, List<String> broken) {}

    Report check(List<Ack> acks) {
        Set<AttemptId> ids = new LinkedHashSet<>();
        acks.forEach(ack -> ids.add(ack.attempt()));
        Map<AttemptId, Map<Integer, Step>> history = new HashMap<>();
        for (AttemptId id : ids) {
            Map<Integer, Step> byNumber = new HashMap<>();
            steps.all(id).forEach(step -> byNumber.put(step.number(), step));
            history.put(id, byNumber);
            verify(id);
        }
        for (Ack ack : acks) {
            switch (ack) {
                case Ack.Started(AttemptId id) -> {
                    if (history.get(id).isEmpty()) {
                        lost.add(ack.toString());
                    }
                }
                case Ack.Saved saved ->
                    compare(saved, history.get(saved.attempt()).get(saved.number()));
                case Ack.Submitted(AttemptId id) -> {
                    boolean graded = reviews.find(id, _ -> true)
                            .filter(found -> found.phase() == AttemptPhase.SUBMITTED && found.grade() != null)
                            .isPresent();
                    if (!graded) {
                        lost.add(ack.toString());
                    }
                }
            }
        }
        slots(acks);
        invariants.forEach(invariant -> invariant.violation().ifPresent(broken::add));
        return new Report(acks.size(), List.copyOf(lost), List.copyOf(broken));
    }

    private void verify(AttemptId id) {
        try {
            if (attempts.verify(id) instanceof Verification.Broken found) {
                broken.add(id + ": " + found.findings());
            }
        } catch (AttemptNotFound _) {
            lost.add("attempt " + id);
        }
    }

    private void compare(Ack.Saved saved, Step step) {
        if (step == null) {
            lost.add(saved.toString());
        } else if (!step.receipt().equals(saved.receipt())
                || !saved.item().equals(step.item())
                || !Long.valueOf(saved.seq()).equals(step.seq())
                || !saved.tab().equals(step.tab())) {
            broken.add(saved + " is stored as " + step);
        }
    }

    /** The slot of an item holds the highest answer that was acknowledged, or one that came after it. */
    private void slots(List<Ack> acks) {
        record Place(AttemptId attempt, ItemId item) {}
        Map<Place, Long> highest = new HashMap<>();
        for (Ack ack : acks) {
            if (ack instanceof Ack.Saved saved) {
                highest.merge(new Place(saved.attempt(), saved.item()), saved.seq(), Math::max);
            }
        }
        highest.forEach((place, seq) -> {
            Stored.Slot slot = store.item(place.attempt(), place.item())
                    .map(Stored.Item::slot)
                    .orElse(null);
            if (slot == null || slot.seq() < seq) {
                lost.add("slot of " + place + " should be at " + seq + " but is " + slot);
            }
        });
    }
}
