package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accept and refuse pairs for highlighting, bow-ties, charts, orders, images, numbers and texts. */
class SpecialLimitsTests {

    private static final ItemId ID = new ItemId("itm-limits");

    @ParameterizedTest
    @CsvSource({
        "5,3,''",
        "10,6,''",
        "5,4,item-spans-keyed",
        "7,5,item-spans-keyed",
        "10,7,item-spans-keyed",
        "11,3,item-spans-many",
        "4,4,item-all-keyed",
        "4,0,item-key-missing",
        "1,1,item-size item-all-keyed"
    })
    void spans_are_few_and_mostly_wrong(int spans, int keyed, String expected) {
        StringBuilder text = new StringBuilder();
        List<Span> list = new ArrayList<>();
        for (int i = 0; i < spans; i++) {
            text.append("[[s").append(i).append("|Text ").append(i).append("]] ");
            list.add(new Span("s" + i, i < keyed, "Why"));
        }
        assertThat(String.join(" ", codes(new Item.HighlightText(ID, "?", null, null, text.toString(), list))))
                .isEqualTo(expected);
    }

    @Test
    void spans_stand_in_the_text_and_have_rationales() {
        List<Span> spans = List.of(new Span("a", true, ""), new Span("a", false, "Why"), new Span("b", false, "Why"));
        assertThat(AuthoringLimits.check(new Item.HighlightText(ID, "?", null, null, "[[a|x]] [[c|y]]", spans)))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "item-id-duplicate /spans/1/id",
                        "item-rationale-missing /spans/0/why",
                        "item-marks /text",
                        "item-marks /spans/2");
        Item.HighlightTable table = SomeItems.highlightTable();
        assertThat(codes(new Item.HighlightTable(
                        ID, "?", null, null, List.of("One"), table.rows(), table.spans(), FloorRule.ITEM)))
                .containsExactly("item-table-shape", "item-table-shape");
        assertOnly(
                new Item.HighlightTable(
                        ID,
                        "?",
                        null,
                        null,
                        table.header(),
                        table.rows(),
                        table.spans().subList(0, 4),
                        FloorRule.ITEM),
                "item-marks",
                "/rows");
    }

    @Test
    void a_bow_tie_has_exactly_its_fourteen_options_and_short_labels() {
        Item.BowTie good = SomeItems.bowTie();
        assertOnly(bowTie(good.labels(), good.actions().subList(0, 4)), "item-size", "/actions");
        List<Option> threeKeys = new ArrayList<>(good.actions());
        threeKeys.set(2, SomeItems.right("a3", "Third", "Why"));
        assertOnly(bowTie(good.labels(), threeKeys), "item-key-count", "/actions");
        List<Option> shared = new ArrayList<>(good.actions());
        shared.set(4, SomeItems.wrong("k1", "Shared", "Why"));
        assertOnly(bowTie(good.labels(), shared), "item-id-duplicate", "/conditions/0/id");
        assertThat(codes(bowTie(new BowTieLabels("x".repeat(50), "y", "z"), good.actions())))
                .isEmpty();
        assertOnly(
                bowTie(new BowTieLabels("x".repeat(51), "y", "z"), good.actions()),
                "item-label-length",
                "/labels/actions");
        assertThat(AuthoringLimits.check(bowTie(new BowTieLabels("", " ", ""), good.actions())))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "item-text-missing /labels/actions",
                        "item-text-missing /labels/condition",
                        "item-text-missing /labels/parameters");
        assertThat(AuthoringLimits.check(
                        new Item.BowTie(ID, "?", null, null, good.labels(), good.actions(), List.of(), List.of())))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "item-size /conditions",
                        "item-key-missing /conditions",
                        "item-size /parameters",
                        "item-key-missing /parameters");
    }

    private static Item bowTie(BowTieLabels labels, List<Option> actions) {
        Item.BowTie good = SomeItems.bowTie();
        return new Item.BowTie(ID, "?", null, null, labels, actions, good.conditions(), good.parameters());
    }

    @Test
    void a_trend_has_two_time_points_and_no_trend_inside() {
        Chart onePoint = chart(new Chart.Entry("e", "08:00", "Text", 1));
        assertOnly(new Item.Trend(ID, "?", null, onePoint, SomeItems.selectAll()), "item-trend", "/chart");
        assertOnly(
                new Item.Trend(ID, "?", null, SomeItems.temperatureChart(), SomeItems.trend()), "item-trend", "/item");
        assertOnly(
                new Item.Trend(ID, "?", null, SomeItems.temperatureChart(), single("abc", "")),
                "item-key-missing",
                "/item/options");
    }

    @Test
    void a_chart_has_tabs_entries_and_steps() {
        assertOnly(withChart(new Chart(List.of())), "item-chart", "/chart/tabs");
        assertOnly(withChart(chart()), "item-chart", "/chart/tabs/0/entries");
        assertThat(codes(withChart(chart(new Chart.Entry("e", "", "Text", 6))))).isEmpty();
        assertOnly(
                withChart(chart(new Chart.Entry("e", "", "Text", 0))),
                "item-chart",
                "/chart/tabs/0/entries/0/visibleFromStep");
        assertOnly(
                withChart(chart(new Chart.Entry("e", "", "Text", 7))),
                "item-chart",
                "/chart/tabs/0/entries/0/visibleFromStep");
        assertOnly(
                withChart(chart(new Chart.Entry("e", "", "", 1))), "item-text-missing", "/chart/tabs/0/entries/0/text");
        assertOnly(
                withChart(chart(new Chart.Entry("e", "", "A", 1), new Chart.Entry("e", "", "B", 1))),
                "item-id-duplicate",
                "/chart/tabs/0/entries/1/id");
        Chart.Tab tab = new Chart.Tab("t", " ", List.of(new Chart.Entry("e", "", "Text", 1)));
        assertThat(AuthoringLimits.check(withChart(new Chart(List.of(tab, tab)))))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(
                        "item-id-duplicate /chart/tabs/1/id",
                        "item-text-missing /chart/tabs/0/label",
                        "item-text-missing /chart/tabs/1/label");
    }

    private static Chart chart(Chart.Entry... entries) {
        return new Chart(List.of(new Chart.Tab("t", "Tab", List.of(entries))));
    }

    private static Item withChart(Chart chart) {
        return new Item.SingleChoice(ID, "?", null, chart, SomeItems.options("abc", "a"));
    }

    @Test
    void an_order_names_every_option_once() {
        assertThat(codes(ordered("ab", "b", "a"))).isEmpty();
        List<Token> silent = List.of(new Token("a", "Step a", ""), new Token("b", "Step b", "Why"));
        assertOnly(
                new Item.Ordered(ID, "?", null, null, silent, List.of("b", "a")),
                "item-rationale-missing",
                "/options/0/why");
        assertOnly(ordered("ab"), "item-key-missing", "/order");
        assertOnly(ordered("abc", "a", "b"), "item-key-count", "/order");
        assertOnly(ordered("abc", "a", "b", "b"), "item-key-count", "/order");
        assertThat(codes(ordered("ab", "a", "x"))).containsExactly("item-key-unknown", "item-key-count");
        assertOnly(ordered("a", "a"), "item-size", "/options");
        assertOnly(ordered("abcdefghijk", "abcdefghijk".split("")), "item-size", "/options");
    }

    private static Item ordered(String ids, String... order) {
        List<Token> tokens = ids.chars()
                .mapToObj(Character::toString)
                .map(id -> new Token(id, "Step " + id, "Why"))
                .toList();
        return new Item.Ordered(ID, "?", null, null, tokens, List.of(order));
    }

    @Test
    void regions_lie_on_an_image_that_has_words() {
        assertThat(codes(hotSpot("x.svg", "Alt", 1, region("a", 0, 0, 100, 100, true), region("b", 1, 1, 1, 1, false))))
                .isEmpty();
        assertOnly(hotSpot("", "Alt", 1, ok("a", true), ok("b", false)), "item-image", "/image");
        assertOnly(hotSpot("x.svg", " ", 1, ok("a", true), ok("b", false)), "item-image", "/image");
        for (Region off : List.of(
                region("a", -1, 0, 10, 10, true),
                region("a", 0, -1, 10, 10, true),
                region("a", 0, 0, 0, 10, true),
                region("a", 0, 0, 10, 0, true),
                region("a", 91, 0, 10, 10, true),
                region("a", 0, 91, 10, 10, true))) {
            assertOnly(hotSpot("x.svg", "Alt", 1, off, ok("b", false)), "item-image", "/regions/0");
        }
        assertOnly(hotSpot("x.svg", "Alt", 2, ok("a", true), ok("b", true)), "item-size", "/select");
        assertThat(codes(hotSpot("x.svg", "Alt", 0, ok("a", false), ok("b", false))))
                .containsExactly("item-size", "item-key-missing");
        assertOnly(
                hotSpot("x.svg", "Alt", 1, ok("a", true), ok("b", true), ok("c", false)), "item-key-count", "/regions");
        assertThat(codes(hotSpot("x.svg", "Alt", 1, ok("a", true)))).containsExactly("item-size", "item-size");
        assertThat(codes(hotSpot("x.svg", "Alt", 1, ok("a", true), ok("a", false))))
                .containsExactly("item-id-duplicate", "item-text-duplicate");
        Region silent = new Region("c", "", 1, 1, 1, 1, false, "");
        assertThat(codes(hotSpot("x.svg", "Alt", 1, ok("a", true), silent)))
                .containsExactly("item-text-missing", "item-rationale-missing");
    }

    private static Region ok(String id, boolean correct) {
        return region(id, 1, 1, 10, 10, correct);
    }

    private static Region region(String id, double x, double y, double w, double h, boolean correct) {
        return new Region(id, "Region " + id, x, y, w, h, correct, "Why");
    }

    private static Item hotSpot(String image, String alt, int select, Region... regions) {
        return new Item.HotSpot(ID, "?", null, null, image, alt, List.of(regions), select);
    }

    @Test
    void a_number_has_a_unit_decimals_and_a_tolerance() {
        assertThat(codes(numeric("1", "mL", 0, "0", Map.of()))).isEmpty();
        assertThat(codes(numeric("1", "mL", 6, "0.5", Map.of()))).isEmpty();
        assertOnly(numeric("1", " ", 0, "0", Map.of()), "item-unit-missing", "/unit");
        assertOnly(numeric("1", "mL", -1, "0", Map.of()), "item-number", "/decimals");
        assertOnly(numeric("1", "mL", 7, "0", Map.of()), "item-number", "/decimals");
        assertOnly(numeric("1", "mL", 0, "-0.1", Map.of()), "item-number", "/tolerance");
        Item silent = new Item.Numeric(ID, "?", null, null, "mL", 0, BigDecimal.ZERO, "1", Map.of());
        assertOnly(silent, "item-rationale-missing", "/why");
    }

    @Test
    void a_formula_has_a_value_for_everything_that_may_be_drawn() {
        assertOnly(numeric("1 +", "mL", 0, "0", Map.of()), "item-formula", "/answer");
        assertOnly(numeric("rate", "mL", 0, "0", Map.of()), "item-formula", "/answer");
        Map<String, Parameter> five = Map.of("a", SomeItems.parameter("1", "10", "1"));
        assertThat(codes(withStem("{{a}}?", "1 / (a - 11)", five))).isEmpty();
        assertOnly(withStem("{{a}}?", "1 / (a - 10)", five), "item-formula", "/answer");
        assertOnly(withStem("{{a}}?", "1 / (a - 5)", five), "item-formula", "/answer");
        assertThat(AuthoringLimits.check(withStem("{{a}}?", "1 / (a - 5)", five))
                        .getFirst()
                        .message())
                .isEqualTo("The answer cannot be computed: the formula divides by zero.");
    }

    @Test
    void corners_and_a_sample_are_tried_where_there_are_too_many_values() {
        Map<String, Parameter> many = new LinkedHashMap<>();
        many.put("a", SomeItems.parameter("0", "999", "1"));
        many.put("b", SomeItems.parameter("0", "999", "1"));
        assertThat(codes(withStem("{{a}} {{b}}?", "a / (b + 1)", many))).isEmpty();
        assertOnly(withStem("{{a}} {{b}}?", "1 / (a - 999) + b", many), "item-formula", "/answer");
        assertOnly(withStem("{{a}} {{b}}?", "1 / (999 * 2 - a - b)", many), "item-formula", "/answer");
        // A zero in the middle lies on no corner; half of all draws meet it.
        Map<String, Parameter> middle = new LinkedHashMap<>();
        middle.put("a", SomeItems.parameter("0", "30000", "1"));
        middle.put("b", SomeItems.parameter("1", "3", "1"));
        assertOnly(withStem("{{a}} {{b}}?", "a / (b - 2)", middle), "item-formula", "/answer");
    }

    @Test
    void parameters_have_sensible_limits_and_a_use() {
        assertOnly(
                withStem("{{a}}?", "a", Map.of("a", SomeItems.parameter("2", "1", "1"))),
                "item-parameter",
                "/parameters/a");
        assertOnly(
                withStem("{{a}}?", "a", Map.of("a", SomeItems.parameter("1", "2", "0"))),
                "item-parameter",
                "/parameters/a");
        // What cannot be drawn is not computed either: one problem, one message.
        assertOnly(
                withStem("{{a}}?", "1 / (a - 2)", Map.of("a", SomeItems.parameter("2", "1", "1"))),
                "item-parameter",
                "/parameters/a");
        assertThat(codes(withStem("{{a}}?", "a", Map.of("a", SomeItems.parameter("1", "1", "1")))))
                .isEmpty();
        assertOnly(
                withStem("?", "a", Map.of("a", SomeItems.parameter("1", "2", "1"))),
                "item-parameter-unused",
                "/parameters/a");
        assertOnly(
                withStem("{{a}}?", "1", Map.of("a", SomeItems.parameter("1", "2", "1"))),
                "item-parameter-unused",
                "/parameters/a");
        assertOnly(withStem("{{a}}?", "1", Map.of()), "item-marks", "/stem");
        Map<String, Parameter> nine = new LinkedHashMap<>();
        StringBuilder stem = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            nine.put("p" + i, SomeItems.parameter("1", "2", "1"));
            stem.append("{{p").append(i).append("}} ");
        }
        String sum = String.join("+", nine.keySet());
        assertOnly(withStem(stem.toString(), sum, nine), "item-parameter", "/parameters");
        nine.remove("p8");
        assertThat(codes(withStem(stem.toString().replace("{{p8}}", ""), sum.replace("+p8", ""), nine)))
                .isEmpty();
    }

    private static Item numeric(
            String answer, String unit, int decimals, String tolerance, Map<String, Parameter> parameters) {
        return new Item.Numeric(ID, "?", "Why", null, unit, decimals, new BigDecimal(tolerance), answer, parameters);
    }

    private static Item withStem(String stem, String answer, Map<String, Parameter> parameters) {
        return new Item.Numeric(ID, stem, "Why", null, "mL", 1, BigDecimal.ZERO, answer, parameters);
    }

    @Test
    void short_texts_have_accepted_forms_that_fit() {
        assertThat(codes(shortText(5, "abcde"))).isEmpty();
        assertOnly(shortText(5), "item-key-missing", "/accept");
        assertOnly(shortText(5, "abcdef"), "item-accept", "/accept/0");
        assertOnly(shortText(5, "a", " "), "item-accept", "/accept/1");
        assertOnly(shortText(5, "a", "A "), "item-accept-duplicate", "/accept/1");
        assertThat(codes(shortText(0, "a"))).containsExactly("item-length", "item-accept");
        assertOnly(shortText(20_001, "a"), "item-length", "/maxLength");
        assertThat(codes(shortText(1, "a"))).isEmpty();
        assertThat(codes(shortText(20_000, "a"))).isEmpty();
        Item silent = new Item.ShortText(ID, "?", "", null, List.of("a"), false, 5);
        assertOnly(silent, "item-rationale-missing", "/why");
    }

    private static Item shortText(int maxLength, String... accept) {
        return new Item.ShortText(ID, "?", "Why", null, List.of(accept), false, maxLength);
    }

    @Test
    void an_essay_has_a_rubric_with_points() {
        assertThat(codes(essay(new Criterion("a", "Line", 1)))).isEmpty();
        assertOnly(essay(), "item-rubric", "/rubric");
        assertOnly(essay(new Criterion("a", "Line", 0)), "item-rubric", "/rubric/0/points");
        assertThat(codes(essay(new Criterion("a", "Line", 1), new Criterion("a", "Line", 1))))
                .containsExactly("item-id-duplicate", "item-text-duplicate");
        Item silent = new Item.Essay(ID, "?", null, null, 0, List.of(new Criterion("a", "Line", 1)));
        assertThat(codes(silent)).containsExactly("item-rationale-missing", "item-length");
    }

    private static Item essay(Criterion... rubric) {
        return new Item.Essay(ID, "?", "Why", null, 100, List.of(rubric));
    }

    private static Item single(String ids, String keys) {
        return new Item.SingleChoice(ID, "?", null, null, SomeItems.options(ids, keys));
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
