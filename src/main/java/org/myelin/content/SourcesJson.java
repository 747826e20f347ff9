package org.myelin.content;

import java.util.List;
import java.util.Map;
import org.myelin.content.internal.item.InlineHtml;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a rendered text needs beside it: the terms it links and the sources it cites, as {@code docs/contract.md} says. */
final class SourcesJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SourcesJson() {}

    /** Definitions by id, their sources numbered as in {@code references}. */
    static ObjectNode glossary(List<String> terms, List<String> references, Release release) {
        ObjectNode glossary = JSON.objectNode();
        Map<String, String> words = release.termWords();
        for (String id : terms) {
            Term term = release.glossary().get(id);
            if (term != null) {
                glossary.putObject(id)
                        .put("term", term.term())
                        .put("html", InlineHtml.render(term.markdown(), references, words));
            }
        }
        return glossary;
    }

    /** The sources of these keys, numbered from 1. */
    static ArrayNode references(List<String> keys, Release release) {
        ArrayNode references = JSON.arrayNode();
        int number = 0;
        for (String key : keys) {
            number++;
            Reference reference = release.references().get(key);
            if (reference != null) {
                references
                        .addObject()
                        .put("key", key)
                        .put("number", number)
                        .put("text", reference.citation())
                        .put("url", reference.url().orElse(null))
                        .put("year", reference.year())
                        .put("read", reference.read())
                        .put("checked", reference.checked().toString());
            }
        }
        return references;
    }
}
