package org.myelin.content.internal.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;
import org.myelin.content.ReadResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responses as JSON. Reading is strict, because this is where the outside world comes in: unknown members, wrong kinds
 * of values and oversized texts are refused with a sentence.
 */
public final class ResponseJson {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ELEMENTS = 200;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(LONGEST_TEXT * 2)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ResponseJson() {}

    /** Writes a response; null becomes JSON null. */
    public static JsonNode write(@Nullable Response response) {
        if (response == null) {
            return JSON.nullNode();
        }
        ObjectNode json = JSON.objectNode();
        switch (response) {
            case Response.Choice choice -> {
                json.put("kind", "choice");
                json.set("chosen", strings(choice.chosen()));
            }
            case Response.Matrix matrix -> {
                ObjectNode cells = json.put("kind", "matrix").putObject("cells");
                matrix.cells().forEach((row, columns) -> cells.set(row, strings(columns)));
            }
            case Response.Slots slots -> {
                ObjectNode filled = json.put("kind", "slots").putObject("slots");
                slots.slots().forEach(filled::put);
            }
            case Response.BowTie bowTie -> {
                json.put("kind", "bowtie").set("actions", strings(bowTie.actions()));
                json.put("condition", bowTie.condition());
                json.set("parameters", strings(bowTie.parameters()));
            }
            case Response.Order order -> {
                json.put("kind", "order");
                json.set("order", strings(order.order()));
            }
            case Response.Number number -> json.put("kind", "number").put("value", number.value());
            case Response.Text text -> json.put("kind", "text").put("text", text.text());
        }
        return json;
    }

    /** Reads a text. */
    public static ReadResponse read(String text) {
        try {
            return read(MAPPER.readTree(text));
        } catch (JacksonException e) {
            return new ReadResponse.Invalid("The response is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Reads a parsed response. */
    public static ReadResponse read(@Nullable JsonNode json) {
        if (json == null || json.isMissingNode()) {
            return new ReadResponse.Invalid("The response is missing; a blank one is null.");
        }
        if (json.isNull()) {
            return new ReadResponse.Read(null);
        }
        try {
            return new ReadResponse.Read(response(json));
        } catch (Refused e) {
            return new ReadResponse.Invalid(e.reason);
        }
    }

    private static Response response(JsonNode json) throws Refused {
        if (!json.isObject()) {
            throw new Refused("A response is an object or null.");
        }
        String kind = string(json, "kind", LONGEST_ID);
        return switch (kind) {
            case "choice" -> {
                only(json, "chosen");
                yield new Response.Choice(ids(json, "chosen"));
            }
            case "matrix" -> {
                only(json, "cells");
                Map<String, List<String>> cells = new LinkedHashMap<>();
                for (var cell : members(json, "cells")) {
                    cells.put(cell.getKey(), ids(json.get("cells"), cell.getKey()));
                }
                yield new Response.Matrix(cells);
            }
            case "slots" -> {
                only(json, "slots");
                Map<String, String> slots = new LinkedHashMap<>();
                for (var slot : members(json, "slots")) {
                    slots.put(slot.getKey(), string(json.get("slots"), slot.getKey(), LONGEST_ID));
                }
                yield new Response.Slots(slots);
            }
            case "bowtie" -> {
                only(json, "actions", "condition", "parameters");
                JsonNode condition = json.path("condition");
                yield new Response.BowTie(
                        ids(json, "actions"),
                        condition.isNull() || condition.isMissingNode() ? null : string(json, "condition", LONGEST_ID),
                        ids(json, "parameters"));
            }
            case "order" -> {
                only(json, "order");
                yield new Response.Order(ids(json, "order"));
            }
            case "number" -> {
                only(json, "value");
                yield new Response.Number(string(json, "value", LONGEST_ID));
            }
            case "text" -> {
                only(json, "text");
                yield new Response.Text(string(json, "text", LONGEST_TEXT));
            }
            default -> throw new Refused("\"" + kind + "\" is not a kind of response.");
        };
    }

    private static void only(JsonNode json, String... members) throws Refused {
        Set<String> known = Set.of(members);
        for (var member : json.properties()) {
            if (!member.getKey().equals("kind") && !known.contains(member.getKey())) {
                throw new Refused("\"" + member.getKey() + "\" does not belong to this kind of response.");
            }
        }
    }

    private static Set<Map.Entry<String, JsonNode>> members(JsonNode json, String name) throws Refused {
        JsonNode value = json.path(name);
        if (!value.isObject() || value.size() > MOST_ELEMENTS) {
            throw new Refused("\"" + name + "\" must be an object with at most " + MOST_ELEMENTS + " members.");
        }
        for (var member : value.properties()) {
            if (member.getKey().isEmpty() || member.getKey().length() > LONGEST_ID) {
                throw new Refused("\"" + name + "\" has a member that is no id.");
            }
        }
        return value.properties();
    }

    private static List<String> ids(JsonNode json, String name) throws Refused {
        JsonNode value = json.path(name);
        if (!value.isArray() || value.size() > MOST_ELEMENTS) {
            throw new Refused("\"" + name + "\" must be a list with at most " + MOST_ELEMENTS + " ids.");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode element : value.values()) {
            if (!element.isString()
                    || element.asString().isEmpty()
                    || element.asString().length() > LONGEST_ID) {
                throw new Refused("\"" + name + "\" holds something that is no id.");
            }
            ids.add(element.asString());
        }
        return ids;
    }

    private static String string(JsonNode json, String name, int longest) throws Refused {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw new Refused("\"" + name + "\" must be a text.");
        }
        if (value.asString().length() > longest) {
            throw new Refused("\"" + name + "\" is longer than " + longest + " characters.");
        }
        return value.asString();
    }

    private static ArrayNode strings(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Ends reading at the first thing that does not belong. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;

        private Refused(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }
}
