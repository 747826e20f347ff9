package org.myelin.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.internal.PlainText;
import org.myelin.assessment.internal.TypedNumber;

/**
 * Answers that are accepted besides the key, decided after learners have answered. An answer is named by the id of an
 * option or span, by {@code row:column}, {@code slot:option} or {@code slot:token}, or for typed answers by its text.
 *
 * <p>Where wrong choices cost points, an accepted one costs and earns nothing: the maximum of everybody stays. Types
 * whose score depends on several elements at once take none; they need a new revision or full credit.
 */
public final class Accepting {

    private static final String AS_WELL = " is accepted as well: +1";

    private Accepting() {}

    /** What could be accepted besides the key: plain text by name. Empty for typed answers and for other types. */
    public static Map<String, String> choices(Item item) {
        return switch (item) {
            case Item.SingleChoice choice -> unkeyed(choice.options());
            case Item.SelectAll choice -> unkeyed(choice.options());
            case Item.SelectN choice -> unkeyed(choice.options());
            case Item.HighlightText text -> unkeyed(text.spans(), Labels.ofSpans(text.text()));
            case Item.HighlightTable table ->
                table.floor() == FloorRule.ITEM ? unkeyed(table.spans(), Labels.ofSpans(table.rows())) : Map.of();
            case Item.MatrixSingle matrix -> cells(matrix);
            case Item.DropDownCloze cloze -> places(Place.ofSlots(cloze.slots()));
            case Item.DropDownTable table -> places(Place.ofSlots(table.slots()));
            case Item.DragDropCloze cloze ->
                cloze.targetsInterchangeable() ? Map.of() : places(Place.ofTargets(cloze.slots(), cloze.tokens()));
            case Item.Trend trend -> choices(trend.item());
            case Item.Grouping _,
                    Item.MatrixMultiple _,
                    Item.DropDownRationale _,
                    Item.DragDropRationale _,
                    Item.BowTie _,
                    Item.Ordered _,
                    Item.HotSpot _,
                    Item.Numeric _,
                    Item.ShortText _,
                    Item.Essay _ -> Map.of();
        };
    }

    /** Whether typed answers can be accepted: short texts, and numbers that are the same for everybody. */
    public static boolean takesTyped(Item item) {
        return switch (item) {
            case Item.ShortText _ -> true;
            case Item.Numeric numeric -> numeric.parameters().isEmpty();
            case Item.Trend trend -> takesTyped(trend.item());
            case Item.SingleChoice _,
                    Item.SelectAll _,
                    Item.SelectN _,
                    Item.Grouping _,
                    Item.MatrixSingle _,
                    Item.MatrixMultiple _,
                    Item.DropDownCloze _,
                    Item.DropDownTable _,
                    Item.DropDownRationale _,
                    Item.DragDropCloze _,
                    Item.DragDropRationale _,
                    Item.HighlightText _,
                    Item.HighlightTable _,
                    Item.BowTie _,
                    Item.Ordered _,
                    Item.HotSpot _,
                    Item.Essay _ -> false;
        };
    }

