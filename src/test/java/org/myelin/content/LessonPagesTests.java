package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.content.ExampleCourse.LESSON;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lesson pages have the shape of docs/contract.md. */
class LessonPagesTests {

    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("prose", Set.of("html")),
            Map.entry("figure", Set.of("svg", "alt", "caption", "twin")),
            Map.entry("interactive", Set.of("element", "props", "caption", "see", "twin")),
            Map.entry("reveal", Set.of("prompt", "html")),
            Map.entry("check", Set.of("item", "answered")),
            Map.entry("spot", Set.of("item", "answered")),
            Map.entry("compare", Set.of("html")),
            Map.entry("timeline", Set.of("events")),
            Map.entry("vignette", Set.of("html")),
            Map.entry("keypoints", Set.of("points")),
            Map.entry("claim", Set.of("article", "claim", "judged")),
            Map.entry("checklist", Set.of("items", "ticked", "savedAt")),
            Map.entry("note", Set.of("tone", "html")),
            Map.entry("product", Set.of("brand", "molecule", "route", "frequency", "region", "html")));

    private final LessonPages pages = new LessonPages(new PlayerJson());

    private ObjectNode page(ExampleCourse course, String lesson) {
        Release release = course.release();
        return pages.page(release.lesson(new LessonId(lesson)).orElseThrow(), release);
    }

    private ObjectNode page(String lesson) {
        return page(ExampleCourse.unchanged(), lesson);
    }

    private static JsonNode block(JsonNode page, String id) {
        for (JsonNode block : page.get("blocks")) {
            if (block.get("id").asString().equals(id)) {
                return block;
            }
        }
        throw new AssertionError("No block " + id);
    }

    @Test
    void a_page_has_all_members_that_are_the_same_for_everybody() {
        ObjectNode page = page("les-relapse");
        assertThat(page.propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "minutes",
                        "revision",
                        "module",
                        "objectives",
                        "reviewed",
                        "reviewBy",
                        "blocks",
                        "glossary",
                        "references");
        assertThat(page.get("module").toString())
                .isEqualTo("{\"id\":\"mod-relapse\",\"number\":1,\"title\":\"Relapses\"}");
        assertThat(page.get("objectives").get(0).propertyNames()).containsExactly("id", "text");
        assertThat(page.get("reviewed").asString()).isEqualTo("2026-11-20");
    }

    @Test
    void every_block_has_the_members_of_its_kind_and_no_others() {
        for (String lesson : new String[] {"les-relapse", "les-injection"}) {
            for (JsonNode block : page(lesson).get("blocks")) {
                Set<String> own = MEMBERS.get(block.get("kind").asString());
                assertThat(own).as(block.toString()).isNotNull();
                assertThat(block.propertyNames())
                        .hasSize(own.size() + 3)
                        .containsAll(own)
                        .contains("id", "kind", "title");
            }
        }
    }

    @Test
    void terms_are_buttons_and_citations_are_numbered_links() {
        JsonNode block = block(page("les-relapse"), "what-counts");
        assertThat(block.get("title").asString()).isEqualTo("What counts");
        assertThat(block.get("html").asString())
                .startsWith("<p>A <button type=\"button\" class=\"term\" data-term=\"relapse\">relapse</button> is")
                .contains(
                        "24 hours.<sup class=\"cite\"><a href=\"#ref-RELAPSE2015\" data-ref=\"RELAPSE2015\">1</a></sup>")
                .contains("<a href=\"#ref-RELAPSE2015\" data-ref=\"RELAPSE2015\">1</a>, "
                        + "<a href=\"#ref-STEROID-UK\" data-ref=\"STEROID-UK\">2</a></sup>");
    }

    @Test
    void the_numbers_in_the_text_are_those_of_the_list() {
        JsonNode references = page("les-relapse").get("references");
        assertThat(references.get(0).toString())
                .isEqualTo(
                        "{\"key\":\"RELAPSE2015\",\"number\":1,\"text\":\"Relapse in multiple sclerosis. BMJ 2015;350:h1765\","
                                + "\"url\":\"https://pubmed.ncbi.nlm.nih.gov/25867449/\",\"year\":2015,\"read\":\"abstract\",\"checked\":\"2026-11-20\"}");
        assertThat(references.get(1).get("number").asInt()).isEqualTo(2);
    }

    @Test
    void the_glossary_of_a_page_uses_the_numbers_of_the_page() {
        JsonNode glossary = page("les-relapse").get("glossary");
        assertThat(glossary.get("pseudo-relapse").get("term").asString()).isEqualTo("pseudo-relapse");
        assertThat(glossary.get("pseudo-relapse").get("html").asString())
                .endsWith("<sup class=\"cite\"><a href=\"#ref-STEROID-UK\" data-ref=\"STEROID-UK\">2</a></sup>");
        assertThat(glossary.get("relapse").get("html").asString()).contains("data-term=\"pseudo-relapse\"");
    }

    @Test
    void a_term_without_own_words_is_shown_as_the_glossary_writes_it() {
        ExampleCourse course = ExampleCourse.unchanged().with(LESSON, "A [[relapse]] is", "In a [[cohort]] it is");
        course.with(ExampleCourse.GLOSSARY, "term: cohort", "term: \"Cohort <study>\"");
        assertThat(block(page(course, "les-relapse"), "what-counts").get("html").asString())
                .contains("data-term=\"cohort\">Cohort &lt;study&gt;</button>");
    }

    @Test
    void a_timeline_splits_label_and_text() {
        JsonNode events = block(page("les-injection"), "days").get("events");
        assertThat(events.get(0).get("label").asString()).isEqualTo("Evening");
        assertThat(events.get(0).get("html").asString()).startsWith("chills and aches may come.<sup");
        assertThat(events.get(1).toString()).isEqualTo("{\"label\":\"Next day\",\"html\":\"they ease.\"}");
    }

    @Test
    void an_interactive_figure_hands_its_other_attributes_to_the_element() {
        JsonNode block = block(page("les-injection"), "body");
        assertThat(block.get("element").asString()).isEqualTo("body-map");
        assertThat(block.get("props").toString()).isEqualTo("{\"show\":\"thigh\"}");
        assertThat(block.get("see").asString()).isEqualTo("<p>The thigh lights up when it may be used.</p>");
    }

    @Test
    void a_check_carries_a_view_without_key_and_room_for_the_answer() {
        JsonNode check = block(page("les-relapse"), "chk-duration");
        assertThat(check.get("answered").isNull()).isTrue();
        assertThat(check.get("item").get("id").asString()).isEqualTo("itm-duration");
        assertThat(check.toString()).doesNotContain("correct", "why", "usual limit");
    }

    @Test
    void a_claim_carries_neither_verdict_nor_evidence_nor_correction() {
        assertThat(block(page("les-injection"), "clm-skin").toString())
                .isEqualTo("{\"id\":\"clm-skin\",\"kind\":\"claim\",\"title\":null,\"article\":1,"
                        + "\"claim\":\"<p>Avonex, interferon beta-1b, is put under the skin.</p>\",\"judged\":null}");
    }

    @Test
    void what_a_caller_adds_to_a_page_is_not_seen_by_the_next_one() {
        Release release = ExampleCourse.unchanged().release();
        Lesson lesson = release.lesson(new LessonId("les-relapse")).orElseThrow();
        ObjectNode mine = pages.page(lesson, release);
        mine.put("progress", "mine");
        ((ObjectNode) block(mine, "chk-duration")).put("answered", "mine");
        assertThat(pages.page(lesson, release).toString()).doesNotContain("mine");
    }

    @Test
    void what_an_author_writes_as_text_is_escaped() {
        ExampleCourse course = ExampleCourse.unchanged()
                .with(LESSON, "It builds up over hours", "It builds up, x < 3 & y > 2 \"so\", over hours")
                .with(LESSON, "prompt=\"What would you ask *first*?\"", "prompt=\"What if x < 3 & *y*?\"");
        JsonNode page = page(course, "les-relapse");
        assertThat(block(page, "speed").get("html").asString()).contains("x &lt; 3 &amp; y &gt; 2 &quot;so&quot;");
        assertThat(block(page, "first").get("prompt").asString()).isEqualTo("What if x &lt; 3 &amp; <em>y</em>?");
    }
}
