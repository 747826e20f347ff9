package org.myelin.content.internal.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.myelin.content.Rule;

/** The interactive figures that the front end has, by the name that lessons use. */
public final class Figures {

    private static final List<String> NAMES = read();

    private Figures() {}

    /** All names in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    private static List<String> read() {
        var file = Objects.requireNonNull(Rule.class.getResourceAsStream("figures.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
