package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Unfolding cases, charts and the small values around them. */
class CaseStudyTests {

    @Test
    void the_chart_grows_step_by_step() {
        CaseStudy study = SomeItems.caseStudy();
        assertThat(entries(study.chartAt(1))).containsExactly("v1", "n1");
        assertThat(entries(study.chartAt(2))).containsExactly("v1", "v2", "n1");
        assertThat(entries(study.chartAt(3))).containsExactly("v1", "v2", "n1", "n2");
        assertThat(entries(study.chartAt(0))).isEmpty();
        assertThat(study.chartAt(0).tabs()).isEmpty();
    }

    private static List<String> entries(Chart chart) {
        return chart.tabs().stream()
                .flatMap(tab -> tab.entries().stream())
                .map(Chart.Entry::id)
                .toList();
    }

    @Test
    void items_know_their_step() {
        CaseStudy study = SomeItems.caseStudy();
        assertThat(study.stepOf(SomeItems.highlightText().id())).isEqualTo(OptionalInt.of(1));
        assertThat(study.stepOf(SomeItems.matrixSingle().id())).isEqualTo(OptionalInt.of(6));
        assertThat(study.stepOf(new ItemId("itm-foreign"))).isEmpty();
    }

    @Test
    void every_item_is_scored_on_its_own_and_the_case_is_their_sum() {
        CaseStudy study = SomeItems.caseStudy();
        List<Outcome> outcomes = study.items().stream()
                .map(item -> {
                    Draw draw = Draws.draw(item, 1);
                    // A wrong start must not pull the later steps down.
                    Response response =
                            item.id().equals(SomeItems.highlightText().id())
                                    ? new Response.Choice(List.of("s4"))
                                    : Keys.of(item, draw).orElseThrow();
                    return Grading.grade(item, response, GradingContext.submitted(draw));
                })
                .toList();
        assertThat(Total.of(outcomes)).isEqualTo(new Total(0 + 3 + 4 + 5 + 1 + 4, 3 + 3 + 4 + 5 + 1 + 4, 0));
    }

    @Test
    void time_points_are_counted_once() {
        assertThat(SomeItems.temperatureChart().timePoints()).containsExactly("08:00", "12:00");
        Chart chart = new Chart(List.of(new Chart.Tab(
                "t",
                "Tab",
                List.of(
                        new Chart.Entry("a", " 08:00 ", "Text", 1),
                        new Chart.Entry("b", "", "Text", 1),
                        new Chart.Entry("c", "08:00", "Text", 1)))));
        assertThat(chart.timePoints()).containsExactly("08:00");
    }

    @Test
    void judgment_steps_have_ids_and_numbers() {
        assertThat(JudgmentStep.RECOGNISE_CUES.id()).isEqualTo("recognise-cues");
        assertThat(JudgmentStep.EVALUATE_OUTCOMES.number()).isEqualTo(6);
        assertThat(JudgmentStep.find("take-action")).contains(JudgmentStep.TAKE_ACTION);
        assertThat(JudgmentStep.find("TAKE_ACTION")).isEmpty();
    }

    @Test
    void ids_are_never_blank_and_read_as_their_value() {
        assertThat(new ItemId("itm-a")).hasToString("itm-a");
        assertThat(new CaseId("case-a")).hasToString("case-a");
        assertThatThrownBy(() -> new ItemId(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseId("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_type_has_an_example() {
        assertThat(SomeItems.all()).extracting(Item::type).containsExactly(ItemType.values());
    }

    @Test
    void a_case_has_six_items_and_the_only_chart() {
        CaseStudy good = SomeItems.caseStudy();
        assertThat(AuthoringLimits.check(good)).isEmpty();
        assertCase(caseOf(good.chart(), good.items().subList(0, 5)), "case-items /items");
        List<Item> twice = new ArrayList<>(good.items());
        twice.set(5, good.items().getFirst());
        assertCase(caseOf(good.chart(), twice), "case-items /items/5");
        List<Item> charted = new ArrayList<>(good.items());
        charted.set(1, single(good.chart(), "a"));
        assertCase(caseOf(good.chart(), charted), "case-chart /items/1/chart");
        charted.set(1, SomeItems.trend());
        assertCase(caseOf(chart(new Chart.Entry("e", "", "Now", 1), new Chart.Entry("f", "", "Later", 2)), charted));
        assertCase(caseOf(chart(new Chart.Entry("e", "", "Text", 2)), good.items()), "case-chart /chart");
        assertCase(
                caseOf(chart(), good.items()),
                "item-chart /chart/tabs/0/entries",
                "case-chart /chart",
                "case-chart /chart");
        assertCase(new CaseStudy(good.id(), " ", good.chart(), good.items()), "item-text-missing /title");
    }

    @Test
    void a_case_unfolds() {
        List<Item> items = SomeItems.caseStudy().items();
        Chart.Entry first = new Chart.Entry("e", "", "Text", 1);
        assertCase(caseOf(chart(first), items), "case-chart /chart");
        assertCase(caseOf(chart(first, new Chart.Entry("f", "", "Text", 6)), items));
    }

    @Test
    void a_trend_item_brings_tabs_that_the_case_does_not_have() {
        CaseStudy good = SomeItems.caseStudy();
        Item.Trend trend = (Item.Trend) SomeItems.trend();
        Chart own = new Chart(good.chart().tabs().subList(0, 1));
        List<Item> items = new ArrayList<>(good.items());
        items.set(3, new Item.Trend(trend.id(), trend.stem(), trend.why(), own, trend.item()));
        assertCase(caseOf(good.chart(), items), "case-chart /items/3/chart");
    }

    private static CaseStudy caseOf(Chart chart, List<Item> items) {
        return new CaseStudy(new CaseId("case-x"), "Title", chart, items);
    }

    private static void assertCase(CaseStudy study, String... problems) {
        assertThat(AuthoringLimits.check(study))
                .extracting(problem -> problem.code() + " " + problem.path())
                .containsExactly(problems);
    }

    private static Chart chart(Chart.Entry... entries) {
        return new Chart(List.of(new Chart.Tab("t", "Tab", List.of(entries))));
    }

    private static Item single(Chart chart, String keys) {
        return new Item.SingleChoice(new ItemId("itm-single"), "?", null, chart, SomeItems.options("abc", keys));
    }
}
