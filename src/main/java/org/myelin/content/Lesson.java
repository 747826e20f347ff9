package org.myelin.content;

import java.time.LocalDate;
import java.util.List;
import org.myelin.assessment.ItemId;

/**
 * A lesson, rendered.
 *
 * @param slug the folder name; may change, the id may not
 * @param minutes expected reading time
 * @param requires lessons to complete first
 * @param references keys of the sources in the order of their numbers: the first has number 1
 * @param terms ids of the glossary terms that the lesson links
 */
public record Lesson(
        LessonId id,
        String slug,
        String title,
        ModuleId module,
        int minutes,
        Revision revision,
        List<ObjectiveId> objectives,
        List<LessonId> requires,
        LocalDate reviewed,
        LocalDate reviewBy,
        Status status,
        List<Block> blocks,
        List<String> references,
        List<String> terms) {

    public Lesson {
        objectives = List.copyOf(objectives);
        requires = List.copyOf(requires);
        blocks = List.copyOf(blocks);
        references = List.copyOf(references);
        terms = List.copyOf(terms);
    }

    /** Ids of all blocks, in order. */
    public List<String> blockIds() {
        return blocks.stream().map(Block::id).toList();
    }

    /** Claims to judge, in order. */
    public List<Block.Claim> claims() {
        return blocks.stream()
                .filter(Block.Claim.class::isInstance)
                .map(Block.Claim.class::cast)
                .toList();
    }

    /** Items of the knowledge checks and spot-the-error blocks, in order. */
    public List<ItemId> checks() {
        return blocks.stream()
                .filter(Block.Check.class::isInstance)
                .map(block -> ((Block.Check) block).item())
                .toList();
    }
}
