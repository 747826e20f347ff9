package org.myelin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The explanations of an item. */
public final class Rationales {

    private Rationales() {}

    /**
     * Explanations in raw Markdown by element, with the drawn values of a numeric item in them: keyed by option, span,
     * region or row id, {@code slot:option}, {@code token:id}, or {@code answer}. Blank ones are left out.
     */
    public static Map<String, String> of(Item item, Draw draw) {
        Map<String, String> found = new LinkedHashMap<>();
        collect(item, draw, found);
        found.values().removeIf(String::isBlank);
        return found;
    }

    /** The explanation of the item as a whole, unless it is that of the only answer. */
    public static Optional<String> general(Item item) {
        return switch (item) {
            case Item.Numeric _, Item.ShortText _, Item.Essay _ -> Optional.empty();
            case Item.Trend trend -> present(trend.why()).or(() -> general(trend.item()));
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
                    Item.HotSpot _ -> present(item.why());
        };
    }

    private static void collect(Item item, Draw draw, Map<String, String> found) {
        switch (item) {
            case Item.SingleChoice choice -> options(choice.options(), "", found);
            case Item.SelectAll choice -> options(choice.options(), "", found);
            case Item.SelectN choice -> options(choice.options(), "", found);
            case Item.Grouping grouping -> options(grouping.options(), "", found);
            case Item.MatrixSingle matrix -> matrix.rows().forEach(row -> found.put(row.id(), row.why()));
            case Item.MatrixMultiple matrix -> matrix.rows().forEach(row -> found.put(row.id(), row.why()));
            case Item.DropDownCloze cloze -> slots(cloze.slots(), found);
            case Item.DropDownTable table -> slots(table.slots(), found);
            case Item.DropDownRationale rationale -> slots(rationale.slots(), found);
            case Item.DragDropCloze cloze -> tokens(cloze.tokens(), "token:", found);
            case Item.DragDropRationale rationale -> tokens(rationale.tokens(), "token:", found);
            case Item.HighlightText text -> text.spans().forEach(span -> found.put(span.id(), span.why()));
            case Item.HighlightTable table -> table.spans().forEach(span -> found.put(span.id(), span.why()));
            case Item.BowTie bowTie -> {
                options(bowTie.actions(), "", found);
                options(bowTie.conditions(), "", found);
                options(bowTie.parameters(), "", found);
            }
            case Item.Trend trend -> collect(trend.item(), draw, found);
            case Item.Ordered ordered -> tokens(ordered.options(), "", found);
            case Item.HotSpot hotSpot -> hotSpot.regions().forEach(region -> found.put(region.id(), region.why()));
            case Item.Numeric numeric ->
                present(numeric.why()).ifPresent(why -> found.put("answer", Filled.explanation(why, numeric, draw)));
            case Item.ShortText _, Item.Essay _ -> present(item.why()).ifPresent(why -> found.put("answer", why));
        }
    }

    private static void options(List<Option> options, String prefix, Map<String, String> found) {
        options.forEach(option -> found.put(prefix + option.id(), option.why()));
    }

    private static void slots(List<Slot> slots, Map<String, String> found) {
        slots.forEach(slot -> options(slot.options(), slot.id() + ":", found));
    }

    private static void tokens(List<Token> tokens, String prefix, Map<String, String> found) {
        tokens.forEach(token -> found.put(prefix + token.id(), token.why()));
    }

    private static Optional<String> present(@Nullable String why) {
        return Optional.ofNullable(why).filter(text -> !text.isBlank());
    }
}
