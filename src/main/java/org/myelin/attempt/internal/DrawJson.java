package org.myelin.attempt.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.myelin.assessment.Draw;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of a draw: the result itself, so that a better way to draw never changes an old attempt. */
public final class DrawJson {

    private DrawJson() {}

    /** The draw as stored; numbers as text so that 2.50 stays 2.50. */
    public static ObjectNode write(Draw draw) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("seed", Long.toString(draw.seed()));
        ObjectNode orders = node.putObject("orders");
        draw.orders().forEach((list, ids) -> {
            ArrayNode array = orders.putArray(list);
            ids.forEach(array::add);
        });
        ObjectNode values = node.putObject("values");
        draw.values().forEach((name, value) -> values.put(name, value.toString()));
        return node;
    }

    /** Reads what {@link #write} wrote. */
    public static Draw read(JsonNode node) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        node.path("orders").properties().forEach(entry -> {
            List<String> ids = new ArrayList<>();
            entry.getValue().forEach(id -> ids.add(id.asString()));
            orders.put(entry.getKey(), ids);
        });
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        node.path("values")
                .properties()
                .forEach(entry -> values.put(
                        entry.getKey(), new BigDecimal(entry.getValue().asString())));
        return new Draw(Long.parseLong(node.path("seed").asString()), orders, values);
    }
}
