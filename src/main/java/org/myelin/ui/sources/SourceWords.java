package org.myelin.ui.sources;

import com.vaadin.flow.component.Component;
import org.myelin.content.Dependant;
import org.myelin.content.Reference;
import org.myelin.content.ReferenceTag;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;

/** Words that list and page of sources share, and the addresses of both. */
final class SourceWords {

    static final String ROUTE = "sources";

    private SourceWords() {}

    static String href(Reference reference) {
        return ROUTE + "/" + reference.key();
    }

    /** Whether learners may read the name; those of items, cases and flashcards would tell them what is asked. */
    static boolean forLearners(Dependant use) {
        return switch (use) {
            case Dependant.OfBlock _, Dependant.OfTerm _ -> true;
            case Dependant.OfItem _, Dependant.OfCase _, Dependant.OfCard _ -> false;
        };
    }

    /** How far a source was checked, with an icon and a word. */
    static Component tag(ReferenceTag tag) {
        return switch (tag) {
            case V -> Kit.chip(Tone.GOOD, "Source read");
            case V2 -> Kit.chip(Tone.INFO, "Read in a secondary source");
            case GK -> Kit.chip(Tone.WARN, "General knowledge, not read");
        };
    }
}
