package org.myelin.assessment;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response.Choice;
import org.myelin.assessment.Response.Matrix;
import org.myelin.assessment.Response.Slots;
import org.myelin.assessment.Response.Text;
import org.myelin.assessment.internal.PlainText;

/**
 * Grades one response to one item: pure, in whole points, by the ids of elements. Rules, maxima and edge cases follow
 * NCSBN's published scoring models; {@code docs/decisions/0003-closed-item-types.md} says where a choice was ours.
 */
public final class Grading {

    private Grading() {}

    /**
     * Grades a response; {@code null} is blank.
     *
     * @return {@code Rejected} when no honest player can have sent it, {@code Incomplete} when it was submitted before
     *     it was complete, {@code NeedsGrader} for an essay with text, otherwise {@code Scored}
     */
    public static Outcome grade(Item item, @Nullable Response response, GradingContext context) {
        Optional<String> rejection = Responses.rejection(item, response);
        if (rejection.isPresent()) {
            return new Outcome.Rejected(rejection.get());
        }
        Response given = response == null ? Responses.blank(item) : response;
        if (!context.timedOut()) {
            Optional<String> repeated = repeatedEffect(item, given);
            if (repeated.isPresent()) {
                return new Outcome.Rejected(repeated.get());
            }
            Completeness completeness = Completeness.check(item, given);
            if (!completeness.complete()) {
                return new Outcome.Incomplete(completeness.summary());
            }
        }
        return score(item, given, context);
    }

    /** The most points an item can earn. */
    public static int max(Item item) {
        return switch (item) {
            case Item.SingleChoice _, Item.Ordered _, Item.HotSpot _, Item.Numeric _, Item.ShortText _ -> 1;
            case Item.SelectAll choice -> keyed(choice.options());
            case Item.SelectN choice -> choice.select();
            case Item.Grouping choice -> keyed(choice.options());
            case Item.MatrixSingle matrix -> matrix.rows().size();
            case Item.MatrixMultiple matrix ->
                matrix.rows().stream().mapToInt(row -> row.correct().size()).sum();
            case Item.DropDownCloze cloze -> cloze.slots().size();
            case Item.DropDownTable table -> table.slots().size();
            case Item.DropDownRationale rationale -> Rationale.of(rationale).max();
            case Item.DragDropCloze cloze -> cloze.slots().size();
            case Item.DragDropRationale rationale -> Rationale.of(rationale).max();
            case Item.HighlightText text -> keyedSpans(text.spans());
            case Item.HighlightTable table -> keyedSpans(table.spans());
            case Item.BowTie _ -> 2 * Item.BowTie.WING + 1;
            case Item.Trend trend -> max(trend.item());
            case Item.Essay essay ->
                essay.rubric().stream().mapToInt(Criterion::points).sum();
        };
    }

    /** Full marks whatever was answered. */
    public static Outcome.Scored fullCredit(Item item) {
        int max = max(item);
        Line line =
                new Line("all", "Full marks for everybody", max, max, Verdict.RIGHT, "Whatever was answered: +" + max);
        return new Outcome.Scored(max, max, Policy.FULL_CREDIT, Policy.FULL_CREDIT.version(), List.of(line));
    }

    /**
     * A person's marks for an essay.
     *
     * @param points for each line of the rubric, from 0 to the points of the line
     * @return {@code Incomplete} when a line has no points, {@code Rejected} for an unknown line or points out of range
     */
    public static Outcome manual(Item.Essay essay, Map<String, Integer> points) {
        Map<String, Criterion> rubric = new LinkedHashMap<>();
        essay.rubric().forEach(criterion -> rubric.put(criterion.id(), criterion));
        for (Map.Entry<String, Integer> given : points.entrySet()) {
            Criterion criterion = rubric.get(given.getKey());
            if (criterion == null) {
                return new Outcome.Rejected("The rubric has no such line");
            }
            if (given.getValue() < 0 || given.getValue() > criterion.points()) {
                return new Outcome.Rejected("Points lie between 0 and the points of the line");
            }
        }
        if (points.size() < rubric.size()) {
            return new Outcome.Incomplete("Give points for every line of the rubric.");
        }
        Sheet sheet = new Sheet();
        for (Criterion criterion : essay.rubric()) {
            int given = points.getOrDefault(criterion.id(), 0);
            int possible = criterion.points();
            String label = PlainText.of(criterion.text());
            Verdict verdict = markedVerdict(given, possible);
            sheet.add(criterion.id(), label, given, possible, verdict, given + " of " + possible);
        }
        return sheet.scored(Policy.RUBRIC, max(essay));
    }

    private static Verdict markedVerdict(int given, int possible) {
        if (given == possible) {
            return Verdict.RIGHT;
        }
        return given == 0 ? Verdict.MISSED : Verdict.NEUTRAL;
    }

