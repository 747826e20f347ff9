package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Summaries, rationales and the sentence about the rule. */
class ExplanationsTests {

    static List<Item> items() {
        return SomeItems.allWithVariants();
    }

    @Test
    void keys_are_summarised_in_words() {
        assertKey(SomeItems.singleChoice(), "At least 24 hours");
        assertKey(
                SomeItems.selectAll(),
                "Change the site every time; Let the syringe reach room temperature; Wash your hands first");
        assertKey(SomeItems.selectN(), "Fever; Time of onset; New weakness");
        assertKey(
                SomeItems.grouping(),
                "Relapsing-remitting: Attacks with recovery, Stable between attacks; "
                        + "Primary progressive: Gradual worsening from the start");
        assertKey(
                SomeItems.matrixSingle(),
                "RRMS is the most common start: True; MS is contagious: False; "
                        + "Courses can change over time: True; Every relapse leaves damage: False");
        assertKey(
                SomeItems.matrixMultiple(),
                "Fever: Pseudo-relapse; Weakness: Relapse, Pseudo-relapse; New lesion: Relapse; Freckles: \u2014");
        assertKey(SomeItems.dropDownCloze(), "Duration: 24 hours; Stable time: 30 days");
        assertKey(SomeItems.dropDownTable(), "Leads in RRMS: attacks; Leads in PPMS: progression");
        assertKey(
                SomeItems.pooledDropDownTriad(),
                "Cause: a hot bath; Action ea: helps to cool down; Action eb: checks the temperature");
        assertKey(SomeItems.dragDropCloze(), "First step: wash your hands; Second step: check the date on the pack");
        assertKey(
                SomeItems.pooledDragDropTriad(),
                "First action: helps to cool down; Second action: checks the temperature; Cause: a hot bath");
        assertKey(SomeItems.highlightText(), "New double vision; two days; No fever.");
        assertKey(SomeItems.highlightTable(), "double vision; new weakness");
        assertKey(
                SomeItems.bowTie(),
                "Actions to take: Help to cool down, Measure the temperature; Potential condition: Pseudo-relapse; "
                        + "Parameters to monitor: Strength of the legs, Body temperature");
        assertKey(SomeItems.trend(), "The rising temperature");
        assertKey(
                SomeItems.ordered(),
                "1. Wash your hands 2. Clean the site 3. Inject 4. Put the needle into the sharps box");
        assertKey(SomeItems.hotSpot(), "Region 1");
        assertKey(SomeItems.numeric(), "0.5 mL");
        assertKey(SomeItems.shortText(), "pseudo-relapse");
        assertKey(
                SomeItems.essay(),
                "Names heat and slower conduction (2 points); Says that it passes (1 point); "
                        + "Tells what to do (2 points)");
        Item.Essay essay = SomeItems.essay();
        assertKey(
                new Item.Trend(essay.id(), "?", null, SomeItems.temperatureChart(), essay),
                Summaries.key(essay, Draw.none()));
    }

    private static void assertKey(Item item, String summary) {
        assertThat(Summaries.key(item, Draws.draw(item, 1))).isEqualTo(summary);
    }

    @Test
    void gaps_show_as_a_dash_and_nothing_at_all_as_no_answer() {
        assertThat(Summaries.response(SomeItems.dropDownCloze(), new Response.Slots(Map.of("s2", "c"))))
                .isEqualTo("Duration: \u2014; Stable time: 1 year");
        assertThat(Summaries.response(SomeItems.grouping(), new Response.Choice(List.of("c", "y"))))
                .isEqualTo("Relapsing-remitting: \u2014; Primary progressive: Gradual worsening from the start,"
                        + " Always begins in childhood");
        assertThat(Summaries.response(SomeItems.bowTie(), new Response.BowTie(List.of("p1"), null, List.of())))
                .isEqualTo("Actions to take: Strength of the legs; Potential condition: \u2014; "
                        + "Parameters to monitor: \u2014");
        assertThat(Summaries.response(SomeItems.numeric(), new Response.Number(" 12,50 ")))
                .isEqualTo("12,50 mL");
        assertThat(Summaries.response(SomeItems.essay(), new Response.Text(" Words ")))
                .isEqualTo("Words");
    }

    @ParameterizedTest
    @MethodSource("items")
    void blank_and_foreign_responses_have_a_summary_too(Item item) {
        assertThat(Summaries.response(item, null)).isEqualTo("No answer");
        assertThat(Summaries.response(item, Responses.blank(item))).isEqualTo("No answer");
        Response foreign = Responses.blank(item) instanceof Response.Choice
                ? new Response.Order(List.of("a"))
                : new Response.Choice(List.of("a"));
        assertThat(Summaries.response(item, foreign)).isEqualTo("No answer");
    }

