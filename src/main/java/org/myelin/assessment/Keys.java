package org.myelin.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.assessment.Response.Choice;
import org.myelin.assessment.Response.Matrix;
import org.myelin.assessment.Response.Slots;
import org.myelin.assessment.internal.TypedNumber;

/** Full-mark responses. */
public final class Keys {

    private Keys() {}

    /** A response that earns all points, in the author's order; empty for an essay, which has no key. */
    public static Optional<Response> of(Item item, Draw draw) {
        return switch (item) {
            case Item.SingleChoice choice -> choice(correct(choice.options()));
            case Item.SelectAll choice -> choice(correct(choice.options()));
            case Item.SelectN choice -> choice(correct(choice.options()));
            case Item.Grouping grouping -> choice(correct(grouping.options()));
            case Item.MatrixSingle matrix -> {
                Map<String, List<String>> cells = new LinkedHashMap<>();
                matrix.rows().forEach(row -> cells.put(row.id(), List.of(row.correct())));
                yield Optional.of(new Matrix(cells));
            }
            case Item.MatrixMultiple matrix -> {
                Map<String, List<String>> cells = new LinkedHashMap<>();
                matrix.rows().forEach(row -> cells.put(row.id(), List.copyOf(row.correct())));
                yield Optional.of(new Matrix(cells));
            }
            case Item.DropDownCloze cloze -> slots(Place.ofSlots(cloze.slots()));
            case Item.DropDownTable table -> slots(Place.ofSlots(table.slots()));
            case Item.DropDownRationale rationale -> rationale(Rationale.of(rationale));
            case Item.DragDropCloze cloze -> slots(Place.ofTargets(cloze.slots(), cloze.tokens()));
            case Item.DragDropRationale rationale -> rationale(Rationale.of(rationale));
            case Item.HighlightText text -> choice(correctSpans(text.spans()));
            case Item.HighlightTable table -> choice(correctSpans(table.spans()));
            case Item.BowTie bowTie ->
                Optional.of(new Response.BowTie(
                        correct(bowTie.actions()),
                        correct(bowTie.conditions()).stream().findFirst().orElse(null),
                        correct(bowTie.parameters())));
            case Item.Trend trend -> of(trend.item(), draw);
            case Item.Ordered ordered -> Optional.of(new Response.Order(ordered.order()));
            case Item.HotSpot hotSpot ->
                choice(hotSpot.regions().stream()
                        .filter(Region::correct)
                        .map(Region::id)
                        .toList());
            case Item.Numeric numeric ->
                Optional.of(new Response.Number(TypedNumber.show(NumericKey.of(numeric, draw))));
            case Item.ShortText text -> text.accept().stream().findFirst().map(Response.Text::new);
            case Item.Essay _ -> Optional.empty();
        };
    }

    private static Optional<Response> choice(List<String> ids) {
        return Optional.of(new Choice(ids));
    }

    private static Optional<Response> slots(List<Place> places) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (Place place : places) {
            place.keys().stream().findFirst().ifPresent(key -> slots.put(place.id(), key));
        }
        return Optional.of(new Slots(slots));
    }

    /** In a pool, every effect takes the first right one that is still free. */
    private static Optional<Response> rationale(Rationale rationale) {
        if (!rationale.pooled()) {
            return slots(rationale.places());
        }
        List<String> free = new ArrayList<>(rationale.pool());
        Map<String, String> slots = new LinkedHashMap<>();
        for (Place place : rationale.places()) {
            if (place == rationale.cause()) {
                place.keys().stream().findFirst().ifPresent(key -> slots.put(place.id(), key));
            } else if (!free.isEmpty()) {
                slots.put(place.id(), free.removeFirst());
            }
        }
        return Optional.of(new Slots(slots));
    }

    private static List<String> correct(List<Option> options) {
        return options.stream().filter(Option::correct).map(Option::id).toList();
    }

    private static List<String> correctSpans(List<Span> spans) {
        return spans.stream().filter(Span::correct).map(Span::id).toList();
    }
}
