package org.myelin.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of one result while they are being written. A score is never computed apart from its lines. */
final class Sheet {

    private final List<Line> lines = new ArrayList<>();

    /** Something that can be chosen, and whether it should be and was. */
    record Mark(String element, String label, boolean keyed, boolean chosen) {}

    void add(String element, String label, int points, int possible, Verdict verdict, String reason) {
        lines.add(new Line(element, label, points, possible, verdict, reason));
    }

    Outcome.Scored scored(Policy policy, int max) {
        int score = lines.stream().mapToInt(Line::points).sum();
        return new Outcome.Scored(score, max, policy, policy.version(), lines);
    }

    /** One point for each right choice; nothing off. */
    void zeroOne(List<Mark> marks) {
        marks.forEach(mark -> mark(mark, 0, "Selected but not correct: no point"));
    }

    /** One point for each right choice, one off for each wrong one; a negative sum is lifted to 0 by its own line. */
    void plusMinus(List<Mark> marks, String floorElement, String floorLabel) {
        marks.forEach(mark -> mark(mark, -1, "Selected but not correct: \u22121"));
        int right =
                (int) marks.stream().filter(mark -> mark.chosen && mark.keyed).count();
        int wrong =
                (int) marks.stream().filter(mark -> mark.chosen && !mark.keyed).count();
        if (wrong > right) {
            int lift = wrong - right;
            add(floorElement, floorLabel, lift, 0, Verdict.NEUTRAL, "Points never fall below 0: +" + lift);
        }
    }

    private void mark(Mark mark, int forWrong, String reasonForWrong) {
        if (mark.chosen && mark.keyed) {
            add(mark.element, mark.label, 1, 1, Verdict.RIGHT, "Selected and correct: +1");
        } else if (mark.chosen) {
            add(mark.element, mark.label, forWrong, 0, Verdict.WRONG, reasonForWrong);
        } else if (mark.keyed) {
            add(mark.element, mark.label, 0, 1, Verdict.MISSED, "Correct but not selected: no point");
        } else {
            add(mark.element, mark.label, 0, 0, Verdict.NEUTRAL, "Not selected, and rightly so");
        }
    }

    /** One point when exactly the right elements were chosen; the last right element carries it. */
    void wholeSet(List<Mark> marks) {
        boolean allRight = marks.stream().allMatch(mark -> mark.chosen == mark.keyed);
        long keys = marks.stream().filter(Mark::keyed).count();
        long seen = 0;
        for (Mark mark : marks) {
            if (mark.keyed) {
                seen++;
                int possible = seen == keys ? 1 : 0;
                int points = allRight ? possible : 0;
                if (mark.chosen) {
                    add(
                            mark.element,
                            mark.label,
                            points,
                            possible,
                            Verdict.RIGHT,
                            points == 1
                                    ? "Everything selected is correct: +1"
                                    : "Selected and correct; the point needs the whole answer");
                } else {
                    add(mark.element, mark.label, 0, possible, Verdict.MISSED, "Correct but not selected: no point");
                }
            } else {
                mark(mark, 0, "Selected but not correct: no point");
            }
        }
    }

    /** One point for each place that holds what belongs there. */
    void places(List<Place> places, Map<String, String> answers) {
        for (Place place : places) {
            place(place, answers, place.keys());
        }
    }

    /** One point for each place that holds a token that belongs in any of them. */
    void interchangeable(List<Place> places, Map<String, String> answers) {
        Set<String> keys = new HashSet<>();
        places.forEach(place -> keys.addAll(place.keys()));
        for (Place place : places) {
            place(place, answers, keys);
        }
    }

    private void place(Place place, Map<String, String> answers, Set<String> keys) {
        String answer = answers.get(place.id());
        if (answer == null) {
            missed(place, 1);
        } else if (keys.contains(answer)) {
            add(place.id(), place.label(), 1, 1, Verdict.RIGHT, says(place, answer) + " is right: +1");
        } else {
            wrong(place, answer, 1, " is not right here: no point");
        }
    }

    void missed(Place place, int possible) {
        add(place.id(), place.label(), 0, possible, Verdict.MISSED, "Left empty: no point");
    }

    void wrong(Place place, String answer, int possible, String reason) {
        add(place.id(), place.label(), 0, possible, Verdict.WRONG, says(place, answer) + reason);
    }

    static String says(Place place, String answer) {
        return "\u201c" + place.text(answer) + "\u201d";
    }
}
