package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.Marking;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of what a step says. Members may be added, never renamed. */
public final class StepJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StepJson() {}

    /** The payload text of a step. */
    public static String write(StepBody body) {
        return switch (body) {
            case StepBody.Started started -> started(started);
            // Put together as text: the response is stored to the byte as it stands in the slot.
            case StepBody.Answered(String response, boolean late) ->
                "{\"late\":" + late + ",\"response\":" + response + "}";
            case StepBody.Flagged(boolean flagged) -> "{\"flagged\":" + flagged + "}";
            case StepBody.Opened _, StepBody.Checked _, StepBody.Paused _ -> "{}";
            case StepBody.Moved(int position) -> "{\"position\":" + position + "}";
            case StepBody.Resumed(Duration pause) ->
                object().put("pause", pause.toString()).toString();
            case StepBody.Reopened(Duration added, String reason) ->
                object().put("added", added.toString()).put("reason", reason).toString();
            case StepBody.RulesChanged changed -> {
                ObjectNode node = object();
                node.set("policy", PolicyJson.write(changed.policy()));
                yield node.put("reason", changed.reason()).toString();
            }
            case StepBody.Extended extended ->
                object().put("added", extended.added().toString())
                        .put("reason", extended.reason())
                        .toString();
            case StepBody.Submitted submitted -> {
                ObjectNode node = object().put("countsAs", submitted.countsAs().toString())
                        .put("byDeadline", submitted.byDeadline());
                node.set("run", run(submitted.run()));
                yield node.toString();
            }
            case StepBody.Marked marked -> {
                ObjectNode node = object();
                ObjectNode points = node.putObject("points");
                marked.marking().points().forEach(points::put);
                node.put("note", marked.marking().note());
                node.set("run", run(marked.run()));
                yield node.toString();
            }
            case StepBody.Regraded regraded -> {
                ObjectNode node =
                        object().put("regrade", regraded.regrade().toString()).put("undo", regraded.undo());
                node.set("run", run(regraded.run()));
                yield node.toString();
            }
        };
    }

    /** Reads the payload of a step. */
    public static StepBody read(StepKind kind, String payload) {
        JsonNode node = MAPPER.readTree(payload);
        return switch (kind) {
            case STARTED -> started(node);
            case ANSWERED ->
                new StepBody.Answered(
                        node.path("response").toString(), node.path("late").asBoolean(false));
            case FLAGGED -> new StepBody.Flagged(node.path("flagged").asBoolean(false));
            case OPENED -> new StepBody.Opened();
            case MOVED -> new StepBody.Moved(node.path("position").asInt());
            case CHECKED -> new StepBody.Checked();
            case PAUSED -> new StepBody.Paused();
            case RESUMED ->
                new StepBody.Resumed(Duration.parse(node.path("pause").asString()));
            case REOPENED ->
                new StepBody.Reopened(
                        Duration.parse(node.path("added").asString()),
                        node.path("reason").asString(""));
            case RULES_CHANGED ->
                new StepBody.RulesChanged(
                        PolicyJson.read(node.path("policy")),
                        node.path("reason").asString(""));
            case EXTENDED ->
                new StepBody.Extended(
                        Duration.parse(node.path("added").asString()),
                        node.path("reason").asString(""));
            case SUBMITTED ->
                new StepBody.Submitted(
                        Instant.parse(node.path("countsAs").asString()),
                        node.path("byDeadline").asBoolean(false),
                        run(node.path("run")));
            case MARKED -> {
                Map<String, Integer> points = new TreeMap<>();
                node.path("points")
                        .properties()
                        .forEach(entry ->
                                points.put(entry.getKey(), entry.getValue().asInt()));
                yield new StepBody.Marked(new Marking(points, node.path("note").asString("")), run(node.path("run")));
            }
            case REGRADED ->
                new StepBody.Regraded(
                        UUID.fromString(node.path("regrade").asString()),
                        node.path("undo").asBoolean(false),
                        run(node.path("run")));
        };
    }

    private static String started(StepBody.Started started) {
        ObjectNode node = object().put("learner", started.learner().value().toString())
                .put("quiz", started.quiz().value())
                .put("quizRevision", started.quizRevision().value())
                .put("title", started.title())
                .put(
                        "context",
                        started.context() == null ? null : started.context().value())
                .put("try", started.tryNo())
                .put("seed", Long.toString(started.seed()));
        node.set("policy", PolicyJson.write(started.policy()));
        var items = node.putArray("items");
        for (PinnedItem pinned : started.items()) {
            ObjectNode item = items.addObject()
                    .put("item", pinned.item().value())
                    .put("revision", pinned.revision().value());
            item.set("draw", DrawJson.write(pinned.draw()));
            PinnedCase study = pinned.study();
            if (study != null) {
                item.putObject("case")
                        .put("id", study.id().value())
                        .put("revision", study.revision().value())
                        .put("step", study.step());
            }
        }
        return node.toString();
    }

    private static StepBody.Started started(JsonNode node) {
        List<PinnedItem> items = new ArrayList<>();
        for (JsonNode item : node.path("items")) {
            items.add(new PinnedItem(
                    items.size() + 1,
                    new ItemId(item.path("item").asString()),
                    new Revision(item.path("revision").asString()),
                    DrawJson.read(item.path("draw")),
                    study(item.path("case"))));
        }
        return new StepBody.Started(
                new AccountId(UUID.fromString(node.path("learner").asString())),
                new QuizId(node.path("quiz").asString()),
                new Revision(node.path("quizRevision").asString()),
                node.path("title").asString(),
                context(node.path("context")),
                node.path("try").asInt(),
                PolicyJson.read(node.path("policy")),
                Long.parseLong(node.path("seed").asString()),
                List.copyOf(items));
    }

    private static @Nullable PinnedCase study(JsonNode node) {
        return node.isObject()
                ? new PinnedCase(
                        new CaseId(node.path("id").asString()),
                        new Revision(node.path("revision").asString()),
                        node.path("step").asInt())
                : null;
    }

    private static @Nullable ContextId context(JsonNode node) {
        return node.isString() ? new ContextId(node.asString()) : null;
    }

    private static ObjectNode run(RunSeal run) {
        return object().put("id", run.run().toString())
                .put("number", run.number())
                .put("score", run.score())
                .put("max", run.max())
                .put("waiting", run.waiting())
                .put("nonce", run.nonce())
                .put("digest", run.digest());
    }

    private static RunSeal run(JsonNode node) {
        return new RunSeal(
                UUID.fromString(node.path("id").asString()),
                node.path("number").asInt(),
                node.path("score").asInt(),
                node.path("max").asInt(),
                node.path("waiting").asInt(),
                node.path("nonce").asString(),
                node.path("digest").asString());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
