package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.ItemChange;
import org.myelin.content.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of what a regrade does. Members may be added, never renamed. */
public final class ChangeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NEW_REVISION = "new-revision";
    private static final String DROP = "drop";
    private static final String FULL_CREDIT = "full-credit";
    private static final String BONUS = "bonus";
    private static final String ALSO_ACCEPT = "also-accept";

    private ChangeJson() {}

    /** The changes as JSON text. */
    public static String write(List<ItemChange> changes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ItemChange change : changes) {
            ObjectNode node = array.addObject().put("item", change.item().value());
            switch (change) {
                case ItemChange.NewRevision(var _, Revision revision) ->
                    node.put("do", NEW_REVISION).put("revision", revision.value());
                case ItemChange.Drop _ -> node.put("do", DROP);
                case ItemChange.FullCredit _ -> node.put("do", FULL_CREDIT);
                case ItemChange.Bonus _ -> node.put("do", BONUS);
                case ItemChange.AlsoAccept(var _, Set<String> accepted) ->
                    node.put("do", ALSO_ACCEPT).set("accepted", strings(accepted));
            }
        }
        return array.toString();
    }

    /** Reads what {@link #write} wrote. */
    public static List<ItemChange> read(String json) {
        List<ItemChange> changes = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            ItemId item = new ItemId(node.path("item").asString());
            changes.add(
                    switch (node.path("do").asString()) {
                        case NEW_REVISION ->
                            new ItemChange.NewRevision(
                                    item, new Revision(node.path("revision").asString()));
                        case DROP -> new ItemChange.Drop(item);
                        case FULL_CREDIT -> new ItemChange.FullCredit(item);
                        case BONUS -> new ItemChange.Bonus(item);
                        case ALSO_ACCEPT -> new ItemChange.AlsoAccept(item, strings(node.path("accepted")));
                        default -> throw new IllegalStateException("A stored regrade cannot be read: " + node);
                    });
        }
        return List.copyOf(changes);
    }

    /** A list of texts as JSON. */
    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Reads a JSON list of texts. */
    static Set<String> strings(String json) {
        return strings(MAPPER.readTree(json));
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> values = new LinkedHashSet<>();
        array.forEach(value -> values.add(value.asString()));
        return values;
    }
}
