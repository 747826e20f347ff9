package org.myelin.demo.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Draws;
import org.myelin.assessment.Item;
import org.myelin.assessment.Keys;
import org.myelin.assessment.Option;
import org.myelin.assessment.Response;
import org.myelin.assessment.Slot;
import org.myelin.assessment.Span;

/** What a learner of a given ability might answer: the key, or a slip of the kind people make in that item type. */
final class PlausibleAnswers {

    private final RandomGenerator random;

    PlausibleAnswers(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param ability 0 to 1: how often the answer is the key
     * @return null where there is nothing sensible to answer
     */
    @Nullable
    Response answer(Item item, double ability) {
        Optional<Response> key = Keys.of(item, drawOf(item));
        if (key.isEmpty()) {
            return item instanceof Item.Essay ? new Response.Text(PlausibleTexts.of(item.id())) : null;
        }
        return random.nextDouble() < ability ? key.get() : slip(item, key.get());
    }

    private static Draw drawOf(Item item) {
        return Draws.draw(item, 1);
    }

    private Response slip(Item item, Response key) {
        return switch (item) {
            case Item.SingleChoice choice ->
                new Response.Choice(List.of(any(choice.options()).id()));
            case Item.SelectAll choice -> oneDifferent(ids(choice.options()), key);
            case Item.SelectN choice -> swapOne(ids(choice.options()), key);
            case Item.Grouping grouping -> oneDifferent(ids(grouping.options()), key);
            case Item.HighlightText text ->
                oneDifferent(text.spans().stream().map(Span::id).toList(), key);
            case Item.HighlightTable table ->
                oneDifferent(table.spans().stream().map(Span::id).toList(), key);
            case Item.HotSpot hotSpot ->
                new Response.Choice(List.of(any(hotSpot.regions()).id()));
            case Item.MatrixSingle matrix -> {
                Map<String, List<String>> cells = new LinkedHashMap<>(((Response.Matrix) key).cells());
                cells.put(any(matrix.rows()).id(), List.of(any(matrix.columns()).id()));
                yield new Response.Matrix(cells);
            }
            case Item.MatrixMultiple matrix -> {
                Map<String, List<String>> cells = new LinkedHashMap<>(((Response.Matrix) key).cells());
                cells.put(any(matrix.rows()).id(), List.of(any(matrix.columns()).id()));
                yield new Response.Matrix(cells);
            }
            case Item.DropDownCloze cloze -> otherSlot(cloze.slots(), key);
            case Item.DropDownTable table -> otherSlot(table.slots(), key);
            case Item.DropDownRationale rationale -> otherSlot(rationale.slots(), key);
            case Item.DragDropCloze _, Item.DragDropRationale _ -> rotated((Response.Slots) key);
            case Item.BowTie bowTie ->
                new Response.BowTie(
                        ((Response.BowTie) key).actions(),
                        any(bowTie.conditions()).id(),
                        ((Response.BowTie) key).parameters());
            case Item.Ordered ordered -> {
                List<String> order = new ArrayList<>(ordered.order());
                int at = random.nextInt(order.size() - 1);
                Collections.swap(order, at, at + 1);
                yield new Response.Order(order);
            }
            case Item.Numeric _ -> new Response.Number("10");
            case Item.ShortText _ -> new Response.Text("not sure");
            case Item.Trend trend -> slip(trend.item(), key);
            case Item.Essay _ -> key;
        };
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private Response oneDifferent(List<String> all, Response key) {
        List<String> chosen = new ArrayList<>(((Response.Choice) key).chosen());
        String one = any(all);
        if (!chosen.remove(one) || chosen.isEmpty()) {
            chosen.add(one);
        }
        return new Response.Choice(chosen);
    }

    private Response swapOne(List<String> all, Response key) {
        List<String> chosen = new ArrayList<>(((Response.Choice) key).chosen());
        List<String> others = all.stream().filter(id -> !chosen.contains(id)).toList();
        if (!others.isEmpty()) {
            chosen.set(random.nextInt(chosen.size()), any(others));
        }
        return new Response.Choice(chosen);
    }

    private Response otherSlot(List<Slot> slots, Response key) {
        Map<String, String> filled = new LinkedHashMap<>(((Response.Slots) key).slots());
        Slot slot = any(slots);
        filled.put(slot.id(), any(slot.options()).id());
        return new Response.Slots(filled);
    }

    private static Response rotated(Response.Slots key) {
        List<String> tokens = new ArrayList<>(key.slots().values());
        Collections.rotate(tokens, 1);
        Map<String, String> filled = new LinkedHashMap<>();
        int at = 0;
        for (String slot : key.slots().keySet()) {
            filled.put(slot, tokens.get(at++));
        }
        return new Response.Slots(filled);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
