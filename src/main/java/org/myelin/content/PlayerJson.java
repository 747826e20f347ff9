package org.myelin.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Draw;
import org.myelin.assessment.ItemView;
import org.myelin.assessment.ItemViews;
import org.myelin.assessment.Keys;
import org.myelin.assessment.Line;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Policy;
import org.myelin.assessment.Rationales;
import org.myelin.assessment.Response;
import org.myelin.assessment.Rules;
import org.myelin.content.internal.item.InlineHtml;
import org.myelin.content.internal.item.ResponseJson;
import org.myelin.content.internal.item.ViewJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What players receive and send, exactly as {@code docs/contract.md} says. Thread-safe; makes no decision. */
public class PlayerJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final InlineHtml html = new InlineHtml();

    /** The key-free view of an item as it was drawn. */
    public ObjectNode view(CatalogItem item, Draw draw, Release release) {
        return toJson(itemView(item, draw, release), item.revision());
    }

    /** The key-free view as a value, with rendered texts. */
    public ItemView itemView(CatalogItem item, Draw draw, Release release) {
        return ItemViews.of(item.item(), draw, inlineHtml(item, release));
    }

    /** The key-free view at a step of a case, with the chart as it stands then. */
    public ItemView itemViewInCase(CatalogItem item, CatalogCase study, int step, Draw draw, Release release) {
        return ItemViews.inCase(item.item(), study.chart(), step, draw, inlineHtml(item, release));
    }

    /** The chart of a case as it stands at a step, with rendered entries. */
    public ItemView.ChartView chartView(CatalogCase study, int step, Release release) {
        UnaryOperator<String> render = html.with(List.of(), release.revision().value(), release::termWords);
        return ItemViews.chartAt(study.chart(), step, render);
    }

    /** A chart whose entries are rendered. */
    public ObjectNode toJson(ItemView.ChartView chart) {
        return ViewJson.chart(chart);
    }

    /** Renders the Markdown of an item; sources are numbered in the order of {@code citations} in its review. */
    public UnaryOperator<String> inlineHtml(CatalogItem item, Release release) {
        return html.with(item.references(), release.revision().value(), release::termWords);
    }

    /** A view whose texts are rendered. */
    public ObjectNode toJson(ItemView view, Revision revision) {
        return ViewJson.write(view, revision);
    }

    /** Reads what a player sent. JSON null is a blank response; no value at all is refused. */
    public ReadResponse readResponse(@Nullable JsonNode json) {
        return ResponseJson.read(json);
    }

    /** Reads what a player sent as text. */
    public ReadResponse readResponse(String json) {
        return ResponseJson.read(json);
    }

    /**
     * Reads a response that this application wrote.
     *
     * @return null when it was blank
     * @throws IllegalStateException when the text is no response, which means damaged data
     */
    public @Nullable Response readStored(String json) {
        return switch (ResponseJson.read(json)) {
            case ReadResponse.Read read -> read.response();
            case ReadResponse.Invalid invalid ->
                throw new IllegalStateException("A stored response cannot be read: " + invalid.reason());
        };
    }

    /** A response as JSON; null becomes JSON null. */
    public JsonNode responseNode(@Nullable Response response) {
        return ResponseJson.write(response);
    }

    /** A response as text to store. */
    public String writeResponse(@Nullable Response response) {
        return ResponseJson.write(response).toString();
    }

    /**
     * The explanation of an outcome with key, rationales, sources and the way to the lesson. Holds the key: hand it out
     * only when the policy allows it.
     */
    public ObjectNode review(
            CatalogItem item, Draw draw, @Nullable Response response, Outcome outcome, Release release) {
        ObjectNode json = JSON.objectNode();
        ArrayNode lines = JSON.arrayNode();
        switch (outcome) {
            case Outcome.Scored scored -> {
                json.put("status", "scored").put("score", scored.score()).put("max", scored.max());
                json.put("policy", scored.policy().name()).put("policyVersion", scored.policyVersion());
                scored.lines().forEach(line -> lines.add(line(line)));
            }
            case Outcome.NeedsGrader waiting -> {
                json.put("status", "needs-grader").putNull("score").put("max", waiting.max());
                json.put("policy", Policy.RUBRIC.name()).put("policyVersion", Policy.RUBRIC.version());
            }
            case Outcome.Incomplete incomplete ->
                throw new IllegalArgumentException("An incomplete response has no review: " + incomplete.reason());
            case Outcome.Rejected rejected ->
                throw new IllegalArgumentException("A rejected response has no review: " + rejected.reason());
        }
        json.put("rule", Rules.sentence(item.item()));
        json.set("lines", lines);
        json.set("key", ResponseJson.write(Keys.of(item.item(), draw).orElse(null)));
        List<String> sources = sources(item, draw);
        UnaryOperator<String> render = html.with(sources, release.revision().value(), release::termWords);
        ObjectNode rationales = json.putObject("rationales");
        Rationales.of(item.item(), draw).forEach((element, why) -> rationales.put(element, render.apply(why)));
        json.put("general", Rationales.general(item.item()).map(render).orElse(null));
        json.set("citations", citations(sources, release));
        json.set("lesson", lesson(item, release));
        json.putArray("corrections");
        return json;
    }

    private static ObjectNode line(Line line) {
        return JSON.objectNode()
                .put("element", line.element())
                .put("label", line.label())
                .put("points", line.points())
                .put("possible", line.possible())
                .put("verdict", line.verdict().name().toLowerCase(java.util.Locale.ROOT))
                .put("reason", line.reason());
    }

    /** The sources of the item, then those that only a rationale cites. */
    private List<String> sources(CatalogItem item, Draw draw) {
        Set<String> keys = new LinkedHashSet<>(item.references());
        Rationales.of(item.item(), draw).values().forEach(why -> keys.addAll(html.cited(why)));
        Rationales.general(item.item()).ifPresent(why -> keys.addAll(html.cited(why)));
        return new ArrayList<>(keys);
    }

    private static ArrayNode citations(List<String> keys, Release release) {
        ArrayNode citations = JSON.arrayNode();
        for (String key : keys) {
            Reference reference = release.references().get(key);
            if (reference != null) {
                citations.add(JSON.objectNode()
                        .put("key", key)
                        .put("text", reference.citation())
                        .put("url", reference.url().orElse(null))
                        .put("year", reference.year())
                        .put("checked", reference.checked().toString()));
            }
        }
        return citations;
    }

    private static JsonNode lesson(CatalogItem item, Release release) {
        Optional<Teaches> teaches = item.teaches();
        Optional<Lesson> lesson = teaches.flatMap(t -> release.lesson(t.lesson()));
        if (teaches.isEmpty() || lesson.isEmpty()) {
            return JSON.nullNode();
        }
        // The block may be gone when the item is an old revision.
        String anchor = teaches.get()
                .block()
                .filter(block -> lesson.get().blockIds().contains(block))
                .map(block -> "#" + block)
                .orElse("");
        return JSON.objectNode()
                .put("href", "lesson/" + lesson.get().id().value() + anchor)
                .put("title", lesson.get().title());
    }
}
