package org.myelin.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response.Choice;
import org.myelin.assessment.Response.Matrix;
import org.myelin.assessment.Response.Order;
import org.myelin.assessment.Response.Slots;
import org.myelin.assessment.Response.Text;
import org.myelin.assessment.internal.TypedNumber;

/** Which responses an item takes at all. */
public final class Responses {

    private Responses() {}

    /** The response that chooses nothing. */
    public static Response blank(Item item) {
        return switch (item) {
            case Item.SingleChoice _,
                    Item.SelectAll _,
                    Item.SelectN _,
                    Item.Grouping _,
                    Item.HighlightText _,
                    Item.HighlightTable _,
                    Item.HotSpot _ -> new Choice(List.of());
            case Item.MatrixSingle _, Item.MatrixMultiple _ -> new Matrix(Map.of());
            case Item.DropDownCloze _,
                    Item.DropDownTable _,
                    Item.DropDownRationale _,
                    Item.DragDropCloze _,
                    Item.DragDropRationale _ -> new Slots(Map.of());
            case Item.BowTie _ -> new Response.BowTie(List.of(), null, List.of());
            case Item.Trend trend -> blank(trend.item());
            case Item.Ordered _ -> new Order(List.of());
            case Item.Numeric _ -> new Response.Number("");
            case Item.ShortText _, Item.Essay _ -> new Text("");
        };
    }

    /** Whether nothing was chosen, placed or typed. */
    public static boolean isBlank(@Nullable Response response) {
        return switch (response) {
            case null -> true;
            case Choice choice -> choice.chosen().isEmpty();
            case Matrix matrix -> matrix.cells().values().stream().allMatch(List::isEmpty);
            case Slots slots -> slots.slots().isEmpty();
            case Response.BowTie bowTie ->
                bowTie.actions().isEmpty()
                        && bowTie.condition() == null
                        && bowTie.parameters().isEmpty();
            case Order order -> order.order().isEmpty();
            case Response.Number number -> number.value().isBlank();
            case Text text -> text.text().isBlank();
        };
    }

    /**
     * Why no honest player can have sent this response: another kind, an unknown id, the same id twice, more choices
     * than allowed, or a longer text. Empty when it may be saved, complete or not. The same effect in both places of
     * a pooled triad may be saved, because a learner passes through it; submitting it is refused.
     */
    public static Optional<String> rejection(Item item, @Nullable Response response) {
        if (response == null) {
            return Optional.empty();
        }
        if (!blank(item).getClass().equals(response.getClass())) {
            return Optional.of("The response is of another kind than the item");
        }
        return switch (item) {
            case Item.SingleChoice choice -> chosen(response, ids(choice.options()), 1);
            case Item.SelectAll choice -> chosen(response, ids(choice.options()), Integer.MAX_VALUE);
            case Item.SelectN choice -> chosen(response, ids(choice.options()), choice.select());
            case Item.Grouping choice -> chosen(response, ids(choice.options()), Integer.MAX_VALUE);
            case Item.MatrixSingle matrix ->
                cells(
                        response,
                        matrix.rows().stream().map(Item.MatrixSingle.Row::id).toList(),
                        columns(matrix.columns()),
                        1);
            case Item.MatrixMultiple matrix ->
                cells(
                        response,
                        matrix.rows().stream().map(Item.MatrixMultiple.Row::id).toList(),
                        columns(matrix.columns()),
                        Integer.MAX_VALUE);
            case Item.DropDownCloze cloze -> dropDowns(response, cloze.slots());
            case Item.DropDownTable table -> dropDowns(response, table.slots());
            case Item.DropDownRationale rationale -> dropDowns(response, rationale.slots());
            case Item.DragDropCloze cloze -> targets(response, cloze.slots(), cloze.tokens(), Set.of());
            case Item.DragDropRationale rationale ->
                targets(
                        response,
                        rationale.slots(),
                        rationale.tokens(),
                        Rationale.of(rationale).pooledIds());
            case Item.HighlightText text -> chosen(response, spans(text.spans()), Integer.MAX_VALUE);
            case Item.HighlightTable table -> chosen(response, spans(table.spans()), Integer.MAX_VALUE);
            case Item.BowTie bowTie -> bowTie(bowTie, (Response.BowTie) response);
            case Item.Trend trend -> rejection(trend.item(), response);
            case Item.Ordered ordered ->
                known(
                        "option",
                        ((Order) response).order(),
                        ordered.options().stream().map(Token::id).toList());
            case Item.HotSpot hotSpot ->
                chosen(response, hotSpot.regions().stream().map(Region::id).toList(), hotSpot.select());
            case Item.Numeric _ -> tooLong(((Response.Number) response).value(), TypedNumber.LONGEST);
            case Item.ShortText text -> tooLong(((Text) response).text(), text.maxLength());
            case Item.Essay essay -> tooLong(((Text) response).text(), essay.maxLength());
        };
    }

