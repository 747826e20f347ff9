package org.myelin.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Random items inside the authoring limits, and random responses to them; everything follows from a seed. */
final class RandomItems {

    private final SplittableRandom random;

    RandomItems(long seed) {
        random = new SplittableRandom(seed);
    }

    Item item(ItemType type) {
        ItemId id = new ItemId("itm-random-" + random.nextInt(1_000_000));
        String stem = "What is right?";
        return switch (type) {
            case MC_SINGLE -> new Item.SingleChoice(id, stem, null, null, options("o", between(3, 5), 1));
            case MR_SATA -> new Item.SelectAll(id, stem, null, null, someOptions("o", between(5, 10)));
            case MR_SELECT_N -> {
                int size = between(3, 10);
                int select = between(1, size - 1);
                yield new Item.SelectN(id, stem, null, null, select, options("o", size, select));
            }
            case MR_GROUPING -> {
                List<Group> groups = new ArrayList<>();
                for (int i = between(2, 5); i > 0; i--) {
                    int size = between(2, 4);
                    // The first group always has a key; the others may have none.
                    int keys = between(groups.isEmpty() ? 1 : 0, size);
                    groups.add(new Group("g" + i, "Group " + i, options("g" + i + "o", size, keys)));
                }
                yield new Item.Grouping(id, stem, null, null, groups);
            }
            case MATRIX_MC -> {
                List<Column> columns = columns(between(2, 3));
                List<Item.MatrixSingle.Row> rows = IntStream.range(0, between(4, 10))
                        .mapToObj(i -> new Item.MatrixSingle.Row(
                                "r" + i, "Row " + i, oneOf(columns).id(), "Why"))
                        .toList();
                yield new Item.MatrixSingle(id, stem, null, null, columns, rows);
            }
            case MATRIX_MR -> {
                List<Column> columns = columns(between(2, 5));
                List<Item.MatrixMultiple.Row> rows = new ArrayList<>();
                for (int i = between(4, 10); i > 0; i--) {
                    List<String> ids = columns.stream().map(Column::id).toList();
                    List<String> keys = rows.isEmpty() ? List.of(oneOf(ids)) : someOf(ids);
                    rows.add(new Item.MatrixMultiple.Row("r" + i, "Row " + i, new LinkedHashSet<>(keys), "Why"));
                }
                yield new Item.MatrixMultiple(id, stem, null, null, columns, rows);
            }
            case DD_CLOZE -> {
                List<Slot> slots = slots(between(1, 5));
                yield new Item.DropDownCloze(
                        id, stem, null, null, text(slots.stream().map(Slot::id).toList()), slots);
            }
            case DD_TABLE -> {
                List<Slot> slots = slots(between(1, 6));
                List<TableRow> rows = slots.stream()
                        .map(slot -> new TableRow("r" + slot.id(), List.of("Row", "{{" + slot.id() + "}}")))
                        .toList();
                yield new Item.DropDownTable(id, stem, null, null, List.of("A", "B"), rows, slots);
            }
            case DD_RATIONALE -> dropDownRationale(id, stem);
            case DND_CLOZE -> {
                List<Token> tokens = tokens("t", between(4, 10));
                List<Target> targets = targets(tokens, between(1, 4));
                String text = text(targets.stream().map(Target::id).toList());
                yield new Item.DragDropCloze(id, stem, null, null, text, targets, tokens, random.nextBoolean());
            }
            case DND_RATIONALE -> {
                List<Token> tokens = tokens("t", between(4, 10));
                List<Target> targets = targets(tokens, between(2, 3));
                String text = text(targets.stream().map(Target::id).toList());
                String anchor = oneOf(targets).id();
                yield new Item.DragDropRationale(id, stem, null, null, text, targets, tokens, anchor, effects());
            }
            case HL_TEXT -> {
                List<Span> spans = spans("s", between(2, 10));
                yield new Item.HighlightText(id, stem, null, null, marked(spans), spans);
            }
            case HL_TABLE -> highlightTable(id, stem);
            case BOWTIE ->
                new Item.BowTie(
                        id,
                        stem,
                        null,
                        null,
                        BowTieLabels.USUAL,
                        options("a", 5, 2),
                        options("k", 4, 1),
                        options("p", 5, 2));
            case TREND -> {
                ItemType[] all = ItemType.values();
                ItemType embedded = all[random.nextInt(all.length)];
                while (embedded == ItemType.TREND || embedded == ItemType.ESSAY) {
                    embedded = all[random.nextInt(all.length)];
                }
                yield new Item.Trend(id, stem, null, SomeItems.temperatureChart(), item(embedded));
            }
            case ORDERED -> {
                List<Token> tokens = tokens("o", between(2, 8));
                List<String> order = shuffled(tokens.stream().map(Token::id).toList());
                yield new Item.Ordered(id, stem, null, null, tokens, order);
            }
            case HOTSPOT_IMG -> {
                int size = between(2, 8);
                int select = between(1, size - 1);
                List<Region> regions = options("h", size, select).stream()
                        .map(option ->
                                new Region(option.id(), option.text(), 10, 10, 5, 5, option.correct(), option.why()))
                        .toList();
                yield new Item.HotSpot(id, stem, null, null, "media/x.svg", "Image", regions, select);
            }
            case NUMERIC -> {
                Map<String, Parameter> parameters = new LinkedHashMap<>();
                parameters.put("a", SomeItems.parameter("-5", "50", "2.5"));
                parameters.put("b", SomeItems.parameter("1", "9", "1"));
                String answer = oneOf(List.of("a / b", "a * b - 3", "(a + b) / (2 * b)", "-a + 0.125"));
                yield new Item.Numeric(
                        id,
                        stem + " {{a}} {{b}}",
                        "Why",
                        null,
                        "mL",
                        between(0, 3),
                        BigDecimal.valueOf(random.nextInt(5), 2),
                        answer,
                        parameters);
            }
            case SHORT_TEXT -> {
                List<String> accept = IntStream.range(0, between(1, 4))
                        .mapToObj(i -> "Form " + (char) ('a' + i))
                        .toList();
                yield new Item.ShortText(id, stem, "Why", null, accept, random.nextBoolean(), 40);
            }
            case ESSAY -> {
                List<Criterion> rubric = IntStream.range(0, between(1, 5))
                        .mapToObj(i -> new Criterion("c" + i, "Line " + i, between(1, 4)))
                        .toList();
                yield new Item.Essay(id, stem, "Why", null, 500, rubric);
            }
        };
    }

