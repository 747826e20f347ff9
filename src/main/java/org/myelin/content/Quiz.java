package org.myelin.content;

import java.util.List;
import java.util.Optional;
import org.myelin.assessment.CaseStudy;
import org.myelin.assessment.ItemId;

/**
 * A list of items, or a draw from a pool, and the policy under which they are attempted.
 *
 * @param items what an attempt can show: the items in order with those of a case together, or the whole pool of a draw
 * @param draw what each attempt draws; empty when it shows all items
 */
public record Quiz(
        QuizId id,
        String title,
        Optional<ModuleId> module,
        QuizPurpose purpose,
        Status status,
        List<ItemId> items,
        Optional<QuizDraw> draw,
        QuizPolicy policy,
        Revision revision) {

    public Quiz {
        items = List.copyOf(items);
    }

    /** How many items an attempt has. */
    public int length() {
        return draw.map(drawn -> drawn.blueprint().count() + drawn.cases() * CaseStudy.STEPS)
                .orElse(items.size());
    }
}
