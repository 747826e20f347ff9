package org.myelin.practice.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.practice.Rating;
import org.myelin.practice.internal.CardState.Phase;

/**
 * Decides when a card comes back: steps of minutes while it is learned or was forgotten, then days by {@link Fsrs}.
 * Pure: the same reviews on the same days give the same states, bit by bit.
 */
final class Scheduler {

    static final List<Duration> LEARNING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));

    private Scheduler() {}

    /** What a review leads to. */
    record Next(CardState state, Wait after) {}

    /**
     * One review.
     *
     * @param card names the card for {@link Fuzz}
     * @param before null for a card that was never rated
     * @param today the day in the learner's time zone; a day before the latest review counts as the same day
     */
    static Next review(String card, @Nullable CardState before, Rating rating, LocalDate today) {
        int number = before == null ? 1 : before.reviews() + 1;
        Memory memory = before == null
                ? Fsrs.first(rating)
                : Fsrs.next(before.memory(), days(before.reviewedOn(), today), rating);
        LocalDate on = before == null || today.isAfter(before.reviewedOn()) ? today : before.reviewedOn();
        Phase phase = before == null ? Phase.LEARNING : before.phase();
        int step = before == null ? 0 : before.step();
        return switch (phase) {
            case LEARNING -> inSteps(card, Phase.LEARNING, LEARNING, step, rating, memory, on, number);
            case RELEARNING -> inSteps(card, Phase.RELEARNING, RELEARNING, step, rating, memory, on, number);
            case REVIEW ->
                rating == Rating.AGAIN
                        ? at(Phase.RELEARNING, 0, RELEARNING.getFirst(), memory, on, number)
                        : inDays(card, memory, on, number);
        };
    }

    private static Next inSteps(
            String card,
            Phase phase,
            List<Duration> steps,
            int step,
            Rating rating,
            Memory memory,
            LocalDate on,
            int number) {
        return switch (rating) {
            case AGAIN -> at(phase, 0, steps.getFirst(), memory, on, number);
            case HARD -> at(phase, step, hard(steps, step), memory, on, number);
            case GOOD ->
                step + 1 < steps.size()
                        ? at(phase, step + 1, steps.get(step + 1), memory, on, number)
                        : inDays(card, memory, on, number);
            case EASY -> inDays(card, memory, on, number);
        };
    }

    /** Longer than the first step where that is the step: half way to the next one, or half as long again. */
    private static Duration hard(List<Duration> steps, int step) {
        if (step > 0) {
            return steps.get(step);
        }
        Duration first = steps.getFirst();
        return steps.size() == 1
                ? first.multipliedBy(3).dividedBy(2)
                : first.plus(steps.get(1)).dividedBy(2);
    }

    private static Next at(Phase phase, int step, Duration wait, Memory memory, LocalDate on, int number) {
        return new Next(new CardState(phase, step, memory, on, number), new Wait.Step(wait));
    }

    private static Next inDays(String card, Memory memory, LocalDate on, int number) {
        int days = Fuzz.moved(Fsrs.days(memory.stability()), card, number);
        return new Next(new CardState(Phase.REVIEW, 0, memory, on, number), new Wait.Days(days));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
