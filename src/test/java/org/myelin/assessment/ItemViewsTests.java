package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemView.Choice;
import org.myelin.assessment.ItemView.Part;

/** What players receive, shape by shape. */
class ItemViewsTests {

    /** Marks what was rendered. */
    private static final UnaryOperator<String> HTML = markdown -> "<" + markdown + ">";

    @Test
    void the_stem_is_rendered_and_carries_id_and_type() {
        assertThat(view(SomeItems.singleChoice(), Draw.none()).head())
                .isEqualTo(new ItemView.Head(
                        new ItemId("itm-some-single"),
                        ItemType.MC_SINGLE,
                        "<How long must a new deficit last before it can count as a **relapse**?>",
                        null));
    }

    @Test
    void options_come_in_the_drawn_order() {
        Draw draw = new Draw(1, Map.of("options", List.of("c", "a", "b")), Map.of());
        assertThat(view(SomeItems.singleChoice(), draw))
                .isInstanceOfSatisfying(
                        ItemView.Choices.class,
                        choices -> assertThat(choices.options())
                                .containsExactly(
                                        new Choice("c", "<At least 30 days>"),
                                        new Choice("a", "<At least 24 hours>"),
                                        new Choice("b", "<At least 1 hour>")));
        assertThat(((ItemView.SelectN) view(SomeItems.selectN(), Draw.none())).select())
                .isEqualTo(3);
        assertThat(((ItemView.SelectN) view(SomeItems.selectN(), Draw.none())).options())
                .hasSize(6);
        assertThat(((ItemView.Choices) view(SomeItems.selectAll(), Draw.none())).options())
                .hasSize(6);
    }

    @Test
    void steps_come_in_the_drawn_order() {
        Draw draw = new Draw(1, Map.of("options", List.of("bin", "clean", "wash", "inject")), Map.of());
        assertThat(((ItemView.Choices) view(SomeItems.ordered(), draw)).options())
                .extracting(Choice::id)
                .containsExactly("bin", "clean", "wash", "inject");
    }

    @Test
    void groups_and_matrices_keep_their_labels() {
        Draw draw = new Draw(1, Map.of("g1", List.of("x", "b", "a")), Map.of());
        ItemView.Groups groups = (ItemView.Groups) view(SomeItems.grouping(), draw);
        assertThat(groups.groups().getFirst())
                .isEqualTo(new ItemView.Group(
                        "g1",
                        "<Relapsing-remitting>",
                        List.of(
                                new Choice("x", "<Steady worsening from onset>"),
                                new Choice("b", "<Stable between attacks>"),
                                new Choice("a", "<Attacks with recovery>"))));
        ItemView.Matrix matrix = (ItemView.Matrix) view(SomeItems.matrixSingle(), Draw.none());
        assertThat(matrix.columns()).containsExactly(new Choice("t", "<True>"), new Choice("f", "<False>"));
        assertThat(matrix.rows())
                .contains(new Choice("r2", "<MS is contagious>"))
                .hasSize(4);
        assertThat(((ItemView.Matrix) view(SomeItems.matrixMultiple(), Draw.none())).rows())
                .contains(new Choice("r4", "<Freckles>"));
    }

    @Test
    void a_cloze_splits_at_its_slots_and_keeps_the_space_around_them() {
        Draw draw = new Draw(1, Map.of("s1", List.of("b", "a", "c")), Map.of());
        ItemView.DropDowns view = (ItemView.DropDowns) view(SomeItems.dropDownCloze(), draw);
        assertThat(view.parts())
                .containsExactly(
                        new Part.Text("<A relapse lasts at least> "),
                        new Part.Slot("s1"),
                        new Part.Text(" <and follows a stable time of> "),
                        new Part.Slot("s2"),
                        new Part.Text("<.>"));
        assertThat(view.slots().getFirst())
                .isEqualTo(new ItemView.DropDown(
                        "s1",
                        "Duration",
                        List.of(
                                new ItemView.PlainChoice("b", "1 hour"),
                                new ItemView.PlainChoice("a", "24 hours"),
                                new ItemView.PlainChoice("c", "1 week"))));
        assertThat(((ItemView.DropDowns) view(SomeItems.dropDownTriad(), draw)).slots())
                .extracting(ItemView.DropDown::id)
                .containsExactly("c", "ea", "eb");
    }

