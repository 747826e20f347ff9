package org.myelin.content.internal.item;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.myelin.content.Place;
import org.myelin.content.Revision;
import org.myelin.content.internal.source.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The normal form of an item: JSON with sorted members, texts without outer blanks, and the drawing itself instead of
 * its file name. It does not change when a file is only laid out differently.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Place NOWHERE = new Place("stored item", 1, 1);

    /** Members that say how far an item is in its life, not what it asks. */
    private static final List<String> LIFE_CYCLE = List.of("status", "reviewed", "reviewBy");

    private CanonicalJson() {}

    /** The item with its drawing in place of the name of the drawing. */
    public static Node.Mapping withImage(Node.Mapping root, String svg) {
        Map<String, Node.Member> members = new LinkedHashMap<>(root.members());
        members.computeIfPresent(
                "image",
                (_, member) -> new Node.Member(
                        member.key(), new Node.Scalar(member.value().place(), svg, Node.Type.TEXT, null, 0, 0)));
        return new Node.Mapping(root.place(), members);
    }

    /** Writes the normal form. */
    public static String write(Node.Mapping root) {
        return MAPPER.writeValueAsString(json(root));
    }

    /** The revision: the same for files that ask the same. A new review date alone does not make a new revision. */
    public static Revision revision(Node.Mapping root) {
        Map<String, Node.Member> members = new LinkedHashMap<>(root.members());
        LIFE_CYCLE.forEach(members::remove);
        return Revision.of(write(new Node.Mapping(root.place(), members)));
    }

    /** Reads the normal form again. */
    public static Node.Mapping read(String canonical) {
        return node(MAPPER.readTree(canonical)) instanceof Node.Mapping mapping
                ? mapping
                : new Node.Mapping(NOWHERE, Map.of());
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (node) {
            case Node.Mapping mapping -> {
                ObjectNode object = json.objectNode();
                Map<String, Node.Member> sorted = new TreeMap<>(mapping.members());
                sorted.forEach((key, member) -> object.set(key, json(member.value())));
                yield object;
            }
            case Node.Sequence sequence -> {
                ArrayNode array = json.arrayNode();
                sequence.elements().forEach(element -> array.add(json(element)));
                yield array;
            }
            case Node.Scalar scalar ->
                switch (scalar.type()) {
                    case NULL -> json.nullNode();
                    case BOOLEAN -> json.booleanNode(scalar.text().equals("true"));
                    case INTEGER, DECIMAL -> json.numberNode(new BigDecimal(scalar.text()));
                    case TEXT -> json.stringNode(scalar.text().strip());
                };
        };
    }

    private static Node node(JsonNode json) {
        if (json.isObject()) {
            Map<String, Node.Member> members = new LinkedHashMap<>();
            json.properties()
                    .forEach(entry -> members.put(entry.getKey(), new Node.Member(NOWHERE, node(entry.getValue()))));
            return new Node.Mapping(NOWHERE, members);
        }
        if (json.isArray()) {
            List<Node> elements = new ArrayList<>();
            json.values().forEach(element -> elements.add(node(element)));
            return new Node.Sequence(NOWHERE, elements);
        }
        if (json.isNull()) {
            return scalar("", Node.Type.NULL);
        }
        if (json.isBoolean()) {
            return scalar(json.asString(), Node.Type.BOOLEAN);
        }
        if (json.isNumber()) {
            return scalar(
                    json.decimalValue().toPlainString(),
                    json.isIntegralNumber() ? Node.Type.INTEGER : Node.Type.DECIMAL);
        }
        return scalar(json.asString(), Node.Type.TEXT);
    }

    private static Node.Scalar scalar(String text, Node.Type type) {
        return new Node.Scalar(NOWHERE, text, type, null, 0, 0);
    }
}
