package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTests {

    static List<Item> items() {
        return SomeItems.allWithVariants();
    }

    @ParameterizedTest
    @MethodSource("items")
    void the_key_is_complete_and_blank_is_not(Item item) {
        Draw draw = Draws.draw(item, 3);
        Response full = Keys.of(item, draw).orElse(new Response.Text("An essay"));
        assertThat(Completeness.check(item, full).missing()).isEmpty();
        assertThat(Completeness.check(item, full).complete()).isTrue();
        assertThat(Completeness.check(item, null).complete()).isFalse();
        assertThat(Completeness.check(item, Responses.blank(item)).summary()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("items")
    void blank_is_what_chooses_nothing(Item item) {
        Draw draw = Draws.draw(item, 3);
        assertThat(Responses.isBlank(null)).isTrue();
        assertThat(Responses.isBlank(Responses.blank(item))).isTrue();
        assertThat(Responses.isBlank(Keys.of(item, draw).orElse(new Response.Text("An essay"))))
                .isFalse();
    }

    @Test
    void any_part_of_a_bow_tie_makes_it_more_than_blank() {
        assertThat(Responses.isBlank(new Response.BowTie(List.of("a1"), null, List.of())))
                .isFalse();
        assertThat(Responses.isBlank(new Response.BowTie(List.of(), "k1", List.of())))
                .isFalse();
        assertThat(Responses.isBlank(new Response.BowTie(List.of(), null, List.of("p1"))))
                .isFalse();
        assertThat(Responses.isBlank(new Response.Matrix(Map.of("r1", List.of()))))
                .isTrue();
        assertThat(Responses.isBlank(new Response.Matrix(Map.of("r1", List.of(), "r2", List.of("t")))))
                .isFalse();
        assertThat(Responses.isBlank(new Response.Number(" "))).isTrue();
        assertThat(Responses.isBlank(new Response.Text("\n"))).isTrue();
    }

    @Test
    void every_missing_part_is_named() {
        assertMissing(SomeItems.singleChoice(), null, "", "Choose an option.");
        assertMissing(SomeItems.selectAll(), null, "", "Choose at least one option.");
        assertMissing(SomeItems.selectN(), choice("a"), "", "Choose 3 options; 2 to go.");
        assertMissing(
                SomeItems.grouping(),
                choice("a"),
                "g2",
                "Choose at least one option in \u201cPrimary progressive\u201d.");
        assertMissing(
                SomeItems.matrixSingle(),
                new Response.Matrix(
                        Map.of("r1", List.of("t"), "r2", List.of("f"), "r4", List.of("f"), "r3", List.of())),
                "r3",
                "Choose a column for \u201cCourses can change over time\u201d.");
        assertMissing(
                SomeItems.matrixMultiple(),
                new Response.Matrix(Map.of("r1", List.of("rel"), "r2", List.of("rel"))),
                "pse",
                "Choose at least one row in \u201cPseudo-relapse\u201d.");
        assertMissing(
                SomeItems.dropDownCloze(),
                new Response.Slots(Map.of("s1", "a")),
                "s2",
                "Fill \u201cStable time\u201d.");
        assertMissing(
                SomeItems.dragDropTriad(),
                new Response.Slots(Map.of("ea", "cool", "eb", "measure")),
                "c",
                "Fill \u201cCause\u201d.");
        assertMissing(SomeItems.highlightText(), null, "", "Highlight at least one part of the text.");
        assertMissing(SomeItems.highlightTable(), null, "", "Highlight at least one part of the table.");
        assertMissing(
                SomeItems.ordered(), new Response.Order(List.of("wash")), "", "Put all options in order; 3 left.");
        assertMissing(SomeItems.hotSpot(), null, "", "Choose 1 region; 1 to go.");
        assertMissing(SomeItems.shortText(), new Response.Text(" "), "", "Write an answer.");
    }

    @Test
    void a_bow_tie_names_each_unfinished_part() {
        assertThat(Completeness.check(SomeItems.bowTie(), new Response.BowTie(List.of("a1"), null, List.of("p1", "p2")))
                        .missing())
                .containsExactly(
                        new Completeness.Missing("actions", "Place 2 options under \u201cActions to take\u201d."),
                        new Completeness.Missing(
                                "condition", "Place one option under \u201cPotential condition\u201d."));
        assertThat(Completeness.check(SomeItems.bowTie(), new Response.BowTie(List.of("a1", "a2"), "k1", List.of("p1")))
                        .summary())
                .isEqualTo("Place 2 options under \u201cParameters to monitor\u201d.");
    }

    @Test
    void a_summary_joins_all_messages() {
        assertThat(Completeness.check(SomeItems.dropDownCloze(), null).summary())
                .isEqualTo("Fill \u201cDuration\u201d. Fill \u201cStable time\u201d.");
    }

    @Test
    void a_saved_blank_is_never_refused() {
        assertThat(Responses.rejection(SomeItems.selectAll(), null)).isEmpty();
    }

    private static void assertMissing(Item item, Response response, String element, String message) {
        assertThat(Completeness.check(item, response).missing())
                .containsExactly(new Completeness.Missing(element, message));
    }

    private static Response.Choice choice(String... ids) {
        return new Response.Choice(List.of(ids));
    }
}