    @Test
    void slots_side_by_side_keep_a_space_between_them() {
        Item.DropDownCloze cloze = SomeItems.dropDownCloze();
        Item item = new Item.DropDownCloze(cloze.id(), cloze.stem(), null, null, "{{s1}} \n{{ s2 }}", cloze.slots());
        assertThat(((ItemView.DropDowns) view(item, Draw.none())).parts())
                .containsExactly(new Part.Slot("s1"), new Part.Text(" "), new Part.Slot("s2"));
    }

    @Test
    void tables_split_cell_by_cell() {
        ItemView.DropDownTable table = (ItemView.DropDownTable) view(SomeItems.dropDownTable(), Draw.none());
        assertThat(table.header()).containsExactly("<Course>", "<What leads>");
        assertThat(table.slots()).hasSize(2);
        assertThat(table.rows())
                .containsExactly(
                        new ItemView.Row(
                                "r1",
                                List.of(
                                        List.of(new Part.Text("<RRMS>")),
                                        List.of(new Part.Text("<Mostly> "), new Part.Slot("s1")))),
                        new ItemView.Row(
                                "r2",
                                List.of(
                                        List.of(new Part.Text("<PPMS>")),
                                        List.of(new Part.Slot("s2"), new Part.Text(" <from onset>")))));
        ItemView.HighlightTable spans = (ItemView.HighlightTable) view(SomeItems.highlightTable(), Draw.none());
        assertThat(spans.header()).containsExactly("<System>", "<Finding>");
        assertThat(spans.rows().getFirst())
                .isEqualTo(new ItemView.Row(
                        "r1",
                        List.of(
                                List.of(new Part.Text("<Eyes>")),
                                List.of(
                                        new Part.Span("s1", "<double vision>"),
                                        new Part.Text("<,> "),
                                        new Part.Span("s2", "<brown eyes>")))));
    }

    @Test
    void targets_and_tokens_are_apart() {
        Draw draw = new Draw(1, Map.of("tokens", List.of("freeze", "check", "shake", "wash")), Map.of());
        ItemView.DragDrop view = (ItemView.DragDrop) view(SomeItems.dragDropCloze(), draw);
        assertThat(view.parts())
                .containsExactly(
                        new Part.Text("<First> "),
                        new Part.Slot("t1"),
                        new Part.Text("<, then> "),
                        new Part.Slot("t2"),
                        new Part.Text("<.>"));
        assertThat(view.slots())
                .containsExactly(new ItemView.Place("t1", "First step"), new ItemView.Place("t2", "Second step"));
        assertThat(view.tokens()).extracting(Choice::id).containsExactly("freeze", "check", "shake", "wash");
        ItemView.DragDrop rationale = (ItemView.DragDrop) view(SomeItems.dragDropTriad(), Draw.none());
        assertThat(rationale.tokens()).hasSize(5);
        assertThat(rationale.slots()).hasSize(3);
    }

    @Test
    void highlight_text_alternates_text_and_spans() {
        ItemView.Highlight view = (ItemView.Highlight) view(SomeItems.highlightText(), Draw.none());
        assertThat(view.parts())
                .startsWith(
                        new Part.Span("s1", "<New double vision>"),
                        new Part.Text(" <since> "),
                        new Part.Span("s2", "<two days>"));
    }

    @Test
    void a_bow_tie_has_its_three_banks() {
        Draw draw = new Draw(
                1,
                Map.of(
                        "actions", List.of("a5", "a4", "a3", "a2", "a1"),
                        "conditions", List.of("k4", "k3", "k2", "k1"),
                        "parameters", List.of("p5", "p4", "p3", "p2", "p1")),
                Map.of());
        ItemView.BowTie view = (ItemView.BowTie) view(SomeItems.bowTie(), draw);
        assertThat(view.labels()).isEqualTo(BowTieLabels.USUAL);
        assertThat(view.actions()).extracting(Choice::id).containsExactly("a5", "a4", "a3", "a2", "a1");
        assertThat(view.conditions()).extracting(Choice::id).containsExactly("k4", "k3", "k2", "k1");
        assertThat(view.parameters()).extracting(Choice::id).containsExactly("p5", "p4", "p3", "p2", "p1");
    }