    private static Outcome score(Item item, Response given, GradingContext context) {
        int max = max(item);
        Sheet sheet = new Sheet();
        return switch (item) {
            case Item.SingleChoice choice -> {
                sheet.zeroOne(Marking.options(choice.options(), chosen(given)));
                yield sheet.scored(Policy.ZERO_ONE, max);
            }
            case Item.SelectAll choice -> {
                sheet.plusMinus(Marking.options(choice.options(), chosen(given)), "floor", "Lowest result");
                yield sheet.scored(Policy.PLUS_MINUS, max);
            }
            case Item.SelectN choice -> {
                sheet.zeroOne(Marking.options(choice.options(), chosen(given)));
                yield sheet.scored(Policy.ZERO_ONE_SELECT_N, max);
            }
            case Item.Grouping grouping -> {
                for (Group group : grouping.groups()) {
                    sheet.plusMinus(
                            Marking.options(group.options(), chosen(given)),
                            "floor:" + group.id(),
                            Marking.floorOf(group.label()));
                }
                yield sheet.scored(Policy.PLUS_MINUS_PER_GROUP, max);
            }
            case Item.MatrixSingle matrix -> {
                Marking.rows(sheet, matrix, (Matrix) given);
                yield sheet.scored(Policy.ZERO_ONE, max);
            }
            case Item.MatrixMultiple matrix -> {
                Marking.columns(sheet, matrix, (Matrix) given);
                yield sheet.scored(Policy.PLUS_MINUS_PER_COLUMN, max);
            }
            case Item.DropDownCloze cloze -> {
                sheet.places(Place.ofSlots(cloze.slots()), answers(given));
                yield sheet.scored(Policy.ZERO_ONE, max);
            }
            case Item.DropDownTable table -> {
                sheet.places(Place.ofSlots(table.slots()), answers(given));
                yield sheet.scored(Policy.ZERO_ONE, max);
            }
            case Item.DropDownRationale rationale ->
                RationaleSheet.score(Rationale.of(rationale), answers(given), context.triad());
            case Item.DragDropCloze cloze -> {
                List<Place> places = Place.ofTargets(cloze.slots(), cloze.tokens());
                if (cloze.targetsInterchangeable()) {
                    sheet.interchangeable(places, answers(given));
                    yield sheet.scored(Policy.ZERO_ONE_INTERCHANGEABLE, max);
                }
                sheet.places(places, answers(given));
                yield sheet.scored(Policy.ZERO_ONE, max);
            }
            case Item.DragDropRationale rationale ->
                RationaleSheet.score(Rationale.of(rationale), answers(given), context.triad());
            case Item.HighlightText text -> {
                sheet.plusMinus(
                        Marking.spans(text.spans(), Labels.ofSpans(text.text()), chosen(given)),
                        "floor",
                        "Lowest result");
                yield sheet.scored(Policy.PLUS_MINUS, max);
            }
            case Item.HighlightTable table -> Marking.highlightTable(sheet, table, chosen(given), max);
            case Item.BowTie bowTie -> {
                Marking.bowTie(sheet, bowTie, (Response.BowTie) given);
                yield sheet.scored(Policy.ZERO_ONE, max);
            }
            case Item.Trend trend -> score(trend.item(), given, context);
            case Item.Ordered ordered -> {
                Marking.order(sheet, ordered, ((Response.Order) given).order());
                yield sheet.scored(Policy.ZERO_ONE_WHOLE_ITEM, max);
            }
            case Item.HotSpot hotSpot -> {
                sheet.wholeSet(Marking.regions(hotSpot.regions(), chosen(given)));
                yield sheet.scored(Policy.ZERO_ONE_WHOLE_ITEM, max);
            }
            case Item.Numeric numeric -> {
                Marking.number(sheet, numeric, ((Response.Number) given).value(), context.draw());
                yield sheet.scored(Policy.ZERO_ONE_WHOLE_ITEM, max);
            }
            case Item.ShortText text -> {
                Marking.text(sheet, text, ((Text) given).text());
                yield sheet.scored(Policy.ZERO_ONE_WHOLE_ITEM, max);
            }
            case Item.Essay essay -> Marking.essay(sheet, essay, (Text) given, max);
        };
    }

    private static Optional<String> repeatedEffect(Item item, Response given) {
        return switch (item) {
            case Item.DropDownRationale rationale -> Rationale.of(rationale).repeatedEffect(answers(given));
            case Item.DragDropRationale rationale -> Rationale.of(rationale).repeatedEffect(answers(given));
            case Item.Trend trend -> repeatedEffect(trend.item(), given);
            case Item.SingleChoice _,
                    Item.SelectAll _,
                    Item.SelectN _,
                    Item.Grouping _,
                    Item.MatrixSingle _,
                    Item.MatrixMultiple _,
                    Item.DropDownCloze _,
                    Item.DropDownTable _,
                    Item.DragDropCloze _,
                    Item.HighlightText _,
                    Item.HighlightTable _,
                    Item.BowTie _,
                    Item.Ordered _,
                    Item.HotSpot _,
                    Item.Numeric _,
                    Item.ShortText _,
                    Item.Essay _ -> Optional.empty();
        };
    }

    private static Set<String> chosen(Response given) {
        return new HashSet<>(((Choice) given).chosen());
    }

    private static Map<String, String> answers(Response given) {
        return ((Slots) given).slots();
    }

    private static int keyed(List<Option> options) {
        return (int) options.stream().filter(Option::correct).count();
    }

    private static int keyedSpans(List<Span> spans) {
        return (int) spans.stream().filter(Span::correct).count();
    }
}
