package org.myelin.progress;

/**
 * A humane streak: learning days in a row, where one learning act a day counts and a missed day costs a freeze before
 * it costs the streak.
 *
 * @param on false when the learner switched streaks off; the figures are zero then
 * @param days learning days in the running streak, 0 or more; frozen days are not counted
 * @param freezesLeft missed days that the streak would still survive, 0 to {@link #FREEZES}
 * @param learnedToday whether today already counts
 * @param longest most days in any streak so far
 */
public record Streak(boolean on, int days, int freezesLeft, boolean learnedToday, int longest) {

    /** Freezes at the start of a streak. */
    public static final int FREEZES = 2;

    /** Learning days that earn one used freeze back. */
    public static final int DAYS_PER_FREEZE = 7;

    /** The streak of a learner who does not want one. */
    public static Streak off() {
        return new Streak(false, 0, 0, false, 0);
    }
}
