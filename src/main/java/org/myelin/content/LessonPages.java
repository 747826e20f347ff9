package org.myelin.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a lesson page that is the same for all learners, as {@code GET /api/lessons/{id}} sends it: everything but
 * {@code progress}, {@code previous}, {@code next} and the answers to checks. Made once per release.
 */
public class LessonPages {

    private static final int KEPT = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PlayerJson players;
    private final Cache<Key, ObjectNode> pages =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(Revision release, LessonId lesson) {}

    public LessonPages(PlayerJson players) {
        this.players = players;
    }

    /** The page of a lesson; the caller owns the result and completes it. */
    public ObjectNode page(Lesson lesson, Release release) {
        return pages.get(new Key(release.revision(), lesson.id()), _ -> make(lesson, release))
                .deepCopy();
    }

    private ObjectNode make(Lesson lesson, Release release) {
        ObjectNode json = JSON.objectNode();
        json.put("id", lesson.id().value());
        json.put("title", lesson.title());
        json.put("minutes", lesson.minutes());
        json.put("revision", lesson.revision().value());
        ObjectNode module = json.putObject("module").put("id", lesson.module().value());
        release.module(lesson.module())
                .ifPresent(m -> module.put("number", m.number()).put("title", m.title()));
        ArrayNode objectives = json.putArray("objectives");
        lesson.objectives().stream()
                .map(release::objective)
                .flatMap(Optional::stream)
                .forEach(o -> objectives.addObject().put("id", o.id().value()).put("text", o.text()));
        json.put("reviewed", lesson.reviewed().toString());
        json.put("reviewBy", lesson.reviewBy().toString());
        ArrayNode blocks = json.putArray("blocks");
        lesson.blocks().forEach(block -> blocks.add(block(block, release)));
        json.set("glossary", SourcesJson.glossary(lesson.terms(), lesson.references(), release));
        json.set("references", SourcesJson.references(lesson.references(), release));
        return json;
    }

    private ObjectNode block(Block block, Release release) {
        ObjectNode json = JSON.objectNode().put("id", block.id());
        String title = block.title().orElse(null);
        switch (block) {
            case Block.Prose prose -> start(json, "prose", title).put("html", prose.html());
            case Block.Figure figure ->
                start(json, "figure", title)
                        .put("svg", figure.svg())
                        .put("alt", figure.alt())
                        .put("caption", figure.captionHtml())
                        .put("twin", figure.twinHtml());
            case Block.Interactive figure -> {
                ObjectNode props = start(json, "interactive", title)
                        .put("element", figure.element())
                        .putObject("props");
                figure.props().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(prop -> props.put(prop.getKey(), prop.getValue()));
                json.put("caption", figure.captionHtml())
                        .put("see", figure.seeHtml())
                        .put("twin", figure.twinHtml());
            }
            case Block.Reveal reveal ->
                start(json, "reveal", title).put("prompt", reveal.promptHtml()).put("html", reveal.html());
            case Block.Check check -> {
                start(json, check.spotTheError() ? "spot" : "check", title);
                release.item(check.item())
                        .ifPresent(item -> json.set("item", players.view(item, item.checkDraw(), release)));
                json.putNull("answered");
            }
            case Block.Compare compare -> start(json, "compare", title).put("html", compare.html());
            case Block.Timeline timeline -> {
                ArrayNode events = start(json, "timeline", title).putArray("events");
                timeline.events()
                        .forEach(event ->
                                events.addObject().put("label", event.label()).put("html", event.html()));
            }
            case Block.Vignette vignette -> start(json, "vignette", title).put("html", vignette.html());
            case Block.KeyPoints points -> {
                ArrayNode list = start(json, "keypoints", title).putArray("points");
                points.pointsHtml().forEach(list::add);
            }
            case Block.Note note ->
                start(json, "note", title)
                        .put("tone", note.tone().name().toLowerCase(java.util.Locale.ROOT))
                        .put("html", note.html());
            // Verdict, evidence and correction follow when the learner has judged.
            case Block.Claim claim ->
                start(json, "claim", title)
                        .put("article", claim.article())
                        .put("claim", claim.claimHtml())
                        .putNull("judged");
            case Block.Checklist checklist -> {
                ArrayNode items = start(json, "checklist", title).putArray("items");
                checklist
                        .items()
                        .forEach(item -> items.addObject().put("id", item.id()).put("html", item.html()));
                json.putArray("ticked");
                json.putNull("savedAt");
            }
            case Block.Product product ->
                start(json, "product", title)
                        .put("brand", product.brand())
                        .put("molecule", product.molecule())
                        .put("route", product.route())
                        .put("frequency", product.frequency())
                        .put("region", product.region())
                        .put("html", product.html());
        }
        return json;
    }

    private static ObjectNode start(ObjectNode json, String kind, @org.jspecify.annotations.Nullable String title) {
        return json.put("kind", kind).put("title", title);
    }
}
