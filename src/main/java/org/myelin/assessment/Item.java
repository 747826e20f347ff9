package org.myelin.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question. One record per {@link ItemType}, with the members of {@code docs/authoring.md} under the same names;
 * texts are raw inline Markdown. Constructors do not refuse what an author can get wrong: {@code AuthoringLimits}
 * reports that.
 */
public sealed interface Item {

    ItemId id();

    String stem();

    /** The general explanation, if there is one. */
    @Nullable
    String why();

    @Nullable
    Chart chart();

    ItemType type();

    /** One right option. */
    record SingleChoice(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<Option> options) implements Item {
        public SingleChoice {
            options = List.copyOf(options);
        }

        @Override
        public ItemType type() {
            return ItemType.MC_SINGLE;
        }
    }

    /** Select all that apply. */
    record SelectAll(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<Option> options) implements Item {
        public SelectAll {
            options = List.copyOf(options);
        }

        @Override
        public ItemType type() {
            return ItemType.MR_SATA;
        }
    }

    /** Select exactly {@code select} options. */
    record SelectN(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            int select,
            List<Option> options) implements Item {
        public SelectN {
            options = List.copyOf(options);
        }

        @Override
        public ItemType type() {
            return ItemType.MR_SELECT_N;
        }
    }

    /** Select all that apply inside each group. */
    record Grouping(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<Group> groups) implements Item {
        public Grouping {
            groups = List.copyOf(groups);
        }

        /** The options of all groups. */
        public List<Option> options() {
            return groups.stream().flatMap(group -> group.options().stream()).toList();
        }

        @Override
        public ItemType type() {
            return ItemType.MR_GROUPING;
        }
    }

