package org.myelin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What learners answer, and what each answer earns. The marks are written down beside the responses, so nothing of the
 * application's own scoring decides what is expected.
 */
final class Answers {

    /** A response to one item with its mark. */
    record Given(JsonNode response, int score) {}

    private record Item(int max, List<Given> given) {}

    private static final int STRIDE_OF_LEARNERS = 7;
    private static final int STRIDE_OF_ITEMS = 3;

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<String> ids;

    private Answers(JsonNode file) {
        file.properties()
                .forEach(entry -> items.put(
                        entry.getKey(),
                        new Item(
                                entry.getValue().path("max").asInt(),
                                StreamSupport.stream(
                                                entry.getValue().path("given").spliterator(), false)
                                        .map(given -> new Given(
                                                given.path("response"),
                                                given.path("score").asInt()))
                                        .toList())));
        ids = List.copyOf(items.keySet());
    }

    /** Reads the table. */
    static Answers read(Path file) {
        try {
            return new Answers(Reply.JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new BenchFailure("The answers could not be read from " + file + ": " + e, e);
        }
    }

    /** How many items the quiz has. */
    int count() {
        return ids.size();
    }

    /** What this learner answers to an item; different learners give different answers. */
    Given of(int learner, String item) {
        Item known = known(item);
        int choice = learner * STRIDE_OF_LEARNERS + ids.indexOf(item) * STRIDE_OF_ITEMS;
        return known.given().get(choice % known.given().size());
    }

    /** The most an item can earn. */
    int max(String item) {
        return known(item).max();
    }

    private Item known(String item) {
        Item known = items.get(item);
        if (known == null) {
            throw new BenchFailure("The quiz asks the item " + item + ", for which no answer is written down");
        }
        return known;
    }
}
