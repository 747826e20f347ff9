package org.myelin.content;

import java.util.List;

/**
 * A glossary entry.
 *
 * @param also other words for the same thing
 * @param markdown the definition as it was written
 * @param html the definition, rendered on its own: its first source has number 1
 * @param references keys that the definition cites
 */
public record Term(String id, String term, List<String> also, String markdown, String html, List<String> references) {

    public Term {
        also = List.copyOf(also);
        references = List.copyOf(references);
    }
}
