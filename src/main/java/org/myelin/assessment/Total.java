package org.myelin.assessment;

import java.util.Collection;

/**
 * The sum over the items of a case or an attempt.
 *
 * @param awaitingGrader how many points are still to be marked by a person; part of {@code max}
 */
public record Total(int score, int max, int awaitingGrader) {

    /** Adds scored and waiting outcomes; incomplete and rejected ones carry no points and have to be settled before. */
    public static Total of(Collection<? extends Outcome> outcomes) {
        int score = 0;
        int max = 0;
        int waiting = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Scored scored -> {
                    score += scored.score();
                    max += scored.max();
                }
                case Outcome.NeedsGrader needed -> {
                    max += needed.max();
                    waiting += needed.max();
                }
                case Outcome.Incomplete incomplete ->
                    throw new IllegalArgumentException("Incomplete: " + incomplete.reason());
                case Outcome.Rejected rejected -> throw new IllegalArgumentException("Rejected: " + rejected.reason());
            }
        }
        return new Total(score, max, waiting);
    }
}