    @Test
    void ids_of_an_older_version_are_shown_as_they_are() {
        assertThat(Summaries.response(SomeItems.selectAll(), new Response.Choice(List.of("old", "a"))))
                .isEqualTo("Change the site every time; old");
        assertThat(Summaries.response(SomeItems.selectAll(), new Response.Choice(List.of("old", "older"))))
                .isEqualTo("old; older");
        assertThat(Summaries.response(SomeItems.ordered(), new Response.Order(List.of("old", "wash"))))
                .isEqualTo("1. old 2. Wash your hands");
        assertThat(Summaries.response(SomeItems.dropDownCloze(), new Response.Slots(Map.of("s1", "old", "s2", "a"))))
                .isEqualTo("Duration: old; Stable time: 3 days");
        assertThat(Summaries.response(SomeItems.bowTie(), new Response.BowTie(List.of(), "old", List.of())))
                .contains("Potential condition: old");
    }

    @Test
    void rationales_are_keyed_as_the_contract_says() {
        assertThat(rationales(SomeItems.singleChoice()))
                .containsExactly(
                        Map.entry("a", "The usual definition asks for a full day."),
                        Map.entry("b", "An hour is far too short."),
                        Map.entry("c", "Thirty days is the gap between two relapses."));
        assertThat(rationales(SomeItems.selectAll())).containsOnlyKeys("a", "b", "c", "d", "e", "f");
        assertThat(rationales(SomeItems.selectN())).containsOnlyKeys("a", "b", "c", "d", "e", "f");
        assertThat(rationales(SomeItems.grouping())).containsOnlyKeys("a", "b", "x", "c", "y", "z");
        assertThat(rationales(SomeItems.matrixSingle())).containsOnlyKeys("r1", "r2", "r3", "r4");
        assertThat(rationales(SomeItems.matrixMultiple())).containsOnlyKeys("r1", "r2", "r3", "r4");
        assertThat(rationales(SomeItems.dropDownCloze()))
                .containsOnlyKeys("s1:a", "s1:b", "s1:c", "s2:a", "s2:b", "s2:c")
                .containsEntry("s2:b", "A month separates attacks.");
        assertThat(rationales(SomeItems.dropDownTable())).hasSize(6).containsKey("s2:c");
        assertThat(rationales(SomeItems.dropDownDyad())).hasSize(7).containsKeys("c:heat", "e:w");
        assertThat(rationales(SomeItems.dragDropCloze()))
                .containsOnlyKeys("token:wash", "token:check", "token:shake", "token:freeze");
        assertThat(rationales(SomeItems.dragDropTriad())).hasSize(5).containsKey("token:heat");
        assertThat(rationales(SomeItems.highlightText())).containsOnlyKeys("s1", "s2", "s3", "s4", "s5", "s6");
        assertThat(rationales(SomeItems.highlightTable())).containsOnlyKeys("s1", "s2", "s3", "s4", "s5");
        assertThat(rationales(SomeItems.bowTie())).hasSize(14).containsKeys("a1", "k1", "p1");
        assertThat(rationales(SomeItems.trend())).containsOnlyKeys("a", "b", "c");
        assertThat(rationales(SomeItems.ordered())).containsOnlyKeys("inject", "wash", "bin", "clean");
        assertThat(rationales(SomeItems.hotSpot())).containsOnlyKeys("belly", "knee", "face");
        assertThat(rationales(SomeItems.shortText()))
                .containsExactly(Map.entry("answer", "The name says that it only looks like one."));
        assertThat(rationales(SomeItems.essay())).containsOnlyKeys("answer");
    }

    private static Map<String, String> rationales(Item item) {
        return Rationales.of(item, Draws.draw(item, 1));
    }

    @Test
    void a_blank_rationale_is_left_out() {
        Item item = new Item.SelectAll(
                new ItemId("itm-a"),
                "?",
                null,
                null,
                List.of(SomeItems.right("a", "A", " "), SomeItems.wrong("b", "B", "Because")));
        assertThat(rationales(item)).containsExactly(Map.entry("b", "Because"));
        Item.ShortText text = new Item.ShortText(new ItemId("itm-b"), "?", " ", null, List.of("x"), false, 9);
        assertThat(rationales(text)).isEmpty();
    }

    @Test
    void the_explanation_of_a_calculation_holds_the_drawn_values_and_the_right_answer() {
        Item.Numeric item = SomeItems.doseCalculation();
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        values.put("dose", new BigDecimal("10.0"));
        values.put("strength", new BigDecimal("40"));
        assertThat(Rationales.of(item, new Draw(1, Map.of(), values)))
                .containsExactly(Map.entry("answer", "10 divided by 40 gives 0.25."));
    }

