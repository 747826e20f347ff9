package org.myelin.attempt;

import org.jspecify.annotations.Nullable;

/**
 * What a submitted attempt earned by its active grading run.
 *
 * @param score 0 to {@code max}
 * @param waiting points that a person still has to mark; part of {@code max}
 */
public record Grade(int score, int max, int waiting) {

    /** Whole per cent, rounded down so that it never shows a pass mark that was not reached; 100 when max is 0. */
    public int percent() {
        return max == 0 ? 100 : Math.toIntExact(100L * score / max);
    }

    /** Whether the pass mark was reached; null without a pass mark or while marking can still decide it. */
    public @Nullable Boolean passed(@Nullable Integer passPercent) {
        if (passPercent == null) {
            return null;
        }
        if (percent() >= passPercent) {
            return true;
        }
        Grade best = new Grade(score + waiting, max, 0);
        return best.percent() >= passPercent ? null : Boolean.FALSE;
    }
}