    /** A response that is not refused, complete or not. */
    Response response(Item item, Draw draw) {
        return switch (item) {
            case Item.SingleChoice choice -> choose(ids(choice.options()), 1);
            case Item.SelectAll choice ->
                choose(ids(choice.options()), choice.options().size());
            case Item.SelectN choice -> choose(ids(choice.options()), choice.select());
            case Item.Grouping grouping -> choose(ids(grouping.options()), 20);
            case Item.MatrixSingle matrix ->
                cells(matrix.rows().stream().map(Item.MatrixSingle.Row::id).toList(), matrix.columns(), 1);
            case Item.MatrixMultiple matrix ->
                cells(
                        matrix.rows().stream().map(Item.MatrixMultiple.Row::id).toList(),
                        matrix.columns(),
                        matrix.columns().size());
            case Item.DropDownCloze cloze -> dropDowns(cloze.slots());
            case Item.DropDownTable table -> dropDowns(table.slots());
            case Item.DropDownRationale rationale -> dropDowns(rationale.slots());
            case Item.DragDropCloze cloze -> placed(cloze.slots(), cloze.tokens());
            case Item.DragDropRationale rationale -> placed(rationale.slots(), rationale.tokens());
            case Item.HighlightText text ->
                choose(
                        text.spans().stream().map(Span::id).toList(),
                        text.spans().size());
            case Item.HighlightTable table ->
                choose(
                        table.spans().stream().map(Span::id).toList(),
                        table.spans().size());
            case Item.BowTie bowTie -> bowTie(bowTie);
            case Item.Trend trend -> response(trend.item(), draw);
            case Item.Ordered ordered -> order(ordered);
            case Item.HotSpot hotSpot ->
                choose(hotSpot.regions().stream().map(Region::id).toList(), hotSpot.select());
            case Item.Numeric numeric -> number(numeric, draw);
            case Item.ShortText _ ->
                new Response.Text(oneOf(List.of("form a", "Form a", " FORM   B ", "form", "", "form c")));
            case Item.Essay _ -> new Response.Text(oneOf(List.of("Some words", "", "  ")));
        };
    }

    private Response number(Item.Numeric item, Draw draw) {
        BigDecimal off = BigDecimal.valueOf(random.nextInt(-6, 7), 2);
        return new Response.Number(
                switch (random.nextInt(6)) {
                    case 0 -> "";
                    case 1 -> oneOf(List.of("ten", "1,234.5", "1 000", "--1", "0x10"));
                    default ->
                        NumericKey.of(item, draw)
                                .add(off)
                                .toPlainString()
                                .replace('.', random.nextBoolean() ? '.' : ',');
                });
    }

    private Response order(Item.Ordered item) {
        List<String> ids = item.options().stream().map(Token::id).toList();
        return new Response.Order(
                switch (random.nextInt(3)) {
                    case 0 -> item.order();
                    case 1 -> shuffled(ids);
                    default -> shuffled(ids).subList(0, random.nextInt(ids.size() + 1));
                });
    }

    private Response bowTie(Item.BowTie item) {
        // One bank for all places, so that tokens land in wrong wings too.
        List<String> bank = new ArrayList<>(ids(item.actions()));
        bank.addAll(ids(item.conditions()));
        bank.addAll(ids(item.parameters()));
        List<String> any = shuffled(bank);
        if (random.nextInt(4) == 0) {
            return new Response.BowTie(any.subList(0, 2), any.get(2), any.subList(3, 5));
        }
        return new Response.BowTie(
                atMost(ids(item.actions()), 2),
                random.nextInt(5) == 0 ? null : oneOf(ids(item.conditions())),
                atMost(ids(item.parameters()), 2));
    }

