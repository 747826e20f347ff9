package org.myelin.content;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A flashcard as {@code docs/contract.md} has it, without what concerns one learner. */
public final class CardJson {

    private CardJson() {}

    /** The card with its terms and sources; the caller owns the result and completes it. */
    public static ObjectNode of(Flashcard card, Release release) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", card.id().value());
        ObjectNode module = json.putObject("module").put("id", card.module().value());
        release.module(card.module())
                .ifPresent(m -> module.put("number", m.number()).put("title", m.title()));
        json.put(
                "objective",
                release.objective(card.objective()).map(Objective::text).orElse(null));
        json.put("front", card.frontHtml()).put("back", card.backHtml());
        json.set("glossary", SourcesJson.glossary(card.terms(), card.references(), release));
        json.set("references", SourcesJson.references(card.references(), release));
        return json;
    }
}
