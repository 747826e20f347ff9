package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Grading;
import org.myelin.assessment.GradingContext;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemType;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds {@code frontend/contract/<TYPE>.json} to what the server really sends. The unit tests of the front end read the
 * same files, so neither side can drift alone. Write them anew with {@code -Dmyelin.contract.write=true}.
 */
class ContractFilesTests {

    private static final Path FOLDER = Path.of("frontend/contract");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final boolean WRITE = Boolean.getBoolean("myelin.contract.write");

    /** What every view may hold, by type, besides id, revision, type, stem and chart: docs/contract.md. */
    private static final Map<ItemType, List<String>> MEMBERS = Map.ofEntries(
            Map.entry(ItemType.MC_SINGLE, List.of("options")),
            Map.entry(ItemType.MR_SATA, List.of("options")),
            Map.entry(ItemType.MR_SELECT_N, List.of("select", "options")),
            Map.entry(ItemType.MR_GROUPING, List.of("groups")),
            Map.entry(ItemType.MATRIX_MC, List.of("columns", "rows")),
            Map.entry(ItemType.MATRIX_MR, List.of("columns", "rows")),
            Map.entry(ItemType.DD_CLOZE, List.of("parts", "slots")),
            Map.entry(ItemType.DD_RATIONALE, List.of("parts", "slots")),
            Map.entry(ItemType.DD_TABLE, List.of("header", "rows", "slots")),
            Map.entry(ItemType.DND_CLOZE, List.of("parts", "slots", "tokens")),
            Map.entry(ItemType.DND_RATIONALE, List.of("parts", "slots", "tokens")),
            Map.entry(ItemType.HL_TEXT, List.of("parts")),
            Map.entry(ItemType.HL_TABLE, List.of("header", "rows")),
            Map.entry(ItemType.BOWTIE, List.of("labels", "actions", "conditions", "parameters")),
            Map.entry(ItemType.TREND, List.of("item")),
            Map.entry(ItemType.ORDERED, List.of("options")),
            Map.entry(ItemType.HOTSPOT_IMG, List.of("image", "alt", "regions", "select")),
            Map.entry(ItemType.NUMERIC, List.of("unit", "decimals")),
            Map.entry(ItemType.SHORT_TEXT, List.of("maxLength")),
            Map.entry(ItemType.ESSAY, List.of("maxLength", "rubric")));

    private final Release release = ExampleCourse.unchanged().release();
    private final PlayerJson json = new PlayerJson();

    private ObjectNode example(ItemType type) throws IOException {
        String name =
                "itm-example-" + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        CatalogItem item = release.item(new ItemId(name)).orElseThrow();
        Draw draw = item.checkDraw();
        String stored = Files.readString(Path.of("src/test/resources/example-responses/" + type + ".json"));
        Response response = json.readStored(stored.strip());
        Outcome outcome = Grading.grade(item.item(), response, GradingContext.timedOut(draw));
        ObjectNode example = JsonNodeFactory.instance.objectNode();
        example.set("view", json.view(item, draw, release));
        example.set("response", json.responseNode(response));
        example.set("review", json.review(item, draw, response, outcome, release));
        return example;
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void the_file_of_every_type_is_what_the_server_sends(ItemType type) throws IOException {
        String sent = MAPPER.writeValueAsString(example(type)).replace("\r\n", "\n") + "\n";
        Path file = FOLDER.resolve(type + ".json");
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, sent);
        }
        assertThat(file).as("run with -Dmyelin.contract.write=true").exists();
        assertThat(Files.readString(file))
                .as("run with -Dmyelin.contract.write=true")
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void a_view_holds_only_the_members_of_the_contract(ItemType type) throws IOException {
        List<String> allowed = new ArrayList<>(List.of("id", "revision", "type", "stem"));
        allowed.addAll(MEMBERS.getOrDefault(type, List.of()));
        JsonNode view = example(type).get("view");
        if (view.has("chart")) {
            allowed.add("chart");
        }
        assertThat(view.propertyNames()).containsExactlyInAnyOrderElementsOf(allowed);
        assertThat(view.toString()).doesNotContain("\"correct\"", "\"why\"", "\"misconception\"", "\"answer\"");
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void a_review_holds_the_members_of_the_contract(ItemType type) throws IOException {
        JsonNode review = example(type).get("review");
        assertThat(review.propertyNames())
                .containsExactlyInAnyOrder(
                        "status",
                        "score",
                        "max",
                        "policy",
                        "policyVersion",
                        "rule",
                        "lines",
                        "key",
                        "rationales",
                        "general",
                        "citations",
                        "lesson",
                        "corrections");
        int points = 0;
        for (JsonNode line : review.get("lines")) {
            assertThat(line.propertyNames())
                    .containsExactlyInAnyOrder("element", "label", "points", "possible", "verdict", "reason");
            points += line.get("points").asInt();
        }
        if (review.get("status").asString().equals("scored")) {
            assertThat(points).isEqualTo(review.get("score").asInt());
        }
    }

    @Test
    void a_review_leads_to_the_block_that_teaches_the_item() throws IOException {
        JsonNode lesson = example(ItemType.MC_SINGLE).get("review").get("lesson");
        assertThat(lesson.get("href").asString()).isEqualTo("lesson/les-relapse#what-counts");
        assertThat(lesson.get("title").asString()).isEqualTo("What counts as a relapse");
    }

    @Test
    void sources_in_rationales_are_numbered_as_in_the_list_of_citations() throws IOException {
        JsonNode review = example(ItemType.MC_SINGLE).get("review");
        assertThat(review.get("citations").get(0).get("key").asString()).isEqualTo("RELAPSE2015");
        assertThat(review.get("rationales").get("a").asString())
                .contains("<sup class=\"cite\"><a href=\"#ref-RELAPSE2015\" data-ref=\"RELAPSE2015\">1</a></sup>");
    }
}
