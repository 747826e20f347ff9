package org.myelin.assessment;

/**
 * What grading needs besides item and response.
 *
 * @param draw what was drawn for this attempt; decides the right value of a numeric item with parameters
 * @param timedOut grade what is there: an incomplete or blank response is scored instead of refused
 */
public record GradingContext(Draw draw, boolean timedOut, TriadRule triad) {

    /** The learner submits: incomplete responses are refused. */
    public static GradingContext submitted(Draw draw) {
        return new GradingContext(draw, false, TriadRule.ANCHOR_GATED);
    }

    /** The attempt is over, by time or because the learner handed it in with blanks: grade what is there. */
    public static GradingContext timedOut(Draw draw) {
        return new GradingContext(draw, true, TriadRule.ANCHOR_GATED);
    }

    public GradingContext with(TriadRule rule) {
        return new GradingContext(draw, timedOut, rule);
    }
}