    @Test
    void the_general_explanation_is_that_of_the_item_unless_it_explains_the_only_answer() {
        assertThat(Rationales.general(SomeItems.singleChoice()))
                .contains("Shorter episodes are more often caused by heat or infection.");
        assertThat(Rationales.general(SomeItems.selectAll())).isEmpty();
        assertThat(Rationales.general(SomeItems.numeric())).isEmpty();
        assertThat(Rationales.general(SomeItems.trendWithCalculation())).contains("About doses.");
        assertThat(Rationales.general(SomeItems.trend())).isEmpty();
        Item.SingleChoice single = SomeItems.singleChoice();
        assertThat(Rationales.general(new Item.Trend(single.id(), "?", " ", SomeItems.temperatureChart(), single)))
                .isEqualTo(Rationales.general(single));
    }

    @ParameterizedTest
    @MethodSource("items")
    void only_typed_answers_keep_their_explanation_for_themselves(Item item) {
        boolean typed = item instanceof Item.Numeric || item instanceof Item.ShortText || item instanceof Item.Essay;
        assertThat(Rationales.general(item)).isEqualTo(typed ? Optional.empty() : Optional.ofNullable(item.why()));
    }

    @Test
    void the_rule_is_one_sentence_for_learners() {
        assertRule(
                SomeItems.singleChoice(),
                "You earn one point for the right option; nothing is taken off for a wrong one.");
        assertRule(
                SomeItems.selectAll(),
                "Each right option you select earns one point and each wrong one takes one off; the whole item never"
                        + " falls below 0, and leaving something out costs nothing.");
        assertRule(
                SomeItems.selectN(),
                "Select 3: you earn one point for each right option, and nothing is taken off for a wrong one.");
        assertThat(Rules.sentence(SomeItems.grouping())).contains("each group never falls below 0");
        assertThat(Rules.sentence(SomeItems.matrixMultiple())).contains("each column never falls below 0");
        assertThat(Rules.sentence(SomeItems.highlightTable(FloorRule.ROW))).contains("each row never falls below 0");
        assertThat(Rules.sentence(SomeItems.highlightTable())).contains("the whole item never falls below 0");
        assertThat(Rules.sentence(SomeItems.highlightText())).contains("part you highlight");
        assertRule(
                SomeItems.matrixSingle(),
                "You earn one point for each row with the right choice; nothing is taken off.");
        assertThat(Rules.sentence(SomeItems.dropDownTable())).contains("each drop-down");
        assertRule(SomeItems.dropDownDyad(), "You earn one point only if both parts are right.");
        assertRule(
                SomeItems.dragDropTriad(),
                "With the right cause you earn one point for each right effect; without it, the effects earn nothing.");
        assertThat(Rules.sentence(SomeItems.dropDownTriad(), TriadRule.ALL_OR_ANCHOR))
                .contains("both effects together");
        assertThat(Rules.sentence(SomeItems.dragDropCloze())).contains("each place that holds the right token");
        assertThat(Rules.sentence(SomeItems.interchangeableDragDrop())).contains("whichever place");
        assertThat(Rules.sentence(SomeItems.bowTie())).contains("each of the five places");
        assertRule(SomeItems.trend(), Rules.sentence(SomeItems.singleChoice()));
        assertRule(SomeItems.ordered(), "You earn one point if everything is in the right order.");
        assertRule(SomeItems.hotSpot(), "You earn one point for the right region.");
        assertThat(Rules.sentence(new Item.HotSpot(
                        new ItemId("itm-h"),
                        "?",
                        null,
                        null,
                        "x",
                        "x",
                        SomeItems.hotSpot().regions(),
                        2)))
                .isEqualTo("Mark 2 regions: you earn one point if all of them are right.");
        assertRule(SomeItems.numeric(), "You earn one point for the right number, rounded to 1 decimal place.");
        assertThat(Rules.sentence(SomeItems.doseCalculation())).endsWith("rounded to 2 decimal places.");
        assertRule(SomeItems.shortText(), "You earn one point for an accepted answer; capital letters do not matter.");
        assertRule(SomeItems.essay(), "A person marks your answer line by line with the rubric.");
    }

    private static void assertRule(Item item, String sentence) {
        assertThat(Rules.sentence(item)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("items")
    void no_rule_tells_the_maximum(Item item) {
        assertThat(Rules.sentence(item)).endsWith(".").doesNotContain("maximum");
    }
}
