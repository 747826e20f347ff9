package org.myelin.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myelin.assessment.Sheet.Mark;
import org.myelin.assessment.internal.Markup;
import org.myelin.assessment.internal.PlainText;
import org.myelin.assessment.internal.TypedNumber;

/** Writes the lines of the types that need more than one of the rules of {@link Sheet}. */
final class Marking {

    private static final String FLOOR = "floor";

    private Marking() {}

    static List<Mark> options(List<Option> options, Set<String> chosen) {
        return options.stream()
                .map(option -> new Mark(
                        option.id(), PlainText.of(option.text()), option.correct(), chosen.contains(option.id())))
                .toList();
    }

    static List<Mark> spans(List<Span> spans, Map<String, String> texts, Set<String> chosen) {
        return spans.stream()
                .map(span -> new Mark(
                        span.id(),
                        texts.getOrDefault(span.id(), span.id()),
                        span.correct(),
                        chosen.contains(span.id())))
                .toList();
    }

    static List<Mark> regions(List<Region> regions, Set<String> chosen) {
        return regions.stream()
                .map(region -> new Mark(
                        region.id(), PlainText.of(region.label()), region.correct(), chosen.contains(region.id())))
                .toList();
    }

    static String floorOf(String label) {
        return "Lowest result of " + PlainText.of(label);
    }

    static void rows(Sheet sheet, Item.MatrixSingle item, Response.Matrix response) {
        Map<String, String> columns = Labels.ofColumns(item.columns());
        for (Item.MatrixSingle.Row row : item.rows()) {
            List<String> cells = response.cells().getOrDefault(row.id(), List.of());
            Place place = new Place(row.id(), PlainText.of(row.label()), Set.of(row.correct()), columns);
            sheet.places(List.of(place), cells.isEmpty() ? Map.of() : Map.of(row.id(), cells.getFirst()));
        }
    }

    /** A column without a right cell has its own floor as well, so wrong picks in it take nothing from the others. */
    static void columns(Sheet sheet, Item.MatrixMultiple item, Response.Matrix response) {
        for (Column column : item.columns()) {
            String label = PlainText.of(column.label());
            List<Mark> marks = item.rows().stream()
                    .map(row -> new Mark(
                            row.id() + ":" + column.id(),
                            PlainText.of(row.label()) + ": " + label,
                            row.correct().contains(column.id()),
                            response.cells().getOrDefault(row.id(), List.of()).contains(column.id())))
                    .toList();
            sheet.plusMinus(marks, FLOOR + ":" + column.id(), floorOf(label));
        }
    }

    static Outcome highlightTable(Sheet sheet, Item.HighlightTable item, Set<String> chosen, int max) {
        Map<String, String> texts = Labels.ofSpans(item.rows());
        return switch (item.floor()) {
            case ITEM -> {
                sheet.plusMinus(spans(item.spans(), texts, chosen), FLOOR, "Lowest result");
                yield sheet.scored(Policy.PLUS_MINUS, max);
            }
            case ROW -> {
                for (TableRow row : item.rows()) {
                    Set<String> inRow = new HashSet<>();
                    row.cells().forEach(cell -> inRow.addAll(Markup.spanIds(cell)));
                    List<Span> spans = item.spans().stream()
                            .filter(span -> inRow.contains(span.id()))
                            .toList();
                    String label = PlainText.of(
                            row.cells().isEmpty() ? row.id() : row.cells().getFirst());
                    sheet.plusMinus(spans(spans, texts, chosen), FLOOR + ":" + row.id(), floorOf(label));
                }
                yield sheet.scored(Policy.PLUS_MINUS_PER_ROW, max);
            }
        };
    }

    static void bowTie(Sheet sheet, Item.BowTie item, Response.BowTie response) {
        Set<String> actions = new HashSet<>(response.actions());
        Set<String> condition = response.condition() == null ? Set.of() : Set.of(response.condition());
        Set<String> parameters = new HashSet<>(response.parameters());
        Set<String> placed = new HashSet<>(actions);
        placed.addAll(condition);
        placed.addAll(parameters);
        part(sheet, item.actions(), actions, placed);
        part(sheet, item.conditions(), condition, placed);
        part(sheet, item.parameters(), parameters, placed);
    }

    private static void part(Sheet sheet, List<Option> options, Set<String> here, Set<String> anywhere) {
        for (Option option : options) {
            if (anywhere.contains(option.id()) && !here.contains(option.id())) {
                int possible = option.correct() ? 1 : 0;
                String label = PlainText.of(option.text());
                sheet.add(option.id(), label, 0, possible, Verdict.WRONG, "Placed in the wrong part: no point");
            } else {
                sheet.zeroOne(options(List.of(option), here));
            }
        }
    }

    static void order(Sheet sheet, Item.Ordered item, List<String> order) {
        if (order.isEmpty()) {
            sheet.add("order", "Order", 0, 1, Verdict.MISSED, "Nothing was put in order: no point");
            return;
        }
        if (order.equals(item.order())) {
            sheet.add("order", "Order", 1, 1, Verdict.RIGHT, "Everything is in the right order: +1");
            return;
        }
        int same = 0;
        while (same < order.size()
                && same < item.order().size()
                && order.get(same).equals(item.order().get(same))) {
            same++;
        }
        String reason = same == order.size()
                ? "The order is not finished: no point"
                : "Place " + (same + 1) + " is the first that differs: no point";
        sheet.add("order", "Order", 0, 1, Verdict.WRONG, reason);
    }

    static void number(Sheet sheet, Item.Numeric item, String typed, Draw draw) {
        String label = "Answer";
        if (typed.isBlank()) {
            sheet.add("value", label, 0, 1, Verdict.MISSED, "Left empty: no point");
            return;
        }
        Optional<BigDecimal> value = TypedNumber.parse(typed);
        if (value.isEmpty()) {
            String reason = quoted(typed) + " cannot be read as a number: no point";
            sheet.add("value", label, 0, 1, Verdict.WRONG, reason);
            return;
        }
        String shown = (TypedNumber.show(value.get()) + " " + item.unit()).strip();
        BigDecimal off = value.get().subtract(NumericKey.of(item, draw)).abs();
        if (off.compareTo(item.tolerance()) <= 0) {
            sheet.add("value", label, 1, 1, Verdict.RIGHT, shown + " is right: +1");
        } else {
            sheet.add("value", label, 0, 1, Verdict.WRONG, shown + " is not right: no point");
        }
    }

    static void text(Sheet sheet, Item.ShortText item, String typed) {
        String label = "Answer";
        if (typed.isBlank()) {
            sheet.add("text", label, 0, 1, Verdict.MISSED, "Left empty: no point");
        } else if (AcceptedForms.match(item, typed)) {
            sheet.add("text", label, 1, 1, Verdict.RIGHT, quoted(typed) + " is accepted: +1");
        } else {
            sheet.add("text", label, 0, 1, Verdict.WRONG, quoted(typed) + " is not an accepted answer: no point");
        }
    }

    /** A blank essay needs nobody's time. */
    static Outcome essay(Sheet sheet, Item.Essay item, Response.Text response, int max) {
        if (!response.text().isBlank()) {
            return new Outcome.NeedsGrader(max);
        }
        for (Criterion criterion : item.rubric()) {
            String label = PlainText.of(criterion.text());
            sheet.add(criterion.id(), label, 0, criterion.points(), Verdict.MISSED, "Nothing was written: no point");
        }
        return sheet.scored(Policy.RUBRIC, max);
    }

    private static String quoted(String typed) {
        return "\u201c" + typed.strip().replaceAll("\\s+", " ") + "\u201d";
    }
}
