package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Accept and refuse pairs for the rules that authors are held to. */
class AuthoringLimitsTests {

    private static final ItemId ID = new ItemId("itm-limits");

    static List<Item> items() {
        return SomeItems.allWithVariants();
    }

    @ParameterizedTest
    @MethodSource("items")
    void a_well_made_item_has_no_problem(Item item) {
        assertThat(AuthoringLimits.check(item)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void random_items_for_the_scoring_properties_are_without_errors(ItemType type) {
        RandomItems random = new RandomItems(4);
        for (int i = 0; i < 100; i++) {
            assertThat(AuthoringLimits.check(random.item(type)))
                    .extracting(Problem::severity)
                    .doesNotContain(Problem.Severity.ERROR);
        }
    }

    @Test
    void rules_have_codes_and_sentences_of_their_own() {
        assertThat(AuthoringLimits.rules()).containsExactly(AuthoringRule.values());
        assertThat(AuthoringRule.ITEM_KEY_MISSING.code()).isEqualTo("item-key-missing");
        assertThat(AuthoringLimits.rules()).extracting(AuthoringRule::sentence).doesNotHaveDuplicates();
        assertThat(AuthoringLimits.rules())
                .allSatisfy(rule -> assertThat(rule.sentence()).endsWith("."));
    }

    @Test
    void a_stem_asks_something() {
        assertOnly(
                new Item.SelectAll(ID, " ", null, null, SomeItems.options("abcde", "ab")),
                "item-stem-missing",
                "/stem");
    }

    @ParameterizedTest
    @CsvSource({"ab,1", "abc,0", "abcde,0", "abcdef,1"})
    void single_choice_has_three_to_five_options(String ids, int problems) {
        assertThat(codes(single(ids, "a"))).hasSize(problems).allMatch("item-size"::equals);
    }

    @Test
    void single_choice_has_exactly_one_key() {
        assertOnly(single("abc", ""), "item-key-missing", "/options");
        assertOnly(single("abc", "ab"), "item-key-count", "/options");
    }

    private static Item single(String ids, String keys) {
        return new Item.SingleChoice(ID, "?", null, null, SomeItems.options(ids, keys));
    }

    @Test
    void options_have_ids_texts_and_rationales() {
        assertOnly(withFirst(new Option("a b", "Text", true, "Why", null)), "item-id-form", "/options/0/id");
        assertOnly(withFirst(new Option("floor", "Text", true, "Why", null)), "item-id-form", "/options/0/id");
        assertOnly(withFirst(new Option("b", "Text", true, "Why", null)), "item-id-duplicate", "/options/1/id");
        assertOnly(withFirst(new Option("a", " ", true, "Why", null)), "item-text-missing", "/options/0/text");
        assertOnly(
                withFirst(new Option("a", "**Option** b", true, "Why", null)),
                "item-text-duplicate",
                "/options/1/text");
        assertOnly(withFirst(new Option("a", "Text", true, " ", null)), "item-rationale-missing", "/options/0/why");
    }

    private static Item withFirst(Option first) {
        List<Option> options = new ArrayList<>(SomeItems.options("abc", ""));
        options.set(0, first);
        return new Item.SingleChoice(ID, "?", null, null, options);
    }

    @ParameterizedTest
    @CsvSource({"abcd,a,item-size", "abcdefghijk,a,item-size", "abcde,'',item-key-missing", "abcde,abcde,item-all-keyed"
    })
    void select_all_has_five_to_ten_options_and_some_keys(String ids, String keys, String code) {
        assertThat(codes(new Item.SelectAll(ID, "?", null, null, SomeItems.options(ids, keys))))
                .containsExactly(code);
    }

    @Test
    void select_all_accepts_its_limits() {
        assertThat(codes(new Item.SelectAll(ID, "?", null, null, SomeItems.options("abcdefghij", "abcdefghi"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abcd,ab,2,''",
        "abcd,abc,3,''",
        "abc,abc,3,item-size",
        "abcd,'',0,item-size item-key-missing",
        "abcd,ab,3,item-key-count",
        "ab,a,1,item-size",
        "abcdefghijk,a,1,item-size"
    })
    void select_n_asks_for_as_many_as_are_right(String ids, String keys, int select, String expected) {
        assertThat(String.join(" ", codes(new Item.SelectN(ID, "?", null, null, select, SomeItems.options(ids, keys)))))
                .isEqualTo(expected);
    }

    @Test
    void groups_have_two_to_four_options_each() {
        assertThat(codes(grouping(group("g1", "ab", "a")))).containsExactly("item-size");
        assertOnly(grouping(group("g1", "a", "a"), group("g2", "xy", "x")), "item-size", "/groups/0/options");
        assertOnly(grouping(group("g1", "abcde", "a"), group("g2", "xy", "x")), "item-size", "/groups/0/options");
        assertOnly(
                grouping(group("g1", "ab", "a"), group("g2", "ax", "x")),
                "item-id-duplicate",
                "/groups/1/options/0/id");
        assertOnly(grouping(group("g1", "ab", "a"), group("g2", "xy", "")), "item-part-unkeyed", "/groups/1/options");
        assertThat(codes(grouping(group("g1", "ab", ""), group("g2", "xy", ""))))
                .containsExactly("item-part-unkeyed", "item-part-unkeyed", "item-key-missing");
        assertOnly(grouping(group("g1", "ab", "ab"), group("g2", "xy", "xy")), "item-all-keyed", "/groups");
        assertThat(codes(grouping(group("g1", "ab", "a"), group("g1", "xy", "x"))))
                .containsExactly("item-id-duplicate", "item-text-duplicate");
        assertThat(codes(grouping(
                        group("1", "ab", "a"),
                        group("2", "cd", "c"),
                        group("3", "ef", "e"),
                        group("4", "gh", "g"),
                        group("5", "ijkl", "i"))))
                .isEmpty();
        assertThat(codes(grouping(
                        group("1", "ab", "a"),
                        group("2", "cd", "c"),
                        group("3", "ef", "e"),
                        group("4", "gh", "g"),
                        group("5", "ij", "i"),
                        group("6", "kl", "k"))))
                .containsExactly("item-size");
    }

    private static Item grouping(Group... groups) {
        return new Item.Grouping(ID, "?", null, null, List.of(groups));
    }

    private static Group group(String id, String options, String keys) {
        return new Group(id, "Group " + id, SomeItems.options(options, keys));
    }

    @Test
    void a_matrix_with_one_choice_has_four_to_ten_rows_and_two_or_three_columns() {
        assertThat(codes(matrixSingle(2, 4, "c0"))).isEmpty();
        assertThat(codes(matrixSingle(3, 10, "c0"))).isEmpty();
        assertOnly(matrixSingle(2, 3, "c0"), "item-size", "/rows");
        assertOnly(matrixSingle(2, 11, "c0"), "item-size", "/rows");
        assertOnly(matrixSingle(1, 4, "c0"), "item-size", "/columns");
        assertOnly(matrixSingle(4, 4, "c0"), "item-size", "/columns");
        assertThat(AuthoringLimits.check(matrixSingle(2, 4, "c9")))
                .extracting(Problem::code, Problem::path)
                .startsWith(tuple("item-key-unknown", "/rows/0/correct"))
                .hasSize(4);
        assertThat(codes(matrixSingle(2, 4, " ")))
                .containsOnly("item-key-missing")
                .hasSize(4);
        Item twice = new Item.MatrixSingle(
                ID,
                "?",
                null,
                null,
                List.of(new Column("c", "Same"), new Column("c", "Same")),
                List.of(
                        new Item.MatrixSingle.Row("r", "Same", "c", "Why"),
                        new Item.MatrixSingle.Row("r", "Same", "c", ""),
                        new Item.MatrixSingle.Row("s", "", "c", "Why"),
                        new Item.MatrixSingle.Row("t", "Label", "c", "Why")));
        assertThat(AuthoringLimits.check(twice))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "item-id-duplicate /columns/1/id",
                        "item-text-duplicate /columns/1/label",
                        "item-id-duplicate /rows/1/id",
                        "item-text-duplicate /rows/1/label",
                        "item-text-missing /rows/2/label",
                        "item-rationale-missing /rows/1/why");
    }

    private static Item matrixSingle(int columns, int rows, String key) {
        return new Item.MatrixSingle(
                ID,
                "?",
                null,
                null,
                columns(columns),
                IntStream.range(0, rows)
                        .mapToObj(i -> new Item.MatrixSingle.Row("r" + i, "Row " + i, key, "Why"))
                        .toList());
    }

    private static List<Column> columns(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Column("c" + i, "Column " + i))
                .toList();
    }

    @Test
    void a_matrix_with_many_choices_knows_its_columns() {
        assertThat(codes(matrixMultiple(2, 4, Set.of("c0")))).containsExactly("item-part-unkeyed");
        assertOnly(matrixMultiple(2, 4, Set.of("c0", "c1")), "item-all-keyed", "/rows");
        assertThat(codes(matrixMultiple(2, 4, Set.of())))
                .containsExactly("item-key-missing", "item-part-unkeyed", "item-part-unkeyed");
        assertThat(codes(matrixMultiple(1, 4, Set.of("c0")))).containsExactly("item-size", "item-all-keyed");
        assertThat(codes(matrixMultiple(2, 3, Set.of("c0", "c1")))).containsExactly("item-size", "item-all-keyed");
        assertThat(codes(matrixMultiple(2, 4, Set.of("c0", "x"))))
                .contains("item-key-unknown")
                .doesNotContain("item-key-missing");
        Item sloppy = new Item.MatrixMultiple(
                ID,
                "?",
                null,
                null,
                columns(2),
                List.of(
                        new Item.MatrixMultiple.Row("r", "Same", Set.of("c0"), "Why"),
                        new Item.MatrixMultiple.Row("r", "Same", Set.of("c1"), ""),
                        new Item.MatrixMultiple.Row("s", "", Set.of(), "Why"),
                        new Item.MatrixMultiple.Row("t", "Label", Set.of(), "Why")));
        assertThat(AuthoringLimits.check(sloppy))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "item-id-duplicate /rows/1/id",
                        "item-text-duplicate /rows/1/label",
                        "item-text-missing /rows/2/label",
                        "item-rationale-missing /rows/1/why");
    }

    private static Item matrixMultiple(int columns, int rows, Set<String> keys) {
        return new Item.MatrixMultiple(
                ID,
                "?",
                null,
                null,
                columns(columns),
                IntStream.range(0, rows)
                        .mapToObj(i -> new Item.MatrixMultiple.Row("r" + i, "Row " + i, keys, "Why"))
                        .toList());
    }

    @Test
    void a_cloze_has_one_to_five_drop_downs_that_stand_in_the_text_once() {
        assertThat(codes(cloze("{{s0}} {{s1}}", slot("s0", "abc", "a"), slot("s1", "abcde", "b"))))
                .isEmpty();
        assertOnly(cloze("Nothing"), "item-size", "/slots");
        assertOnly(
                cloze(
                        "{{s0}} {{s1}} {{s2}} {{s3}} {{s4}} {{s5}}",
                        IntStream.range(0, 6)
                                .mapToObj(i -> slot("s" + i, "abc", "a"))
                                .toArray(Slot[]::new)),
                "item-size",
                "/slots");
        assertOnly(cloze("{{s0}}", slot("s0", "ab", "a")), "item-size", "/slots/0/options");
        assertOnly(cloze("{{s0}}", slot("s0", "abcdef", "a")), "item-size", "/slots/0/options");
        assertOnly(cloze("{{s0}}", slot("s0", "abc", "")), "item-key-missing", "/slots/0/options");
        assertOnly(cloze("{{s0}}", slot("s0", "abc", "ab")), "item-key-count", "/slots/0/options");
        List<Option> silent = new ArrayList<>(SomeItems.options("abc", "a"));
        silent.set(2, SomeItems.wrong("c", "Text", ""));
        assertOnly(
                cloze("{{s0}}", new Slot("s0", "Label", silent)), "item-rationale-missing", "/slots/0/options/2/why");
        assertOnly(cloze("text", slot("s0", "abc", "a")), "item-marks", "/slots/0");
        assertOnly(cloze("{{s0}} {{s0}}", slot("s0", "abc", "a")), "item-marks", "/slots/0");
        assertOnly(cloze("{{s0}} {{s9}}", slot("s0", "abc", "a")), "item-marks", "/text");
        assertOnly(
                cloze("{{s0}}", new Slot("s0", " ", SomeItems.options("abc", "a"))),
                "item-text-missing",
                "/slots/0/label");
        assertThat(codes(cloze("{{s0}}", slot("s0", "abc", "a"), slot("s0", "abc", "a"))))
                .contains("item-id-duplicate");
    }

    private static Item cloze(String text, Slot... slots) {
        return new Item.DropDownCloze(ID, "?", null, null, text, List.of(slots));
    }

    private static Slot slot(String id, String options, String keys) {
        return new Slot(id, "Label " + id, SomeItems.options(options, keys));
    }

    @Test
    void tables_have_rows_as_wide_as_their_header() {
        List<Slot> slots = List.of(slot("s0", "abc", "a"));
        assertThat(codes(table(slots, new TableRow("r", List.of("A", "{{s0}}")))))
                .isEmpty();
        assertOnly(table(slots, new TableRow("r", List.of("{{s0}}"))), "item-table-shape", "/rows/0/cells");
        assertThat(codes(table(slots))).containsExactly("item-size", "item-marks");
        assertThat(AuthoringLimits.check(table(slots, new TableRow("r", List.of("{{s9}}", "{{s0}}")))))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly("item-marks /rows");
        assertThat(codes(table(slots, new TableRow("r", List.of("A", "{{s0}}")), new TableRow("r", List.of("A", "B")))))
                .containsExactly("item-id-duplicate");
        assertThat(codes(table(List.of(), new TableRow("r", List.of("A", "B")))))
                .containsExactly("item-size");
        assertThat(codes(table(List.of(slot("s0", "ab", "a")), new TableRow("r", List.of("A", "{{s0}}")))))
                .containsExactly("item-size");
    }

    private static Item table(List<Slot> slots, TableRow... rows) {
        return new Item.DropDownTable(ID, "?", null, null, List.of("One", "Two"), List.of(rows), slots);
    }

    @Test
    void a_rationale_has_two_or_three_places_and_names_the_cause_of_a_triad() {
        Slot a = slot("a", "abc", "a");
        Slot b = slot("b", "abc", "b");
        Slot c = slot("c", "abc", "c");
        assertThat(codes(rationale(null, EffectsRule.POSITIONAL, a, b))).isEmpty();
        assertThat(codes(rationale("a", EffectsRule.POSITIONAL, a, b, c))).isEmpty();
        assertOnly(rationale(null, EffectsRule.POSITIONAL, a), "item-size", "/slots");
        assertThat(codes(rationale("a", EffectsRule.POSITIONAL, a, b, c, slot("d", "abc", "a"))))
                .containsExactly("item-size");
        assertOnly(rationale(null, EffectsRule.POSITIONAL, a, b, c), "item-anchor", "/anchor");
        assertOnly(rationale("x", EffectsRule.POSITIONAL, a, b, c), "item-anchor", "/anchor");
        assertOnly(rationale("x", EffectsRule.POSITIONAL, a, b), "item-anchor", "/anchor");
        assertOnly(
                rationale("a", EffectsRule.POSITIONAL, a, slot("b", "abc", "ab"), c),
                "item-key-count",
                "/slots/1/options");
        assertOnly(rationale("a", EffectsRule.POOL, a, slot("b", "abc", "ab")), "item-key-count", "/slots/1/options");
        Item unmarked =
                new Item.DropDownRationale(ID, "?", null, null, "text", List.of(a, b), null, EffectsRule.POSITIONAL);
        assertThat(codes(unmarked)).containsExactly("item-marks", "item-marks");
    }

    @Test
    void pooled_effects_have_two_right_options_among_the_same_choices() {
        Slot cause = slot("a", "abc", "a");
        assertThat(codes(rationale("a", EffectsRule.POOL, cause, slot("b", "xyz", "x"), slot("c", "zyx", "y"))))
                .isEmpty();
        assertThat(codes(rationale("a", EffectsRule.POOL, cause, slot("b", "xyz", "xy"), slot("c", "xyz", "xy"))))
                .isEmpty();
        assertOnly(
                rationale("a", EffectsRule.POOL, cause, slot("b", "xyz", "x"), slot("c", "xyz", "x")),
                "item-pool",
                "/slots");
        assertOnly(
                rationale("a", EffectsRule.POOL, cause, slot("b", "xyz", "x"), slot("c", "xyw", "y")),
                "item-pool",
                "/slots");
        assertOnly(
                rationale("c", EffectsRule.POOL, slot("b", "xyz", "x"), slot("d", "xyz", "y"), slot("c", "abc", "ab")),
                "item-key-count",
                "/slots/2/options");
    }

    private static Item rationale(String anchor, EffectsRule effects, Slot... slots) {
        StringBuilder text = new StringBuilder();
        List.of(slots).forEach(slot -> text.append("{{").append(slot.id()).append("}}"));
        return new Item.DropDownRationale(ID, "?", null, null, text.toString(), List.of(slots), anchor, effects);
    }

    @Test
    void targets_have_keys_of_their_own_among_four_to_ten_tokens() {
        assertThat(codes(dragDrop("{{a}}", 4, target("a", "t0")))).isEmpty();
        assertThat(codes(dragDrop("{{a}}", 10, target("a", "t0")))).isEmpty();
        assertOnly(dragDrop("{{a}}", 3, target("a", "t0")), "item-size", "/tokens");
        assertOnly(dragDrop("{{a}}", 11, target("a", "t0")), "item-size", "/tokens");
        assertOnly(dragDrop("text", 4), "item-size", "/slots");
        assertOnly(dragDrop("{{a}}", 4, target("a", " ")), "item-key-missing", "/slots/0/correct");
        assertOnly(dragDrop("{{a}}", 4, target("a", "t9")), "item-key-unknown", "/slots/0/correct");
        assertOnly(
                dragDrop("{{a}}{{b}}", 4, target("a", "t0"), target("b", "t0")), "item-key-shared", "/slots/1/correct");
        assertOnly(dragDrop("{{a}}", 4, new Target("a", "", "t0")), "item-text-missing", "/slots/0/label");
        assertOnly(dragDrop("", 4, target("a", "t0")), "item-marks", "/slots/0");
        assertThat(codes(dragDrop("{{a}}", 4, target("a", "t0"), target("a", "t1"))))
                .contains("item-id-duplicate");
        List<Token> sloppy = List.of(
                new Token("t", "Same", "Why"),
                new Token("t", "Same", "Why"),
                new Token("u", "Text", ""),
                new Token("v", "Other", "Why"));
        assertThat(codes(
                        new Item.DragDropCloze(ID, "?", null, null, "{{a}}", List.of(target("a", "t")), sloppy, false)))
                .containsExactly("item-id-duplicate", "item-text-duplicate", "item-rationale-missing");
    }

    @Test
    void a_drag_and_drop_rationale_is_held_to_both_sets_of_rules() {
        Item.DragDropRationale triad = SomeItems.dragDropTriad();
        assertOnly(
                new Item.DragDropRationale(
                        ID, "?", null, null, triad.text(), triad.slots(), triad.tokens(), null, EffectsRule.POOL),
                "item-anchor",
                "/anchor");
        assertThat(codes(new Item.DragDropRationale(
                        ID,
                        "?",
                        null,
                        null,
                        "{{c}}",
                        List.of(target("c", "heat")),
                        triad.tokens(),
                        null,
                        EffectsRule.POOL)))
                .containsExactly("item-size");
        assertThat(codes(new Item.DragDropRationale(
                        ID, "?", null, null, "", triad.slots(), triad.tokens().subList(0, 3), "c", EffectsRule.POOL)))
                .containsExactly("item-size", "item-marks", "item-marks", "item-marks");
    }

    private static Target target(String id, String correct) {
        return new Target(id, "Label " + id, correct);
    }

    private static Item dragDrop(String text, int tokens, Target... targets) {
        return new Item.DragDropCloze(
                ID,
                "?",
                null,
                null,
                text,
                List.of(targets),
                IntStream.range(0, tokens)
                        .mapToObj(i -> new Token("t" + i, "Token " + i, "Why"))
                        .toList(),
                false);
    }

    @Test
    void warnings_do_not_stop_a_release() {
        Set<String> warnings = new HashSet<>();
        AuthoringLimits.rules().stream()
                .filter(rule -> rule.severity() == Problem.Severity.WARNING)
                .forEach(rule -> warnings.add(rule.code()));
        assertThat(warnings)
                .containsExactlyInAnyOrder(
                        "item-all-keyed",
                        "item-spans-keyed",
                        "item-spans-many",
                        "item-part-unkeyed",
                        "item-parameter-unused",
                        "item-unit-missing",
                        "item-accept-duplicate");
    }

    @Test
    void messages_say_what_is_wrong_and_what_is_allowed() {
        assertThat(AuthoringLimits.check(single("ab", "a")).getFirst().message())
                .isEqualTo("There are 2 options, allowed are 3 to 5.");
        assertThat(AuthoringLimits.check(table(List.of(), new TableRow("r", List.of("A", "B"))))
                        .getFirst()
                        .message())
                .isEqualTo("There are 0 drop-downs, allowed are at least 1.");
        assertThat(AuthoringLimits.check(bowTie(
                                BowTieLabels.USUAL, SomeItems.bowTie().actions().subList(0, 4)))
                        .getFirst()
                        .message())
                .isEqualTo("There are 4 options, allowed are exactly 5.");
        assertThat(AuthoringLimits.check(single("abc", "ab")).getFirst().message())
                .isEqualTo("2 are marked correct, the type asks for 1.");
    }

    private static Item bowTie(BowTieLabels labels, List<Option> actions) {
        Item.BowTie good = SomeItems.bowTie();
        return new Item.BowTie(ID, "?", null, null, labels, actions, good.conditions(), good.parameters());
    }

    private static List<String> codes(Item item) {
        return AuthoringLimits.check(item).stream().map(Problem::code).toList();
    }

    private static void assertOnly(Item item, String code, String path) {
        assertThat(AuthoringLimits.check(item))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(code + " " + path);
    }
}