    private Response choose(List<String> ids, int most) {
        return new Response.Choice(atMost(ids, most));
    }

    private Response cells(List<String> rows, List<Column> columns, int most) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (String row : rows) {
            cells.put(row, atMost(columns.stream().map(Column::id).toList(), most));
        }
        return new Response.Matrix(cells);
    }

    private Response dropDowns(List<Slot> slots) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (random.nextInt(6) > 0) {
                answers.put(slot.id(), oneOf(ids(slot.options())));
            }
        }
        return new Response.Slots(answers);
    }

    private Response placed(List<Target> targets, List<Token> tokens) {
        List<String> bank =
                new ArrayList<>(shuffled(tokens.stream().map(Token::id).toList()));
        Map<String, String> answers = new LinkedHashMap<>();
        for (Target target : targets) {
            if (random.nextInt(3) == 0 && bank.remove(target.correct())) {
                answers.put(target.id(), target.correct());
            } else if (random.nextInt(6) > 0) {
                answers.put(target.id(), bank.removeFirst());
            }
        }
        return new Response.Slots(answers);
    }

    private Item dropDownRationale(ItemId id, String stem) {
        EffectsRule effects = effects();
        int size = between(2, 3);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            slots.add(new Slot("s" + i, "Slot " + i, options("o", 4, 1)));
        }
        String anchor = oneOf(slots).id();
        if (size == 3 && effects == EffectsRule.POOL) {
            List<String> keys = shuffled(List.of("o0", "o1", "o2", "o3")).subList(0, 2);
            int next = 0;
            for (int i = 0; i < size; i++) {
                Slot slot = slots.get(i);
                if (!slot.id().equals(anchor)) {
                    String key = keys.get(next++);
                    slots.set(i, new Slot(slot.id(), slot.label(), keyed(slot.options(), key::equals)));
                }
            }
        }
        String text = text(slots.stream().map(Slot::id).toList());
        return new Item.DropDownRationale(id, stem, null, null, text, slots, anchor, effects);
    }

    private Item highlightTable(ItemId id, String stem) {
        List<Span> all = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        for (int i = between(1, 4); i > 0; i--) {
            List<Span> spans = spans("r" + i + "s", between(2, 4));
            all.addAll(spans);
            rows.add(new TableRow("r" + i, List.of("Row " + i, marked(spans))));
        }
        FloorRule floor = random.nextBoolean() ? FloorRule.ITEM : FloorRule.ROW;
        return new Item.HighlightTable(id, stem, null, null, List.of("A", "B"), rows, all, floor);
    }

    private List<Option> options(String prefix, int size, int keys) {
        List<Option> options = IntStream.range(0, size)
                .mapToObj(i -> new Option(prefix + i, "Text " + prefix + i, false, "Why", null))
                .toList();
        List<String> keyed = shuffled(ids(options)).subList(0, keys);
        return keyed(options, keyed::contains);
    }

    private List<Option> someOptions(String prefix, int size) {
        return options(prefix, size, between(1, size));
    }

    private static List<Option> keyed(List<Option> options, Predicate<String> key) {
        return options.stream()
                .map(option -> new Option(option.id(), option.text(), key.test(option.id()), option.why(), null))
                .toList();
    }

    private List<Span> spans(String prefix, int size) {
        return someOptions(prefix, size).stream()
                .map(option -> new Span(option.id(), option.correct(), "Why"))
                .toList();
    }

    private List<Slot> slots(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Slot("s" + i, "Slot " + i, options("o", between(3, 5), 1)))
                .toList();
    }

    private static List<Token> tokens(String prefix, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Token(prefix + i, "Text " + i, "Why"))
                .toList();
    }

    private List<Target> targets(List<Token> tokens, int size) {
        List<String> keys = shuffled(tokens.stream().map(Token::id).toList());
        return IntStream.range(0, size)
                .mapToObj(i -> new Target("p" + i, "Place " + i, keys.get(i)))
                .toList();
    }

    private static List<Column> columns(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Column("c" + i, "Column " + i))
                .toList();
    }

    private static String text(List<String> places) {
        return "Text "
                + String.join(
                        " and ", places.stream().map(id -> "{{" + id + "}}").toList());
    }

    private static String marked(List<Span> spans) {
        return String.join(
                " ",
                spans.stream()
                        .map(span -> "[[" + span.id() + "|Text " + span.id() + "]]")
                        .toList());
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private EffectsRule effects() {
        return random.nextBoolean() ? EffectsRule.POOL : EffectsRule.POSITIONAL;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Each element with a probability of one half. */
    <T> List<T> someOf(List<T> list) {
        return list.stream().filter(_ -> random.nextBoolean()).toList();
    }

    private <T> List<T> atMost(List<T> list, int most) {
        return shuffled(list).subList(0, random.nextInt(Math.min(most, list.size()) + 1));
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T moved = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, moved);
        }
        return copy;
    }
}
