package org.myelin.content.internal.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives every source on a page its number, in the order in which it first appears, and knows the words of terms. */
public final class Numbering {

    private final List<String> keys = new ArrayList<>();
    private final Function<String, String> termWord;

    /** Starts to count at 1. {@code termWord} turns the id of a term into its word. */
    public Numbering(Function<String, String> termWord) {
        this.termWord = termWord;
    }

    /** Starts with sources that already have the first numbers. */
    public Numbering(Collection<String> first, Function<String, String> termWord) {
        this(termWord);
        first.forEach(this::number);
    }

    /** A numbering that uses the words of these terms. */
    public static Numbering words(Collection<String> first, Map<String, String> words) {
        return new Numbering(first, id -> words.getOrDefault(id, id));
    }

    /** The number of a source. */
    public int number(String key) {
        int known = keys.indexOf(key);
        if (known >= 0) {
            return known + 1;
        }
        keys.add(key);
        return keys.size();
    }

    /** All sources numbered so far, in order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    String word(String term) {
        return termWord.apply(term);
    }
}
