package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.TimeAllowance;
import org.myelin.content.CountedTry;
import org.myelin.content.FeedbackPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of a policy. Members may be added, never renamed: old attempts must stay readable. */
public final class PolicyJson {

    private PolicyJson() {}

    /** The policy as stored with an attempt. */
    public static ObjectNode write(AttemptPolicy policy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("tries", policy.tries());
        node.put("extraTries", policy.extraTries());
        node.put("counts", policy.counts().name());
        put(node, "timeLimit", policy.timeLimit());
        switch (policy.allowance()) {
            case TimeAllowance.Factor(int percent) -> node.put("timePercent", percent);
            case TimeAllowance.NoLimit _ -> node.putNull("timePercent");
        }
        put(node, "opensAt", policy.opensAt());
        put(node, "lastStart", policy.lastStart());
        put(node, "hardClose", policy.hardClose());
        put(node, "extension", policy.extension());
        node.put("feedback", policy.feedback().name());
        node.put("shuffle", policy.shuffle());
        node.put("perPage", policy.perPage());
        node.put("noReturn", policy.noReturn());
        node.put("passPercent", policy.passPercent());
        node.put("pausable", policy.pausable());
        return node;
    }

    /** Reads what {@link #write} wrote, also by an earlier version. */
    public static AttemptPolicy read(JsonNode node) {
        JsonNode percent = node.path("timePercent");
        return new AttemptPolicy(
                node.path("tries").asInt(),
                node.path("extraTries").asInt(),
                CountedTry.valueOf(node.path("counts").asString()),
                duration(node, "timeLimit"),
                percent.isNull() ? new TimeAllowance.NoLimit() : new TimeAllowance.Factor(percent.asInt(100)),
                instant(node, "opensAt"),
                instant(node, "lastStart"),
                instant(node, "hardClose"),
                Duration.parse(node.path("extension").asString("PT0S")),
                FeedbackPolicy.valueOf(node.path("feedback").asString()),
                node.path("shuffle").asBoolean(),
                node.path("perPage").asInt(1),
                node.path("noReturn").asBoolean(),
                node.path("passPercent").isNumber() ? node.path("passPercent").asInt() : null,
                node.path("pausable").asBoolean(false));
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        node.put(name, value == null ? null : value.toString());
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Instant.parse(value.asString()) : null;
    }

    private static @Nullable Duration duration(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Duration.parse(value.asString()) : null;
    }
}
