package org.myelin.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.internal.Markup;

/**
 * What the linter holds authors to, by type. The numbers come from published descriptions of the item types
 * (Elsevier for rows, sentences, drop-downs and tokens; ExamSoft for the bow-tie labels); an item without an error
 * can be shown, answered and graded.
 */
public final class AuthoringLimits {

    private static final int MANY = Integer.MAX_VALUE;
    private static final int LONGEST_LABEL = 50;
    private static final int MOST_SPANS = 10;

    private final Findings findings;

    private AuthoringLimits(Findings findings) {
        this.findings = findings;
    }

    /** All rules with code, severity and sentence. */
    public static List<AuthoringRule> rules() {
        return List.of(AuthoringRule.values());
    }

    /** Checks one item; an empty list means that there is nothing to change. */
    public static List<Problem> check(Item item) {
        Findings findings = new Findings();
        new AuthoringLimits(findings).item(item);
        return findings.all();
    }

    /** Checks a case and all its items; the path of an item starts with {@code /items/<index>}. */
    public static List<Problem> check(CaseStudy study) {
        Findings findings = new Findings();
        new CaseLimits(findings).check(study);
        return findings.all();
    }

    static void check(Item item, Findings findings) {
        new AuthoringLimits(findings).item(item);
    }

    private void item(Item item) {
        if (item.stem().isBlank()) {
            findings.add(AuthoringRule.ITEM_STEM_MISSING, "/stem", "The stem is empty. Ask something.");
        }
        chart(item.chart(), findings);
        switch (item) {
            case Item.SingleChoice choice -> {
                list(choice.options(), 3, 5);
                findings.keys("/options", keys(choice.options()), 1);
            }
            case Item.SelectAll choice -> {
                list(choice.options(), 5, 10);
                findings.someKeys(
                        "/options", keys(choice.options()), choice.options().size());
            }
            case Item.SelectN choice -> selectN(choice);
            case Item.Grouping grouping -> grouping(grouping);
            case Item.MatrixSingle matrix -> matrixSingle(matrix);
            case Item.MatrixMultiple matrix -> matrixMultiple(matrix);
            case Item.DropDownCloze cloze -> {
                findings.size("/slots", "drop-downs", cloze.slots().size(), 1, 5);
                slots(cloze.slots(), true);
                placeMarks(
                        List.of(cloze.text()),
                        cloze.slots().stream().map(Slot::id).toList());
            }
            case Item.DropDownTable table -> {
                findings.size("/slots", "drop-downs", table.slots().size(), 1, MANY);
                slots(table.slots(), true);
                findings.table(table.header(), table.rows());
                placeMarks(
                        cells(table.rows()),
                        table.slots().stream().map(Slot::id).toList());
            }
            case Item.DropDownRationale rationale -> dropDownRationale(rationale);
            case Item.DragDropCloze cloze -> {
                findings.size("/slots", "targets", cloze.slots().size(), 1, MANY);
                targets(cloze.slots(), cloze.tokens());
                placeMarks(
                        List.of(cloze.text()),
                        cloze.slots().stream().map(Target::id).toList());
            }
            case Item.DragDropRationale rationale -> {
                findings.size("/slots", "targets", rationale.slots().size(), 2, 3);
                targets(rationale.slots(), rationale.tokens());
                List<String> ids = rationale.slots().stream().map(Target::id).toList();
                placeMarks(List.of(rationale.text()), ids);
                anchor(rationale.anchor(), ids);
            }
            case Item.HighlightText text -> spans(text.spans(), List.of(text.text()));
            case Item.HighlightTable table -> {
                findings.table(table.header(), table.rows());
                spans(table.spans(), cells(table.rows()));
            }
            case Item.BowTie bowTie -> bowTie(bowTie);
            case Item.Trend trend -> trend(trend);
            case Item.Ordered ordered -> ordered(ordered);
            case Item.HotSpot hotSpot -> hotSpot(hotSpot);
            case Item.Numeric numeric -> new NumericLimits(findings).check(numeric);
            case Item.ShortText text -> TextLimits.shortText(text, findings);
            case Item.Essay essay -> TextLimits.essay(essay, findings);
        }
    }

