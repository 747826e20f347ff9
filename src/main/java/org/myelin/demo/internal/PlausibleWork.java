package org.myelin.demo.internal;

import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.myelin.content.Block;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.Lesson;
import org.myelin.identity.AccountId;
import org.myelin.progress.LessonWork;

/**
 * How a learner of a given ability judges the claims of a lesson and ticks its checklists. Draws from a source of its
 * own, so that the answers of other learners stay what they are.
 */
final class PlausibleWork {

    /** Says nothing clinical: what a learner would write is the learner's. */
    private static final String CORRECTION = "I would add the source and the year.";

    private final LessonWork work;
    private final RandomGenerator random;

    PlausibleWork(LessonWork work, RandomGenerator random) {
        this.work = work;
        this.random = random;
    }

    void work(AccountId learner, Lesson lesson, double ability) {
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Claim claim) {
                work.judge(learner, lesson.id(), claim.id(), verdict(claim, ability), correction(claim, ability));
            } else if (block instanceof Block.Checklist list) {
                work.tick(learner, lesson.id(), list.id(), ticked(list, ability));
            }
        }
    }

    private ClaimVerdict verdict(Block.Claim claim, double ability) {
        if (random.nextDouble() < ability) {
            return claim.verdict();
        }
        ClaimVerdict[] all = ClaimVerdict.values();
        return all[(claim.verdict().ordinal() + 1 + random.nextInt(all.length - 1)) % all.length];
    }

    /** Some only want to see the correction of the course, which is stored as empty text. */
    private String correction(Block.Claim claim, double ability) {
        return claim.correctionHtml().isPresent() && random.nextDouble() < ability ? CORRECTION : "";
    }

    private Set<String> ticked(Block.Checklist list, double ability) {
        return list.items().stream()
                .map(Block.ChecklistItem::id)
                .filter(_ -> random.nextDouble() < ability)
                .collect(Collectors.toSet());
    }
}