    /** One column for each row. */
    record MatrixSingle(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<Column> columns,
            List<Row> rows) implements Item {
        public MatrixSingle {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A row and the id of its right column; label and rationale are inline Markdown. */
        public record Row(String id, String label, String correct, String why) {}

        @Override
        public ItemType type() {
            return ItemType.MATRIX_MC;
        }
    }

    /** Any number of columns for each row. */
    record MatrixMultiple(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<Column> columns,
            List<Row> rows) implements Item {
        public MatrixMultiple {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A row and the ids of its right columns, possibly none; label and rationale are inline Markdown. */
        public record Row(String id, String label, Set<String> correct, String why) {
            public Row {
                correct = InOrder.copy(correct);
            }
        }

        @Override
        public ItemType type() {
            return ItemType.MATRIX_MR;
        }
    }

    /** A text with drop-downs at its {@code {{slot}}} marks. */
    record DropDownCloze(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String text,
            List<Slot> slots) implements Item {
        public DropDownCloze {
            slots = List.copyOf(slots);
        }

        @Override
        public ItemType type() {
            return ItemType.DD_CLOZE;
        }
    }

    /** A table with drop-downs at its {@code {{slot}}} marks. */
    record DropDownTable(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<String> header,
            List<TableRow> rows,
            List<Slot> slots)
            implements Item {
        public DropDownTable {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            slots = List.copyOf(slots);
        }

        @Override
        public ItemType type() {
            return ItemType.DD_TABLE;
        }
    }

    /**
     * A sentence that joins a cause with one effect (two drop-downs, a dyad) or two (three, a triad).
     *
     * @param anchor the drop-down of the cause; the first one when left out
     * @param effects {@code POOL}: the right options of both effect drop-downs together are the key
     */
    record DropDownRationale(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String text,
            List<Slot> slots,
            @Nullable String anchor,
            EffectsRule effects)
            implements Item {
        public DropDownRationale {
            slots = List.copyOf(slots);
        }

        @Override
        public ItemType type() {
            return ItemType.DD_RATIONALE;
        }
    }

    /** A text with targets at its {@code {{slot}}} marks and a bank of tokens; a token is used at most once. */
    record DragDropCloze(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String text,
            List<Target> slots,
            List<Token> tokens,
            boolean targetsInterchangeable)
            implements Item {
        public DragDropCloze {
            slots = List.copyOf(slots);
            tokens = List.copyOf(tokens);
        }

        @Override
        public ItemType type() {
            return ItemType.DND_CLOZE;
        }
    }

    /** As {@link DropDownRationale}, with targets and tokens; a token is used at most once. */
    record DragDropRationale(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String text,
            List<Target> slots,
            List<Token> tokens,
            @Nullable String anchor,
            EffectsRule effects)
            implements Item {
        public DragDropRationale {
            slots = List.copyOf(slots);
            tokens = List.copyOf(tokens);
        }

        @Override
        public ItemType type() {
            return ItemType.DND_RATIONALE;
        }
    }

    /** A text whose {@code [[span|text]]} marks can be highlighted. */
    record HighlightText(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String text,
            List<Span> spans) implements Item {
        public HighlightText {
            spans = List.copyOf(spans);
        }

        @Override
        public ItemType type() {
            return ItemType.HL_TEXT;
        }
    }

    /** A table whose {@code [[span|text]]} marks can be highlighted. */
    record HighlightTable(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<String> header,
            List<TableRow> rows,
            List<Span> spans,
            FloorRule floor)
            implements Item {
        public HighlightTable {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            spans = List.copyOf(spans);
        }

        @Override
        public ItemType type() {
            return ItemType.HL_TABLE;
        }
    }

    /** Two actions, one condition and two parameters to monitor; option ids are unique in the item. */
    record BowTie(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            BowTieLabels labels,
            List<Option> actions,
            List<Option> conditions,
            List<Option> parameters)
            implements Item {

        /** How many actions, and how many parameters, are placed. */
        public static final int WING = 2;

        public BowTie {
            actions = List.copyOf(actions);
            conditions = List.copyOf(conditions);
            parameters = List.copyOf(parameters);
        }

        @Override
        public ItemType type() {
            return ItemType.BOWTIE;
        }
    }

    /**
     * A chart over time with any other item in it; the response is that of the embedded item.
     *
     * @param item the embedded item, which carries the id of this one and its own stem
     */
    record Trend(ItemId id, String stem, @Nullable String why, Chart chart, Item item) implements Item {
        @Override
        public ItemType type() {
            return ItemType.TREND;
        }
    }

    /**
     * Put steps in order.
     *
     * @param order the ids of all options, first to last
     */
    record Ordered(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<Token> options,
            List<String> order)
            implements Item {
        public Ordered {
            options = List.copyOf(options);
            order = List.copyOf(order);
        }

        @Override
        public ItemType type() {
            return ItemType.ORDERED;
        }
    }

    /**
     * Mark {@code select} regions of an image.
     *
     * @param image what the reader put here: the path of the file
     */
    record HotSpot(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String image,
            String alt,
            List<Region> regions,
            int select)
            implements Item {
        public HotSpot {
            regions = List.copyOf(regions);
        }

        @Override
        public ItemType type() {
            return ItemType.HOTSPOT_IMG;
        }
    }

    /**
     * A number.
     *
     * @param unit plain text shown behind the field
     * @param decimals the right value is rounded to so many decimals, half up
     * @param tolerance how far an answer may lie from the rounded value, inclusive
     * @param answer a number or a formula over the parameters: {@code + - * / ( )} and names
     * @param parameters by name; stem and rationale may hold {@code {{name}}}
     */
    record Numeric(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            String unit,
            int decimals,
            BigDecimal tolerance,
            String answer,
            Map<String, Parameter> parameters)
            implements Item {
        public Numeric {
            parameters = InOrder.copy(parameters);
        }

        @Override
        public ItemType type() {
            return ItemType.NUMERIC;
        }
    }

    /** A short text that is right when it equals an accepted form. */
    record ShortText(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            List<String> accept,
            boolean caseSensitive,
            int maxLength)
            implements Item {
        public ShortText {
            accept = List.copyOf(accept);
        }

        @Override
        public ItemType type() {
            return ItemType.SHORT_TEXT;
        }
    }

    /** A text that a person marks against a rubric. */
    record Essay(
            ItemId id,
            String stem,
            @Nullable String why,
            @Nullable Chart chart,
            int maxLength,
            List<Criterion> rubric) implements Item {
        public Essay {
            rubric = List.copyOf(rubric);
        }

        @Override
        public ItemType type() {
            return ItemType.ESSAY;
        }
    }
}