    static void chart(@Nullable Chart chart, Findings findings) {
        if (chart == null) {
            return;
        }
        Findings below = findings.below("/chart");
        List<Chart.Tab> tabs = chart.tabs();
        if (tabs.isEmpty()) {
            below.add(AuthoringRule.ITEM_CHART, "/tabs", "The chart has no tab.");
        }
        below.ids("/tabs", tabs, Chart.Tab::id);
        for (int t = 0; t < tabs.size(); t++) {
            String path = "/tabs/" + t;
            List<Chart.Entry> entries = tabs.get(t).entries();
            below.text(path + "/label", tabs.get(t).label());
            below.ids(path + "/entries", entries, Chart.Entry::id);
            if (entries.isEmpty()) {
                below.add(AuthoringRule.ITEM_CHART, path + "/entries", "The tab has no entry.");
            }
            for (int e = 0; e < entries.size(); e++) {
                String at = path + "/entries/" + e;
                below.text(at + "/text", entries.get(e).text());
                int step = entries.get(e).visibleFromStep();
                if (step < 1 || step > CaseStudy.STEPS) {
                    below.add(AuthoringRule.ITEM_CHART, at + "/visibleFromStep", "The step lies between 1 and 6.");
                }
            }
        }
    }

    private void list(List<Option> options, int least, int most) {
        findings.size("/options", "options", options.size(), least, most);
        findings.options("/options", options, new HashSet<>());
    }

    private static long keys(List<Option> options) {
        return options.stream().filter(Option::correct).count();
    }

    private void selectN(Item.SelectN item) {
        int options = item.options().size();
        list(item.options(), 3, 10);
        if (item.select() < 1 || item.select() >= options) {
            findings.add(
                    AuthoringRule.ITEM_SIZE,
                    "/select",
                    "Select at least 1 and fewer than all " + options + " options.");
        }
        findings.keys("/options", keys(item.options()), item.select());
    }

