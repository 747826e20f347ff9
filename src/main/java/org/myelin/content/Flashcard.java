package org.myelin.content;

import java.util.List;

/**
 * A card to practise one fact with: a question in front and its answer on the back, both rendered.
 *
 * @param references keys of the sources in the order of their numbers: the first has number 1
 * @param terms ids of the glossary terms that the card links
 */
public record Flashcard(
        CardId id,
        ModuleId module,
        ObjectiveId objective,
        String frontHtml,
        String backHtml,
        List<String> references,
        List<String> terms) {

    public Flashcard {
        references = List.copyOf(references);
        terms = List.copyOf(terms);
    }
}
