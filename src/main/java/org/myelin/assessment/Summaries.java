package org.myelin.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response.Choice;
import org.myelin.assessment.Response.Matrix;
import org.myelin.assessment.Response.Slots;
import org.myelin.assessment.internal.PlainText;

/** Responses and keys as one line of plain text, for lists, exports and screen readers. */
public final class Summaries {

    private static final String NOTHING = "No answer";
    private static final String EMPTY = "\u2014";

    private Summaries() {}

    /** The question itself; a drawn number stands as its name. */
    public static String stem(Item item) {
        return PlainText.of(item.stem());
    }

    /** What a line of a rubric asks for. */
    public static String criterion(Criterion line) {
        return PlainText.of(line.text());
    }

    /** What was answered, or that nothing was. Ids that the item does not know are shown as they are. */
    public static String response(Item item, @Nullable Response response) {
        boolean otherKind =
                response != null && !Responses.blank(item).getClass().equals(response.getClass());
        if (response == null || otherKind || Responses.isBlank(response)) {
            return NOTHING;
        }
        return switch (item) {
            case Item.SingleChoice choice -> chosen(Labels.ofOptions(choice.options()), response);
            case Item.SelectAll choice -> chosen(Labels.ofOptions(choice.options()), response);
            case Item.SelectN choice -> chosen(Labels.ofOptions(choice.options()), response);
            case Item.Grouping grouping ->
                grouping.groups().stream()
                        .map(group -> PlainText.of(group.label()) + ": "
                                + orEmpty(among(Labels.ofOptions(group.options()), chosenIds(response))))
                        .collect(Collectors.joining("; "));
            case Item.MatrixSingle matrix ->
                cells(
                        Labels.of(matrix.rows(), Item.MatrixSingle.Row::id, Item.MatrixSingle.Row::label),
                        Labels.ofColumns(matrix.columns()),
                        response);
            case Item.MatrixMultiple matrix ->
                cells(
                        Labels.of(matrix.rows(), Item.MatrixMultiple.Row::id, Item.MatrixMultiple.Row::label),
                        Labels.ofColumns(matrix.columns()),
                        response);
            case Item.DropDownCloze cloze -> places(Place.ofSlots(cloze.slots()), response);
            case Item.DropDownTable table -> places(Place.ofSlots(table.slots()), response);
            case Item.DropDownRationale rationale -> places(Place.ofSlots(rationale.slots()), response);
            case Item.DragDropCloze cloze -> places(Place.ofTargets(cloze.slots(), cloze.tokens()), response);
            case Item.DragDropRationale rationale ->
                places(Place.ofTargets(rationale.slots(), rationale.tokens()), response);
            case Item.HighlightText text -> chosen(Labels.ofSpans(text.text()), response);
            case Item.HighlightTable table -> chosen(Labels.ofSpans(table.rows()), response);
            case Item.BowTie bowTie -> bowTie(bowTie, response);
            case Item.Trend trend -> response(trend.item(), response);
            case Item.Ordered ordered -> order(Labels.ofTokens(ordered.options()), response);
            case Item.HotSpot hotSpot -> chosen(Labels.ofRegions(hotSpot.regions()), response);
            case Item.Numeric numeric -> (((Response.Number) response).value().strip() + " " + numeric.unit()).strip();
            case Item.ShortText _, Item.Essay _ ->
                ((Response.Text) response).text().strip();
        };
    }

    /** The key, or for an essay the rubric. */
    public static String key(Item item, Draw draw) {
        if (item instanceof Item.Essay essay) {
            return essay.rubric().stream()
                    .map(line -> PlainText.of(line.text()) + " (" + points(line.points()) + ")")
                    .collect(Collectors.joining("; "));
        }
        if (item instanceof Item.Trend trend) {
            return key(trend.item(), draw);
        }
        return response(item, Keys.of(item, draw).orElse(null));
    }

    private static String points(int points) {
        return points == 1 ? "1 point" : points + " points";
    }

    private static List<String> chosenIds(Response response) {
        return ((Choice) response).chosen();
    }

    private static String chosen(Map<String, String> labels, Response response) {
        return everything(labels, chosenIds(response));
    }

    /** Those of the chosen ids that belong to these labels, in the order of the author. */
    private static String among(Map<String, String> labels, Collection<String> chosen) {
        Set<String> ids = new HashSet<>(chosen);
        return labels.entrySet().stream()
                .filter(label -> ids.contains(label.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
    }

    private static String everything(Map<String, String> labels, List<String> chosen) {
        String unknown = chosen.stream().filter(id -> !labels.containsKey(id)).collect(Collectors.joining("; "));
        String known = labels.entrySet().stream()
                .filter(label -> chosen.contains(label.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
        return known.isEmpty() || unknown.isEmpty() ? known + unknown : known + "; " + unknown;
    }

    private static String cells(Map<String, String> rows, Map<String, String> columns, Response response) {
        Matrix matrix = (Matrix) response;
        return rows.entrySet().stream()
                .map(row -> row.getValue() + ": "
                        + orEmpty(among(columns, matrix.cells().getOrDefault(row.getKey(), List.of()))))
                .collect(Collectors.joining("; "));
    }

    private static String places(List<Place> places, Response response) {
        Slots slots = (Slots) response;
        return places.stream()
                .map(place -> {
                    String answer = slots.slots().get(place.id());
                    return place.label() + ": " + (answer == null ? EMPTY : place.text(answer));
                })
                .collect(Collectors.joining("; "));
    }

    private static String bowTie(Item.BowTie item, Response response) {
        Response.BowTie bowTie = (Response.BowTie) response;
        Map<String, String> bank = new LinkedHashMap<>(Labels.ofOptions(item.actions()));
        bank.putAll(Labels.ofOptions(item.conditions()));
        bank.putAll(Labels.ofOptions(item.parameters()));
        String condition = bowTie.condition();
        return item.labels().actions() + ": " + orEmpty(among(bank, bowTie.actions())) + "; "
                + item.labels().condition() + ": "
                + (condition == null ? EMPTY : bank.getOrDefault(condition, condition)) + "; "
                + item.labels().parameters() + ": " + orEmpty(among(bank, bowTie.parameters()));
    }

    private static String order(Map<String, String> labels, Response response) {
        Response.Order order = (Response.Order) response;
        StringJoiner text = new StringJoiner(" ");
        int number = 1;
        for (String id : order.order()) {
            text.add(number + ". " + labels.getOrDefault(id, id));
            number++;
        }
        return text.toString();
    }

    private static String orEmpty(String text) {
        return text.isEmpty() ? EMPTY : text;
    }
}