    private void grouping(Item.Grouping item) {
        findings.size("/groups", "groups", item.groups().size(), 2, 5);
        findings.ids("/groups", item.groups(), Group::id);
        findings.texts("/groups", "label", item.groups(), Group::label);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < item.groups().size(); i++) {
            List<Option> options = item.groups().get(i).options();
            String path = "/groups/" + i + "/options";
            findings.size(path, "options", options.size(), 2, 4);
            findings.options(path, options, seen);
            if (keys(options) == 0) {
                findings.add(AuthoringRule.ITEM_PART_UNKEYED, path, "Nothing in this group is correct.");
            }
        }
        findings.someKeys("/groups", keys(item.options()), item.options().size());
    }

    private void matrixSingle(Item.MatrixSingle item) {
        findings.size("/columns", "columns", item.columns().size(), 2, 3);
        findings.size("/rows", "rows", item.rows().size(), 4, 10);
        Set<String> columns = columns(item.columns());
        findings.ids("/rows", item.rows(), Item.MatrixSingle.Row::id);
        findings.texts("/rows", "label", item.rows(), Item.MatrixSingle.Row::label);
        findings.whys("/rows", item.rows(), Item.MatrixSingle.Row::why);
        for (int i = 0; i < item.rows().size(); i++) {
            String correct = item.rows().get(i).correct();
            String path = "/rows/" + i + "/correct";
            if (correct.isBlank()) {
                findings.noKey(path);
            } else {
                known(path, List.of(correct), columns, "column");
            }
        }
    }

    private void matrixMultiple(Item.MatrixMultiple item) {
        findings.size("/columns", "columns", item.columns().size(), 2, 10);
        findings.size("/rows", "rows", item.rows().size(), 4, 10);
        Set<String> columns = columns(item.columns());
        findings.ids("/rows", item.rows(), Item.MatrixMultiple.Row::id);
        findings.texts("/rows", "label", item.rows(), Item.MatrixMultiple.Row::label);
        findings.whys("/rows", item.rows(), Item.MatrixMultiple.Row::why);
        int keyed = 0;
        for (int i = 0; i < item.rows().size(); i++) {
            Set<String> correct = item.rows().get(i).correct();
            known("/rows/" + i + "/correct", correct, columns, "column");
            keyed += correct.size();
        }
        findings.someKeys("/rows", keyed, item.rows().size() * item.columns().size());
        for (int i = 0; i < item.columns().size(); i++) {
            String id = item.columns().get(i).id();
            if (item.rows().stream().noneMatch(row -> row.correct().contains(id))) {
                findings.add(AuthoringRule.ITEM_PART_UNKEYED, "/columns/" + i, "No row is correct in this column.");
            }
        }
    }

    private Set<String> columns(List<Column> columns) {
        findings.ids("/columns", columns, Column::id);
        findings.texts("/columns", "label", columns, Column::label);
        return columns.stream().map(Column::id).collect(Collectors.toSet());
    }

    private void known(String path, Iterable<String> keys, Set<String> known, String what) {
        for (String key : keys) {
            if (!known.contains(key)) {
                findings.add(AuthoringRule.ITEM_KEY_UNKNOWN, path, "There is no " + what + " \"" + key + "\".");
            }
        }
    }

    private void slots(List<Slot> slots, boolean oneKeyEach) {
        findings.ids("/slots", slots, Slot::id);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            findings.text("/slots/" + i + "/label", slot.label());
            String path = "/slots/" + i + "/options";
            findings.size(path, "options", slot.options().size(), 3, 5);
            findings.options(path, slot.options(), new HashSet<>());
            if (oneKeyEach) {
                findings.keys(path, keys(slot.options()), 1);
            }
        }
    }

    private void dropDownRationale(Item.DropDownRationale item) {
        List<String> ids = item.slots().stream().map(Slot::id).toList();
        boolean pooled = item.effects() == EffectsRule.POOL && item.slots().size() == 3;
        findings.size("/slots", "drop-downs", item.slots().size(), 2, 3);
        slots(item.slots(), !pooled);
        placeMarks(List.of(item.text()), ids);
        anchor(item.anchor(), ids);
        if (pooled) {
            pool(item, ids);
        }
    }

    private void pool(Item.DropDownRationale item, List<String> ids) {
        Rationale rationale = Rationale.of(item);
        findings.keys(
                "/slots/" + ids.indexOf(rationale.cause().id()) + "/options",
                rationale.cause().keys().size(),
                1);
        if (rationale.pool().size() != 2) {
            findings.add(
                    AuthoringRule.ITEM_POOL,
                    "/slots",
                    "The effects have " + rationale.pool().size() + " right options together, not 2.");
        }
        if (rationale.effects().stream().map(Place::texts).distinct().count() > 1) {
            findings.add(AuthoringRule.ITEM_POOL, "/slots", "Both effects have to offer the same options.");
        }
    }

    private void anchor(@Nullable String anchor, List<String> places) {
        if (anchor != null && !places.contains(anchor)) {
            findings.add(AuthoringRule.ITEM_ANCHOR, "/anchor", "There is no slot \"" + anchor + "\".");
        } else if (anchor == null && places.size() > 2) {
            findings.add(AuthoringRule.ITEM_ANCHOR, "/anchor", "Name the slot of the cause as anchor.");
        }
    }

    private void targets(List<Target> targets, List<Token> tokens) {
        findings.ids("/slots", targets, Target::id);
        findings.size("/tokens", "tokens", tokens.size(), 4, 10);
        tokens("/tokens", tokens);
        Set<String> known = tokens.stream().map(Token::id).collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            findings.text("/slots/" + i + "/label", targets.get(i).label());
            String correct = targets.get(i).correct();
            String path = "/slots/" + i + "/correct";
            if (correct.isBlank()) {
                findings.noKey(path);
            } else if (!used.add(correct)) {
                findings.add(
                        AuthoringRule.ITEM_KEY_SHARED, path, "The token \"" + correct + "\" belongs to two targets.");
            } else {
                known(path, List.of(correct), known, "token");
            }
        }
    }

    private void tokens(String path, List<Token> tokens) {
        findings.ids(path, tokens, Token::id);
        findings.texts(path, "text", tokens, Token::text);
        findings.whys(path, tokens, Token::why);
    }

    private void placeMarks(List<String> texts, List<String> listed) {
        String path = texts.size() == 1 ? "/text" : "/rows";
        findings.marks(
                path,
                "slots",
                texts.stream().flatMap(text -> Markup.placeIds(text).stream()).toList(),
                listed);
    }

    private void spans(List<Span> spans, List<String> texts) {
        findings.size("/spans", "spans", spans.size(), 2, MANY);
        findings.ids("/spans", spans, Span::id);
        findings.whys("/spans", spans, Span::why);
        findings.marks(
                texts.size() == 1 ? "/text" : "/rows",
                "spans",
                texts.stream().flatMap(text -> Markup.spanIds(text).stream()).toList(),
                spans.stream().map(Span::id).toList());
        int keyed = (int) spans.stream().filter(Span::correct).count();
        findings.someKeys("/spans", keyed, spans.size());
        // Whole numbers: 60 % of 5 spans is exactly 3.
        if (keyed < spans.size() && keyed * 100 > spans.size() * 60) {
            findings.add(
                    AuthoringRule.ITEM_SPANS_KEYED,
                    "/spans",
                    keyed + " of " + spans.size() + " spans are correct, so highlighting everything pays.");
        }
        if (spans.size() > MOST_SPANS) {
            findings.add(AuthoringRule.ITEM_SPANS_MANY, "/spans", "There are " + spans.size() + " spans.");
        }
    }

    private void bowTie(Item.BowTie item) {
        Set<String> seen = new HashSet<>();
        part("/actions", item.actions(), 5, 2, seen);
        part("/conditions", item.conditions(), 4, 1, seen);
        part("/parameters", item.parameters(), 5, 2, seen);
        label("/labels/actions", item.labels().actions());
        label("/labels/condition", item.labels().condition());
        label("/labels/parameters", item.labels().parameters());
    }

    private void part(String path, List<Option> options, int size, int keys, Set<String> seen) {
        findings.size(path, "options", options.size(), size, size);
        findings.options(path, options, seen);
        findings.keys(path, keys(options), keys);
    }

    private void label(String path, String label) {
        findings.text(path, label);
        if (label.length() > LONGEST_LABEL) {
            findings.add(AuthoringRule.ITEM_LABEL_LENGTH, path, "The label has " + label.length() + " characters.");
        }
    }

    private void trend(Item.Trend item) {
        int points = item.chart().timePoints().size();
        if (points < 2) {
            findings.add(
                    AuthoringRule.ITEM_TREND, "/chart", "The chart has data at " + points + " time points, not at 2.");
        }
        if (item.item() instanceof Item.Trend) {
            findings.add(AuthoringRule.ITEM_TREND, "/item", "A trend cannot embed a trend.");
        } else {
            check(item.item(), findings.below("/item"));
        }
    }

    private void ordered(Item.Ordered item) {
        findings.size("/options", "options", item.options().size(), 2, 10);
        tokens("/options", item.options());
        List<String> ids = item.options().stream().map(Token::id).toList();
        if (item.order().isEmpty()) {
            findings.add(AuthoringRule.ITEM_KEY_MISSING, "/order", "The right order is missing.");
            return;
        }
        known("/order", item.order(), Set.copyOf(ids), "option");
        if (item.order().size() != ids.size() || !new HashSet<>(item.order()).containsAll(ids)) {
            findings.add(AuthoringRule.ITEM_KEY_COUNT, "/order", "The order names every option exactly once.");
        }
    }

    private void hotSpot(Item.HotSpot item) {
        List<Region> regions = item.regions();
        if (item.image().isBlank() || item.alt().isBlank()) {
            findings.add(AuthoringRule.ITEM_IMAGE, "/image", "Give the image a path and an alternative text.");
        }
        findings.size("/regions", "regions", regions.size(), 2, 20);
        findings.ids("/regions", regions, Region::id);
        findings.texts("/regions", "label", regions, Region::label);
        findings.whys("/regions", regions, Region::why);
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            boolean onImage = region.x() >= 0
                    && region.y() >= 0
                    && region.w() > 0
                    && region.h() > 0
                    && region.x() + region.w() <= 100
                    && region.y() + region.h() <= 100;
            if (!onImage) {
                findings.add(AuthoringRule.ITEM_IMAGE, "/regions/" + i, "The region does not lie on the image.");
            }
        }
        if (item.select() < 1 || item.select() >= regions.size()) {
            findings.add(AuthoringRule.ITEM_SIZE, "/select", "Select at least 1 and fewer than all regions.");
        }
        findings.keys("/regions", regions.stream().filter(Region::correct).count(), item.select());
    }

    private static List<String> cells(List<TableRow> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }
}
