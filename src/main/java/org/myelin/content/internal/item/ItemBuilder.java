package org.myelin.content.internal.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.BowTieLabels;
import org.myelin.assessment.Chart;
import org.myelin.assessment.Column;
import org.myelin.assessment.Criterion;
import org.myelin.assessment.EffectsRule;
import org.myelin.assessment.FloorRule;
import org.myelin.assessment.Group;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemType;
import org.myelin.assessment.Option;
import org.myelin.assessment.Parameter;
import org.myelin.assessment.Region;
import org.myelin.assessment.Slot;
import org.myelin.assessment.Span;
import org.myelin.assessment.TableRow;
import org.myelin.assessment.Target;
import org.myelin.assessment.Token;
import org.myelin.content.internal.item.ItemText.Role;
import org.myelin.content.internal.source.Fields;

/** Builds the record of an item from checked members. Missing values become neutral ones; the check reported them. */
final class ItemBuilder {

    private static final int SHORT_TEXT_LENGTH = 80;
    private static final int ESSAY_LENGTH = 4000;

    private final TextCollector texts;

    ItemBuilder(TextCollector texts) {
        this.texts = texts;
    }

    /** The item; the member {@code type} must be one of the known types. */
    Item build(Fields f) {
        return build(new ItemId(f.text("id")), f, true);
    }

    private Item build(ItemId id, Fields f, boolean outer) {
        ItemType type = ItemType.valueOf(f.text("type"));
        String stem = texts.markdown(f, "stem", Role.STEM, "");
        @Nullable String why = f.has("why") ? texts.markdown(f, "why", Role.EXPLANATION, "") : null;
        @Nullable Chart chart = outer && f.has("chart") ? ChartBuilder.chart(f, texts) : null;
        return switch (type) {
            case MC_SINGLE -> new Item.SingleChoice(id, stem, why, chart, options(f, "options", "", true));
            case MR_SATA -> new Item.SelectAll(id, stem, why, chart, options(f, "options", "", true));
            case MR_SELECT_N ->
                new Item.SelectN(id, stem, why, chart, f.integer("select", 1), options(f, "options", "", true));
            case MR_GROUPING -> new Item.Grouping(id, stem, why, chart, groups(f));
            case MATRIX_MC ->
                new Item.MatrixSingle(
                        id,
                        stem,
                        why,
                        chart,
                        columns(f),
                        f.all("rows").stream().map(this::singleRow).toList());
            case MATRIX_MR ->
                new Item.MatrixMultiple(
                        id,
                        stem,
                        why,
                        chart,
                        columns(f),
                        f.all("rows").stream().map(this::multipleRow).toList());
            case DD_CLOZE -> new Item.DropDownCloze(id, stem, why, chart, body(f), slots(f));
            case DD_TABLE -> new Item.DropDownTable(id, stem, why, chart, header(f), rows(f), slots(f));
            case DD_RATIONALE ->
                new Item.DropDownRationale(
                        id,
                        stem,
                        why,
                        chart,
                        body(f),
                        slots(f),
                        f.find("anchor").orElse(null),
                        effects(f));
            case DND_CLOZE ->
                new Item.DragDropCloze(
                        id,
                        stem,
                        why,
                        chart,
                        body(f),
                        targets(f),
                        tokens(f, "tokens"),
                        f.flag("targetsInterchangeable"));
            case DND_RATIONALE ->
                new Item.DragDropRationale(
                        id,
                        stem,
                        why,
                        chart,
                        body(f),
                        targets(f),
                        tokens(f, "tokens"),
                        f.find("anchor").orElse(null),
                        effects(f));
            case HL_TEXT -> new Item.HighlightText(id, stem, why, chart, body(f), spans(f));
            case HL_TABLE ->
                new Item.HighlightTable(
                        id,
                        stem,
                        why,
                        chart,
                        header(f),
                        rows(f),
                        spans(f),
                        f.choice("floor", FloorRule.class, FloorRule.ITEM));
            case BOWTIE ->
                new Item.BowTie(
                        id,
                        stem,
                        why,
                        chart,
                        labels(f),
                        options(f, "actions", "actions", true),
                        options(f, "conditions", "conditions", true),
                        options(f, "parameters", "parameters", true));
            case TREND -> new Item.Trend(id, stem, why, chart == null ? new Chart(List.of()) : chart, embedded(id, f));
            case ORDERED -> new Item.Ordered(id, stem, why, chart, tokens(f, "options"), f.texts("order"));
            case HOTSPOT_IMG ->
                new Item.HotSpot(
                        id,
                        stem,
                        why,
                        chart,
                        f.text("image"),
                        texts.plain(f, "alt", Role.LABEL, ""),
                        f.all("regions").stream().map(this::region).toList(),
                        f.integer("select", 1));
            case NUMERIC ->
                new Item.Numeric(
                        id,
                        stem,
                        why,
                        chart,
                        f.text("unit"),
                        f.integer("decimals", 0),
                        f.decimal("tolerance").orElse(BigDecimal.ZERO),
                        f.text("answer"),
                        parameters(f));
            case SHORT_TEXT ->
                new Item.ShortText(
                        id,
                        stem,
                        why,
                        chart,
                        f.texts("accept"),
                        f.flag("caseSensitive"),
                        f.integer("maxLength", SHORT_TEXT_LENGTH));
            case ESSAY ->
                new Item.Essay(
                        id,
                        stem,
                        why,
                        chart,
                        f.integer("maxLength", ESSAY_LENGTH),
                        f.all("rubric").stream().map(this::criterion).toList());
        };
    }