    @Test
    void a_trend_shows_its_whole_chart_around_the_embedded_item() {
        ItemView.Trend view = (ItemView.Trend) view(SomeItems.trend(), Draw.none());
        assertThat(view.head().chart()).isNotNull().satisfies(chart -> {
            assertThat(chart.tabs()).extracting(ItemView.ChartView.Tab::id).containsExactly("vitals", "notes");
            assertThat(chart.tabs().getLast().label()).isEqualTo("Nurse's notes");
            assertThat(chart.tabs().getLast().entries())
                    .containsExactly(
                            new ItemView.ChartView.Entry("n1", "08:00", "<Walks **without** help>", 1),
                            new ItemView.ChartView.Entry("n2", "12:00", "<Legs feel heavy>", 3));
        });
        assertThat(view.item()).isInstanceOf(ItemView.Choices.class);
        assertThat(view.item().head().chart()).isNull();
    }

    @Test
    void a_case_shows_nothing_of_a_later_step() {
        CaseStudy study = SomeItems.caseStudy();
        ItemView first = inCase(study, 1);
        assertThat(first.head().id()).isEqualTo(SomeItems.highlightText().id());
        assertThat(first.toString()).contains("36.8").doesNotContain("38.4").doesNotContain("heavy");
        ItemView second = inCase(study, 2);
        assertThat(second.head().id()).isEqualTo(SomeItems.selectAll().id());
        assertThat(second.toString()).contains("38.4").doesNotContain("heavy");
        assertThat(inCase(study, 6).toString()).contains("heavy");
        assertThat(ItemViews.chartAt(study.chart(), 2, HTML).toString())
                .contains("38.4")
                .doesNotContain("heavy");
    }

    @Test
    void a_chart_of_a_case_says_which_step_brought_an_entry() {
        ItemView.ChartView chart = inCase(SomeItems.caseStudy(), 2).head().chart();
        assertThat(chart).isNotNull();
        assertThat(chart.step()).isEqualTo(2);
        assertThat(chart.tabs().getFirst().entries())
                .extracting(ItemView.ChartView.Entry::step)
                .containsExactly(1, 2);
    }

    private static ItemView inCase(CaseStudy study, int step) {
        return ItemViews.inCase(study.items().get(step - 1), study.chart(), step, Draw.none(), HTML);
    }

    @Test
    void a_trend_in_a_case_keeps_its_own_chart_in_front_of_that_of_the_case() {
        Chart notes = new Chart(List.of(new Chart.Tab(
                "case",
                "Case",
                List.of(
                        new Chart.Entry("now", "", "Present from the start", 1),
                        new Chart.Entry("later", "", "Not yet known", 2)))));
        ItemView view = ItemViews.inCase(SomeItems.trend(), notes, 1, Draw.none(), HTML);
        assertThat(view.toString())
                .contains("36.8", "Present from the start")
                .doesNotContain("38.4")
                .doesNotContain("Not yet known");
        assertThat(view.head().chart())
                .isNotNull()
                .satisfies(chart -> assertThat(chart.tabs())
                        .extracting(ItemView.ChartView.Tab::id)
                        .containsExactly("vitals", "notes", "case"));
    }

    @Test
    void a_hot_spot_shows_rectangles() {
        ItemView.HotSpot view = (ItemView.HotSpot) view(SomeItems.hotSpot(), Draw.none());
        assertThat(view.image()).isEqualTo("media/body.svg");
        assertThat(view.alt()).isEqualTo("Outline of a body from the front");
        assertThat(view.select()).isEqualTo(1);
        assertThat(view.regions()).contains(new ItemView.Region("belly", "<Region 1>", 40, 45, 20, 12.5));
    }

    @Test
    void drawn_values_stand_in_the_stem() {
        Draw draw = new Draw(1, Map.of(), Map.of("dose", new BigDecimal("10.0"), "strength", new BigDecimal("40")));
        ItemView.Numeric view = (ItemView.Numeric) view(SomeItems.doseCalculation(), draw);
        assertThat(view.head().html())
                .isEqualTo("<Ordered are 10 micrograms, the pen holds 40 micrograms in 1 mL. How many mL?>");
        assertThat(view.unit()).isEqualTo("mL");
        assertThat(view.decimals()).isEqualTo(2);
    }

    @Test
    void texts_have_a_limit_and_an_essay_its_rubric() {
        assertThat(((ItemView.ShortText) view(SomeItems.shortText(), Draw.none())).maxLength())
                .isEqualTo(60);
        ItemView.Essay essay = (ItemView.Essay) view(SomeItems.essay(), Draw.none());
        assertThat(essay.maxLength()).isEqualTo(2000);
        assertThat(essay.rubric()).contains(new ItemView.RubricLine("comfort", "<Says that it passes>", 1));
    }

    private static ItemView view(Item item, Draw draw) {
        return ItemViews.of(item, draw, HTML);
    }
}
