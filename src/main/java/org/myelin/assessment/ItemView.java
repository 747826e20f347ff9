package org.myelin.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player may know of an item: no key, no rationale, no entry of a later step. One record per shape; members
 * named {@code html} are rendered, all others are plain text.
 */
public sealed interface ItemView {

    Head head();

    /** What all views share. */
    record Head(
            ItemId id, ItemType type, String html, @Nullable ChartView chart) {}

    /** Something to choose or to place. */
    record Choice(String id, String html) {}

    /** An option of a drop-down. */
    record PlainChoice(String id, String text) {}

    /** A drop-down. */
    record DropDown(String id, String label, List<PlainChoice> options) {}

    /** A place for a token. */
    record Place(String id, String label) {}

    /** A piece of a text or of a table cell. */
    sealed interface Part {
        /** Fixed text. */
        record Text(String html) implements Part {}

        /** A drop-down or a target stands here. */
        record Slot(String id) implements Part {}

        /** Text that can be highlighted. */
        record Span(String id, String html) implements Part {}
    }

    /** A table row; each cell is a list of parts. */
    record Row(String id, List<List<Part>> cells) {}

    /** A group of options. */
    record Group(String id, String html, List<Choice> options) {}

    /** A region of an image in per cent. */
    record Region(String id, String html, double x, double y, double w, double h) {}

    /** A line of a rubric. */
    record RubricLine(String id, String html, int points) {}

    /**
     * The chart with rendered entries.
     *
     * @param step the step of the case at which the chart stands like this, 0 outside of a case
     */
    record ChartView(int step, List<Tab> tabs) {
        /** A tab of the chart. */
        public record Tab(String id, String label, List<Entry> entries) {}

        /**
         * An entry of the chart; its id is unique in its tab.
         *
         * @param step the step of the case that brought it, never a later one than that of the chart
         */
        public record Entry(String id, String time, String html, int step) {}
    }

    /** {@code MC_SINGLE}, {@code MR_SATA}, and {@code ORDERED} in the drawn order. */
    record Choices(Head head, List<Choice> options) implements ItemView {}

    /** {@code MR_SELECT_N}. */
    record SelectN(Head head, List<Choice> options, int select) implements ItemView {}

    /** {@code MR_GROUPING}. */
    record Groups(Head head, List<Group> groups) implements ItemView {}

    /** {@code MATRIX_MC} and {@code MATRIX_MR}. */
    record Matrix(Head head, List<Choice> columns, List<Choice> rows) implements ItemView {}

    /** {@code DD_CLOZE} and {@code DD_RATIONALE}. */
    record DropDowns(Head head, List<Part> parts, List<DropDown> slots) implements ItemView {}

    /** {@code DD_TABLE}. */
    record DropDownTable(Head head, List<String> header, List<Row> rows, List<DropDown> slots) implements ItemView {}

    /** {@code DND_CLOZE} and {@code DND_RATIONALE}. */
    record DragDrop(Head head, List<Part> parts, List<Place> slots, List<Choice> tokens) implements ItemView {}

    /** {@code HL_TEXT}. */
    record Highlight(Head head, List<Part> parts) implements ItemView {}

    /** {@code HL_TABLE}. */
    record HighlightTable(Head head, List<String> header, List<Row> rows) implements ItemView {}

    /** {@code BOWTIE}. */
    record BowTie(
            Head head, BowTieLabels labels, List<Choice> actions, List<Choice> conditions, List<Choice> parameters)
            implements ItemView {}

    /** {@code TREND}; the chart stands in the head. */
    record Trend(Head head, ItemView item) implements ItemView {}

    /** {@code HOTSPOT_IMG}; {@code image} is what the item holds, the path of the file. */
    record HotSpot(Head head, String image, String alt, List<Region> regions, int select) implements ItemView {}

    /** {@code NUMERIC}. */
    record Numeric(Head head, String unit, int decimals) implements ItemView {}

    /** {@code SHORT_TEXT}. */
    record ShortText(Head head, int maxLength) implements ItemView {}

    /** {@code ESSAY}. */
    record Essay(Head head, int maxLength, List<RubricLine> rubric) implements ItemView {}
}
