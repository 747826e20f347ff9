package org.myelin.assessment;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Scores a dyad or a triad (NCSBN's rationale rule: a reason earns nothing without its cause). The points stand on
 * the lines of the places: a dyad's point on the effect, the anchor's point of {@link TriadRule#ALL_OR_ANCHOR} on
 * the cause and its second point on the last effect.
 */
final class RationaleSheet {

    private final Rationale rationale;
    private final Map<String, String> answers;
    private final Sheet sheet = new Sheet();
    private final Set<String> rightEffects = new HashSet<>();
    private final boolean causeRight;

    private RationaleSheet(Rationale rationale, Map<String, String> answers) {
        this.rationale = rationale;
        this.answers = answers;
        this.causeRight = right(rationale.cause(), rationale.cause().keys());
        findRightEffects();
    }

    static Outcome.Scored score(Rationale rationale, Map<String, String> answers, TriadRule rule) {
        RationaleSheet scoring = new RationaleSheet(rationale, answers);
        if (rationale.dyad()) {
            return scoring.together(Policy.DYAD, 0);
        }
        return switch (rule) {
            case ANCHOR_GATED -> scoring.gated();
            case ALL_OR_ANCHOR -> scoring.together(Policy.TRIAD_ALL_OR_ANCHOR, 1);
        };
    }

    private void findRightEffects() {
        Set<String> left = rationale.pool();
        for (Place effect : rationale.effects()) {
            String answer = answers.get(effect.id());
            // In a pool, an effect that is named twice counts once.
            boolean right = rationale.pooled() ? answer != null && left.remove(answer) : right(effect, effect.keys());
            if (right) {
                rightEffects.add(effect.id());
            }
        }
    }

    private boolean right(Place place, Set<String> keys) {
        String answer = answers.get(place.id());
        return answer != null && keys.contains(answer);
    }

    private Outcome.Scored gated() {
        for (Place place : rationale.places()) {
            if (place == rationale.cause()) {
                cause(place, 0);
            } else {
                effect(place, 1, causeRight, "");
            }
        }
        return sheet.scored(Policy.TRIAD_ANCHOR_GATED, rationale.max());
    }

    /** The cause is worth {@code forCause}, all effects together are worth one point. */
    private Outcome.Scored together(Policy policy, int forCause) {
        boolean allRight =
                causeRight && rightEffects.size() == rationale.effects().size();
        Place last = rationale.effects().isEmpty()
                ? rationale.cause()
                : rationale.effects().getLast();
        for (Place place : rationale.places()) {
            if (place == rationale.cause()) {
                cause(place, forCause);
            } else {
                effect(place, place == last ? 1 : 0, allRight, ": it counts only together with the other parts");
            }
        }
        return sheet.scored(policy, rationale.max());
    }

    private void cause(Place place, int possible) {
        String answer = answers.get(place.id());
        if (answer == null) {
            sheet.missed(place, possible);
        } else if (causeRight) {
            String reason = possible == 1 ? " is right: +1" : " is right, so what follows from it can earn points";
            sheet.add(place.id(), place.label(), possible, possible, Verdict.RIGHT, Sheet.says(place, answer) + reason);
        } else {
            sheet.wrong(place, answer, possible, " is not right, so nothing that follows from it earns a point");
        }
    }

    private void effect(Place place, int possible, boolean earns, String reasonForNothing) {
        String answer = answers.get(place.id());
        if (answer == null) {
            sheet.missed(place, possible);
        } else if (!rightEffects.contains(place.id())) {
            sheet.wrong(place, answer, possible, " is not right here: no point");
        } else {
            int points = earns ? possible : 0;
            String reason;
            if (points == 1) {
                reason = " is right: +1";
            } else if (!causeRight) {
                reason = " is right, but earns nothing without the right cause";
            } else {
                reason = " is right" + reasonForNothing;
            }
            sheet.add(place.id(), place.label(), points, possible, Verdict.RIGHT, Sheet.says(place, answer) + reason);
        }
    }
}
