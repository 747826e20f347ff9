package org.myelin.progress.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.myelin.assessment.ItemId;
import org.myelin.content.Block;
import org.myelin.content.Lesson;
import org.myelin.progress.Missing;

/**
 * When a lesson is complete: every block was seen and every check was answered, of the lesson as it is now. What the
 * lesson no longer has is not asked for, so a removed block never keeps a learner from completing.
 */
final class LessonRule {

    private LessonRule() {}

    /**
     * What is missing, in the order of the lesson. An answered check counts as seen; a claim counts as seen when it was
     * judged, so {@code seen} holds none that was only scrolled past.
     */
    static List<Missing> missing(Lesson lesson, Set<String> seen, Set<ItemId> answered) {
        List<Missing> missing = new ArrayList<>();
        int part = 0;
        for (Block block : lesson.blocks()) {
            part++;
            if (isMissing(block, seen, answered)) {
                String where = " (part " + part + " of " + lesson.blocks().size() + ").";
                missing.add(
                        switch (block) {
                            case Block.Check check ->
                                new Missing.CheckNotAnswered(
                                        check.id(), check.item(), "A knowledge check is not answered yet" + where);
                            case Block.Claim claim ->
                                new Missing.ClaimNotJudged(claim.id(), "A claim is not judged yet" + where);
                            default -> new Missing.BlockNotSeen(block.id(), "You have not seen " + name(block) + where);
                        });
            }
        }
        return missing;
    }

    /** Whether nothing but answers to checks can be missing. */
    static boolean isRead(Lesson lesson, Set<String> seen) {
        return lesson.blocks().stream().allMatch(block -> block instanceof Block.Check || seen.contains(block.id()));
    }

    private static boolean isMissing(Block block, Set<String> seen, Set<ItemId> answered) {
        return block instanceof Block.Check check ? !answered.contains(check.item()) : !seen.contains(block.id());
    }

    /** Progress from 0 to 100 in whole per cent, rounded down; every block is one step. */
    static int percent(Lesson lesson, Set<String> seen, Set<ItemId> answered) {
        int all = lesson.blocks().size();
        int left = 0;
        for (Block block : lesson.blocks()) {
            left += isMissing(block, seen, answered) ? 1 : 0;
        }
        return all == 0 ? 100 : (all - left) * 100 / all;
    }

    /** Expected minutes for the rest of a lesson that is not done: at least 1. */
    static int minutesLeft(Lesson lesson, int percent) {
        return Math.max(1, Math.ceilDiv(lesson.minutes() * (100 - percent), 100));
    }

    private static String name(Block block) {
        return switch (block) {
            case Block.Prose _ -> "a section of text";
            case Block.Figure _ -> "a figure";
            case Block.Interactive _ -> "an interactive figure";
            case Block.Reveal _ -> "a question to think about";
            case Block.Check _ -> "a knowledge check";
            case Block.Compare _ -> "a comparison";
            case Block.Timeline _ -> "a timeline";
            case Block.Vignette _ -> "a case";
            case Block.KeyPoints _ -> "the key points";
            case Block.Note _ -> "a note";
            case Block.Claim _ -> "a claim";
            case Block.Checklist _ -> "a checklist";
            case Block.Product _ -> "a product description";
        };
    }
}