    private Item embedded(ItemId id, Fields f) {
        return f.inner("item")
                .filter(inner -> inner.has("type"))
                .map(inner -> build(id, inner, false))
                .orElseThrow(() -> new IllegalStateException("The check requires an embedded item"));
    }

    private String body(Fields f) {
        return texts.marked(f, "text", Role.BODY);
    }

    private List<Option> options(Fields f, String member, String group, boolean markdown) {
        List<Option> options = new ArrayList<>();
        for (Fields option : f.all(member)) {
            Role role = option.flag("correct") ? Role.KEY : Role.DISTRACTOR;
            String inGroup = member + ":" + group;
            String text = markdown
                    ? texts.markdown(option, "text", role, inGroup)
                    : texts.plain(option, "text", role, inGroup);
            options.add(new Option(
                    option.text("id"),
                    text,
                    option.flag("correct"),
                    why(option),
                    option.find("misconception").orElse(null)));
        }
        return options;
    }

    private String why(Fields f) {
        return texts.markdown(f, "why", Role.RATIONALE, "");
    }

    private List<Group> groups(Fields f) {
        return f.all("groups").stream()
                .map(group -> new Group(
                        group.text("id"),
                        texts.markdown(group, "label", Role.LABEL, ""),
                        options(group, "options", group.text("id"), true)))
                .toList();
    }

    private List<Column> columns(Fields f) {
        return f.all("columns").stream()
                .map(column -> new Column(column.text("id"), texts.markdown(column, "label", Role.LABEL, "columns")))
                .toList();
    }

    private Item.MatrixSingle.Row singleRow(Fields row) {
        return new Item.MatrixSingle.Row(
                row.text("id"), texts.markdown(row, "label", Role.LABEL, "rows"), row.text("correct"), why(row));
    }

    private Item.MatrixMultiple.Row multipleRow(Fields row) {
        return new Item.MatrixMultiple.Row(
                row.text("id"),
                texts.markdown(row, "label", Role.LABEL, "rows"),
                new LinkedHashSet<>(row.texts("correct")),
                why(row));
    }

    private List<Slot> slots(Fields f) {
        return f.all("slots").stream()
                .map(slot -> new Slot(
                        slot.text("id"),
                        texts.plain(slot, "label", Role.LABEL, ""),
                        options(slot, "options", slot.text("id"), false)))
                .toList();
    }

    private List<Target> targets(Fields f) {
        return f.all("slots").stream()
                .map(slot ->
                        new Target(slot.text("id"), texts.plain(slot, "label", Role.LABEL, ""), slot.text("correct")))
                .toList();
    }

    private List<Token> tokens(Fields f, String member) {
        Set<String> keyed = new HashSet<>(f.texts("order"));
        f.all("slots").forEach(slot -> keyed.add(slot.text("correct")));
        return f.all(member).stream()
                .map(token -> new Token(
                        token.text("id"),
                        texts.markdown(
                                token, "text", keyed.contains(token.text("id")) ? Role.KEY : Role.DISTRACTOR, member),
                        why(token)))
                .toList();
    }

    private List<Span> spans(Fields f) {
        return f.all("spans").stream()
                .map(span -> new Span(span.text("id"), span.flag("correct"), why(span)))
                .toList();
    }

    private List<String> header(Fields f) {
        return f.scalars("header").stream()
                .map(cell -> texts.markdown(cell, Role.LABEL, ""))
                .toList();
    }

    private List<TableRow> rows(Fields f) {
        return f.all("rows").stream()
                .map(row -> new TableRow(
                        row.text("id"),
                        row.scalars("cells").stream()
                                .map(cell -> texts.marked(cell, Role.BODY))
                                .toList()))
                .toList();
    }

    private static EffectsRule effects(Fields f) {
        return f.choice("effects", EffectsRule.class, EffectsRule.POSITIONAL);
    }

    private BowTieLabels labels(Fields f) {
        return f.inner("labels")
                .map(labels -> new BowTieLabels(
                        labels.find("actions").orElse(BowTieLabels.USUAL.actions()),
                        labels.find("condition").orElse(BowTieLabels.USUAL.condition()),
                        labels.find("parameters").orElse(BowTieLabels.USUAL.parameters())))
                .orElse(BowTieLabels.USUAL);
    }

    private Region region(Fields f) {
        return new Region(
                f.text("id"),
                texts.plain(f, "label", Role.LABEL, "regions"),
                f.decimal("x").orElse(BigDecimal.ZERO).doubleValue(),
                f.decimal("y").orElse(BigDecimal.ZERO).doubleValue(),
                f.decimal("w").orElse(BigDecimal.ZERO).doubleValue(),
                f.decimal("h").orElse(BigDecimal.ZERO).doubleValue(),
                f.flag("correct"),
                why(f));
    }

    private static Map<String, Parameter> parameters(Fields f) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        f.inner("parameters")
                .ifPresent(all -> all.mapping().members().forEach((name, member) -> {
                    Fields p = Fields.of(member.value());
                    parameters.put(
                            name,
                            new Parameter(
                                    p.decimal("min").orElse(BigDecimal.ZERO),
                                    p.decimal("max").orElse(BigDecimal.ZERO),
                                    p.decimal("step").orElse(BigDecimal.ONE)));
                }));
        return parameters;
    }

    private Criterion criterion(Fields f) {
        return new Criterion(f.text("id"), texts.markdown(f, "text", Role.RUBRIC, ""), f.integer("points", 1));
    }
}
