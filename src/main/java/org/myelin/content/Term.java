package org.myelin.content;

import java.util.List;

/**
 * A glossary entry.
 *
 * @param also other words for the same thing
 * @param html the definition, rendered; citations carry their key and no number
 * @param references keys that the definition cites
 */
public record Term(String id, String term, List<String> also, String html, List<String> references) {

    public Term {
        also = List.copyOf(also);
        references = List.copyOf(references);
    }
}