    /** Why these answers cannot be accepted for this item; empty when they can. The reason is fit to be shown. */
    public static Optional<String> problem(Item item, Set<String> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of("Choose or type at least one answer to accept.");
        }
        if (takesTyped(item)) {
            return accepted.stream()
                    .filter(typed -> typed.isBlank() || !fits(item, typed))
                    .findFirst()
                    .map(typed -> "\u201c" + typed.strip() + "\u201d is no answer to this question.");
        }
        Map<String, String> choices = choices(item);
        if (choices.isEmpty()) {
            return Optional.of("This type of question takes no further answers. Use a new revision or full credit.");
        }
        return accepted.stream()
                .filter(name -> !choices.containsKey(name))
                .findFirst()
                .map(name -> "The question has no such answer, or it is right already: " + PlainText.of(name));
    }

    /** An accepted answer in plain words. */
    public static String label(Item item, String accepted) {
        return choices(item).getOrDefault(accepted, accepted.strip());
    }

    /** Grades as {@link Grading#grade} does, with these answers accepted besides the key. */
    public static Outcome grade(Item item, @Nullable Response response, GradingContext context, Set<String> accepted) {
        if (accepted.isEmpty()) {
            return Grading.grade(item, response, context);
        }
        return switch (item) {
            case Item.Trend trend -> grade(trend.item(), response, context, accepted);
            case Item.ShortText text -> Grading.grade(widened(text, accepted), response, context);
            case Item.Numeric numeric -> number(numeric, response, context, accepted);
            case Item.SelectAll _, Item.HighlightText _, Item.HighlightTable _ ->
                neutral(item, response, context, accepted);
            case Item.SingleChoice _, Item.SelectN _ -> patched(item, response, context, chosen(response), accepted);
            case Item.MatrixSingle _ -> patched(item, response, context, cells(response), accepted);
            case Item.DropDownCloze _, Item.DropDownTable _, Item.DragDropCloze _ ->
                patched(item, response, context, slots(response), accepted);
            case Item.Grouping _,
                    Item.MatrixMultiple _,
                    Item.DropDownRationale _,
                    Item.DragDropRationale _,
                    Item.BowTie _,
                    Item.Ordered _,
                    Item.HotSpot _,
                    Item.Essay _ -> Grading.grade(item, response, context);
        };
    }

    /** Lines of elements whose answer is accepted earn their point; nothing else changes. */
    private static Outcome patched(
            Item item,
            @Nullable Response response,
            GradingContext context,
            Map<String, String> answers,
            Set<String> accepted) {
        if (!(Grading.grade(item, response, context) instanceof Outcome.Scored scored)) {
            return Grading.grade(item, response, context);
        }
        boolean whole = item instanceof Item.SingleChoice;
        boolean hit = answers.values().stream().anyMatch(accepted::contains);
        Map<String, String> labels = choices(item);
        List<Line> lines = new ArrayList<>();
        for (Line line : scored.lines()) {
            String answer = answers.get(line.element());
            if (answer != null && accepted.contains(answer) && line.points() == 0) {
                String says = "\u201c" + labels.getOrDefault(answer, line.label()) + "\u201d" + AS_WELL;
                lines.add(new Line(line.element(), line.label(), 1, 1, Verdict.RIGHT, says));
            } else if (whole && hit && line.verdict() == Verdict.MISSED) {
                String says = "Correct too; one right answer is enough";
                lines.add(new Line(line.element(), line.label(), 0, 0, Verdict.NEUTRAL, says));
            } else {
                lines.add(line);
            }
        }
        return rescored(scored, lines);
    }

    /** Where wrong choices cost points: what is accepted is left out of the sum. */
    private static Outcome neutral(
            Item item, @Nullable Response response, GradingContext context, Set<String> accepted) {
        if (Grading.grade(item, response, context) instanceof Outcome.Scored
                && response instanceof Response.Choice(List<String> chosen)) {
            Response counted = new Response.Choice(
                    chosen.stream().filter(id -> !accepted.contains(id)).toList());
            if (Grading.grade(item, counted, GradingContext.timedOut(context.draw()))
                    instanceof Outcome.Scored scored) {
                List<Line> lines = scored.lines().stream()
                        .map(line -> chosen.contains(line.element()) && accepted.contains(line.element())
                                ? new Line(
                                        line.element(),
                                        line.label(),
                                        0,
                                        0,
                                        Verdict.NEUTRAL,
                                        "Accepted as well: nothing is taken off")
                                : line)
                        .toList();
                return rescored(scored, lines);
            }
        }
        return Grading.grade(item, response, context);
    }

    private static Outcome number(
            Item.Numeric item, @Nullable Response response, GradingContext context, Set<String> accepted) {
        Outcome outcome = Grading.grade(item, response, context);
        if (outcome instanceof Outcome.Scored scored
                && scored.score() == 0
                && response instanceof Response.Number(String typed)
                && accepted.stream().anyMatch(other -> sameNumber(other, typed))) {
            String says = "\u201c" + typed.strip() + "\u201d" + AS_WELL;
            return rescored(scored, List.of(new Line("value", "Answer", 1, 1, Verdict.RIGHT, says)));
        }
        return outcome;
    }

    private static Outcome.Scored rescored(Outcome.Scored scored, List<Line> lines) {
        int score = lines.stream().mapToInt(Line::points).sum();
        return new Outcome.Scored(score, scored.max(), scored.policy(), scored.policyVersion(), lines);
    }

    private static Item.ShortText widened(Item.ShortText item, Set<String> accepted) {
        List<String> forms = new ArrayList<>(item.accept());
        forms.addAll(accepted);
        return new Item.ShortText(
                item.id(), item.stem(), item.why(), item.chart(), forms, item.caseSensitive(), item.maxLength());
    }

    private static boolean fits(Item item, String typed) {
        if (item instanceof Item.Trend trend) {
            return fits(trend.item(), typed);
        }
        return item instanceof Item.ShortText text
                ? typed.length() <= text.maxLength()
                : TypedNumber.parse(typed).isPresent();
    }

    private static boolean sameNumber(String one, String other) {
        return TypedNumber.parse(one)
                .flatMap(first -> TypedNumber.parse(other).map(second -> first.compareTo(second) == 0))
                .orElse(false);
    }

    private static Map<String, String> chosen(@Nullable Response response) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (response instanceof Response.Choice(List<String> chosen)) {
            chosen.forEach(id -> answers.put(id, id));
        }
        return answers;
    }

    private static Map<String, String> cells(@Nullable Response response) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (response instanceof Response.Matrix(Map<String, List<String>> cells)) {
            cells.forEach((row, columns) -> columns.forEach(column -> answers.put(row, row + ":" + column)));
        }
        return answers;
    }

    private static Map<String, String> slots(@Nullable Response response) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (response instanceof Response.Slots(Map<String, String> slots)) {
            slots.forEach((slot, answer) -> answers.put(slot, slot + ":" + answer));
        }
        return answers;
    }

    private static Map<String, String> unkeyed(List<Option> options) {
        Map<String, String> choices = new LinkedHashMap<>();
        options.stream()
                .filter(option -> !option.correct())
                .forEach(option -> choices.put(option.id(), PlainText.of(option.text())));
        return choices;
    }

    private static Map<String, String> unkeyed(List<Span> spans, Map<String, String> texts) {
        Map<String, String> choices = new LinkedHashMap<>();
        spans.stream()
                .filter(span -> !span.correct())
                .forEach(span -> choices.put(span.id(), texts.getOrDefault(span.id(), span.id())));
        return choices;
    }

    private static Map<String, String> cells(Item.MatrixSingle matrix) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Item.MatrixSingle.Row row : matrix.rows()) {
            matrix.columns().stream()
                    .filter(column -> !column.id().equals(row.correct()))
                    .forEach(column -> choices.put(
                            row.id() + ":" + column.id(),
                            PlainText.of(row.label()) + ": " + PlainText.of(column.label())));
        }
        return choices;
    }

    private static Map<String, String> places(List<Place> places) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Place place : places) {
            place.texts().forEach((id, text) -> {
                if (!place.keys().contains(id)) {
                    choices.put(place.id() + ":" + id, place.label() + ": " + text);
                }
            });
        }
        return choices;
    }
}