    private static Optional<String> chosen(Response response, List<String> allowed, int most) {
        List<String> chosen = ((Choice) response).chosen();
        return known("option", chosen, allowed).or(() -> atMost(chosen.size(), most));
    }

    private static Optional<String> cells(Response response, List<String> rows, List<String> columns, int most) {
        Map<String, List<String>> cells = ((Matrix) response).cells();
        return known("row", cells.keySet(), rows)
                .or(() -> cells.values().stream()
                        .map(chosen -> known("column", chosen, columns).or(() -> atMost(chosen.size(), most)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> dropDowns(Response response, List<Slot> slots) {
        Map<String, String> answers = ((Slots) response).slots();
        return known("slot", answers.keySet(), slots.stream().map(Slot::id).toList())
                .or(() -> slots.stream()
                        .map(slot -> known("option", answersAt(answers, slot.id()), ids(slot.options())))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<String> targets(
            Response response, List<Target> targets, List<Token> tokens, Set<String> pooled) {
        Map<String, String> answers = ((Slots) response).slots();
        List<String> knownTokens = tokens.stream().map(Token::id).toList();
        // In a pool, the same token twice can be saved; so it is looked up once.
        List<String> once = new ArrayList<>(pooled.stream()
                .flatMap(id -> answersAt(answers, id).stream())
                .distinct()
                .toList());
        answers.forEach((target, token) -> {
            if (!pooled.contains(target)) {
                once.add(token);
            }
        });
        return known("slot", answers.keySet(), targets.stream().map(Target::id).toList())
                .or(() -> known("token", once, knownTokens));
    }

    private static List<String> answersAt(Map<String, String> answers, String slot) {
        String answer = answers.get(slot);
        return answer == null ? List.of() : List.of(answer);
    }

    private static Optional<String> bowTie(Item.BowTie item, Response.BowTie response) {
        // A token in the wrong wing is a wrong answer, not a forged one: the whole item is one bank.
        List<String> bank = Stream.of(item.actions(), item.conditions(), item.parameters())
                .flatMap(Collection::stream)
                .map(Option::id)
                .toList();
        List<String> placed = new ArrayList<>(response.actions());
        if (response.condition() != null) {
            placed.add(response.condition());
        }
        placed.addAll(response.parameters());
        return known("option", placed, bank)
                .or(() -> atMost(response.actions().size(), Item.BowTie.WING))
                .or(() -> atMost(response.parameters().size(), Item.BowTie.WING));
    }

    private static Optional<String> known(String what, Collection<String> sent, List<String> known) {
        Set<String> seen = new HashSet<>();
        for (String id : sent) {
            if (!known.contains(id)) {
                return Optional.of("Unknown " + what + " " + quoted(id));
            }
            if (!seen.add(id)) {
                return Optional.of("The " + what + " " + quoted(id) + " is there twice");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> atMost(int sent, int most) {
        return sent > most ? Optional.of(sent + " choices where at most " + most + " are allowed") : Optional.empty();
    }

    private static Optional<String> tooLong(String text, int longest) {
        return text.length() > longest
                ? Optional.of(text.length() + " characters where at most " + longest + " are allowed")
                : Optional.empty();
    }

    /** Foreign input on its way into a log: short, on one line, without control characters. */
    private static String quoted(String id) {
        String clean = id.replaceAll("[^A-Za-z0-9_.:-]", "?");
        return "\"" + (clean.length() > 40 ? clean.substring(0, 40) + "..." : clean) + "\"";
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private static List<String> spans(List<Span> spans) {
        return spans.stream().map(Span::id).toList();
    }

    private static List<String> columns(List<Column> columns) {
        return columns.stream().map(Column::id).toList();
    }
}
