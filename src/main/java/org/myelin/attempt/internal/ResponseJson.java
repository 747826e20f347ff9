package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of a response; {@code null} written out stands for blank. */
@Component
public class ResponseJson {

    private static final char REPLACEMENT = '\ufffd';
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The text that goes into step and slot. */
    public String write(@Nullable Response response) {
        if (response == null) {
            return "null";
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (response) {
            case Response.Choice(List<String> chosen) -> list(node.put("kind", "choice"), "chosen", chosen);
            case Response.Matrix(Map<String, List<String>> cells) -> {
                ObjectNode object = node.put("kind", "matrix").putObject("cells");
                cells.forEach((row, columns) -> list(object, row, columns));
            }
            case Response.Slots(Map<String, String> slots) -> {
                ObjectNode object = node.put("kind", "slots").putObject("slots");
                slots.forEach(object::put);
            }
            case Response.BowTie(List<String> actions, String condition, List<String> parameters) -> {
                list(node.put("kind", "bowtie"), "actions", actions);
                node.put("condition", condition);
                list(node, "parameters", parameters);
            }
            case Response.Order(List<String> order) -> list(node.put("kind", "order"), "order", order);
            case Response.Number(String value) -> node.put("kind", "number").put("value", value);
            case Response.Text(String text) -> node.put("kind", "text").put("text", text);
        }
        return wellFormed(node.toString());
    }

    /** Half a surrogate pair is no character: databases refuse it or change it silently, so it is replaced here. */
    private static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean pair = Character.isHighSurrogate(next)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(next)) {
                fixed = fixed == null ? new StringBuilder(text) : fixed;
                fixed.setCharAt(i, REPLACEMENT);
            }
        }
        return fixed == null ? text : fixed.toString();
    }

    /** Reads what {@link #write} wrote. */
    public @Nullable Response read(String json) {
        JsonNode node = MAPPER.readTree(json);
        if (node.isNull()) {
            return null;
        }
        return switch (node.path("kind").asString()) {
            case "choice" -> new Response.Choice(strings(node.path("chosen")));
            case "matrix" -> {
                Map<String, List<String>> cells = new LinkedHashMap<>();
                node.path("cells").properties().forEach(entry -> cells.put(entry.getKey(), strings(entry.getValue())));
                yield new Response.Matrix(cells);
            }
            case "slots" -> {
                Map<String, String> slots = new LinkedHashMap<>();
                node.path("slots")
                        .properties()
                        .forEach(entry ->
                                slots.put(entry.getKey(), entry.getValue().asString()));
                yield new Response.Slots(slots);
            }
            case "bowtie" ->
                new Response.BowTie(
                        strings(node.path("actions")),
                        node.path("condition").isString()
                                ? node.path("condition").asString()
                                : null,
                        strings(node.path("parameters")));
            case "order" -> new Response.Order(strings(node.path("order")));
            case "number" -> new Response.Number(node.path("value").asString());
            case "text" -> new Response.Text(node.path("text").asString());
            default -> throw new IllegalArgumentException("Unknown kind of response");
        };
    }

    private static void list(ObjectNode node, String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(value -> strings.add(value.asString()));
        return strings;
    }
}
