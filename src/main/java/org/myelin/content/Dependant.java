package org.myelin.content;

import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;

/** Something that rests on a source, by the claim ledger. */
public sealed interface Dependant {

    /**
     * Statements of a block of a lesson.
     *
     * @param name how to call the block, plain text
     */
    record OfBlock(LessonId lesson, String block, String name) implements Dependant {}

    /** The key and the rationales of an item. */
    record OfItem(ItemId item) implements Dependant {}

    /** The chart of a case. */
    record OfCase(CaseId study) implements Dependant {}

    /** The definition of a glossary term. */
    record OfTerm(String term) implements Dependant {}

    /** The back of a flashcard. */
    record OfCard(CardId card) implements Dependant {}
}
