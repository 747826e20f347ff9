package org.myelin.content;

import java.util.List;
import java.util.Optional;
import org.myelin.assessment.ItemId;

/** A list of items and the policy under which they are attempted. */
public record Quiz(
        QuizId id,
        String title,
        Optional<ModuleId> module,
        QuizPurpose purpose,
        Status status,
        List<ItemId> items,
        QuizPolicy policy,
        Revision revision) {

    public Quiz {
        items = List.copyOf(items);
    }
}
