package org.myelin.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.myelin.assessment.internal.SplitMix64;

/**
 * Draws orders and values from a seed. The same item and seed give the same draw for ever: the generator is our own
 * (see {@code SplitMix64}) and every list has its own stream, named by item and list.
 */
public final class Draws {

    private Draws() {}

    /** Shuffles every list whose order says nothing, and draws the values of a numeric item. */
    public static Draw draw(Item item, long seed) {
        return draw(item, seed, true);
    }

    /**
     * Draws with or without shuffling.
     *
     * @param shuffle false keeps the order of the author, for example in lessons. Values are drawn in any case, and
     *     {@code ORDERED} is always shuffled, because the author may have written the solution.
     */
    public static Draw draw(Item item, long seed, boolean shuffle) {
        Drawer drawer = new Drawer(item.id(), seed, shuffle);
        drawer.draw(item);
        return new Draw(seed, drawer.orders, drawer.values);
    }

    /** The elements in the drawn order; ids unknown to the draw follow in their own order. */
    static <T> List<T> arranged(List<T> elements, Function<T, String> id, List<String> order) {
        Map<String, T> left = new LinkedHashMap<>();
        elements.forEach(element -> left.put(id.apply(element), element));
        List<T> arranged = new ArrayList<>();
        for (String next : order) {
            T element = left.remove(next);
            if (element != null) {
                arranged.add(element);
            }
        }
        arranged.addAll(left.values());
        return arranged;
    }

    /** As {@link #arranged(List, Function, List)} for a named list of a draw. */
    static <T> List<T> arranged(List<T> elements, Function<T, String> id, Draw draw, String list) {
        return arranged(elements, id, draw.orders().getOrDefault(list, List.of()));
    }

    private static final class Drawer {
        private final ItemId id;
        private final long seed;
        private final boolean shuffle;
        private final Map<String, List<String>> orders = new LinkedHashMap<>();
        private final Map<String, BigDecimal> values = new LinkedHashMap<>();

        Drawer(ItemId id, long seed, boolean shuffle) {
            this.id = id;
            this.seed = seed;
            this.shuffle = shuffle;
        }

        void draw(Item item) {
            switch (item) {
                case Item.SingleChoice choice -> options("options", choice.options());
                case Item.SelectAll choice -> options("options", choice.options());
                case Item.SelectN choice -> options("options", choice.options());
                case Item.Grouping grouping -> grouping.groups().forEach(group -> options(group.id(), group.options()));
                case Item.DropDownCloze cloze -> slots(cloze.slots());
                case Item.DropDownTable table -> slots(table.slots());
                case Item.DropDownRationale rationale -> slots(rationale.slots());
                case Item.DragDropCloze cloze -> tokens(cloze.tokens());
                case Item.DragDropRationale rationale -> tokens(rationale.tokens());
                case Item.BowTie bowTie -> {
                    options("actions", bowTie.actions());
                    options("conditions", bowTie.conditions());
                    options("parameters", bowTie.parameters());
                }
                case Item.Trend trend -> draw(trend.item());
                case Item.Ordered ordered -> order(ordered);
                case Item.Numeric numeric ->
                    numeric.parameters().forEach((name, parameter) -> values.put(name, value(name, parameter)));
                // The order of rows, columns, regions and text carries meaning.
                case Item.MatrixSingle _,
                        Item.MatrixMultiple _,
                        Item.HighlightText _,
                        Item.HighlightTable _,
                        Item.HotSpot _,
                        Item.ShortText _,
                        Item.Essay _ -> {}
            }
        }

        private void options(String list, List<Option> options) {
            shuffle(list, options.stream().map(Option::id).toList());
        }

        private void slots(List<Slot> slots) {
            slots.forEach(slot -> options(slot.id(), slot.options()));
        }

        private void tokens(List<Token> tokens) {
            shuffle("tokens", tokens.stream().map(Token::id).toList());
        }

        private void shuffle(String list, List<String> ids) {
            if (shuffle) {
                orders.put(list, stream(list).shuffled(ids));
            }
        }

        private void order(Item.Ordered item) {
            List<String> ids = item.options().stream().map(Token::id).toList();
            SplitMix64 random = stream("options");
            List<String> drawn = random.shuffled(ids);
            while (ids.size() > 1 && drawn.equals(item.order())) {
                drawn = random.shuffled(ids);
            }
            orders.put("options", drawn);
        }

        private BigDecimal value(String name, Parameter parameter) {
            long last = lastStep(parameter);
            long drawn = stream("parameter " + name).below(last + 1);
            return parameter.min().add(parameter.step().multiply(BigDecimal.valueOf(drawn)));
        }

        private SplitMix64 stream(String list) {
            return SplitMix64.stream(seed, id.value(), list);
        }
    }

    /** More values than anybody needs to draw from. */
    static final long MOST_STEPS = 1_000_000;

    /**
     * How many steps lie between min and max, at most {@value #MOST_STEPS}; 0 for limits that make no sense, which the
     * linter reports.
     */
    static long lastStep(Parameter parameter) {
        if (parameter.step().signum() <= 0 || parameter.max().compareTo(parameter.min()) < 0) {
            return 0;
        }
        return parameter
                .max()
                .subtract(parameter.min())
                .divide(parameter.step(), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(MOST_STEPS))
                .longValueExact();
    }
}
