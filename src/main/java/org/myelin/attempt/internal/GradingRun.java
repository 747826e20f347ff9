package org.myelin.attempt.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.Grade;
import org.myelin.identity.AccountId;

/**
 * One grading of a whole attempt. Runs are never changed; a new one takes the place of the old.
 *
 * @param number 1 for the run at submission
 * @param author null for the application
 * @param marks one per item, in the order of the attempt
 */
public record GradingRun(
        UUID id,
        int number,
        RunKind kind,
        @Nullable UUID regrade,
        String reason,
        @Nullable AccountId author,
        Instant at,
        List<ItemMark> marks) {

    public GradingRun {
        marks = List.copyOf(marks);
    }

    /** The mark of an item of the attempt. */
    public ItemMark mark(ItemId item) {
        return marks.stream()
                .filter(mark -> mark.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** Points earned; bonus items can make up for lost points but not lift the sum above {@link #max()}. */
    public int score() {
        return grade(marks).score();
    }

    /** Points possible. */
    public int max() {
        return grade(marks).max();
    }

    /** Points that a person still has to mark. */
    public int waiting() {
        return grade(marks).waiting();
    }

    /** What marks add up to. */
    public static Grade grade(List<ItemMark> marks) {
        int earned = 0;
        int max = 0;
        int waiting = 0;
        for (ItemMark mark : marks) {
            switch (mark.weight()) {
                case ORDINARY -> {
                    earned += mark.score();
                    max += mark.max();
                    waiting += mark.waiting() ? mark.max() : 0;
                }
                case BONUS -> {
                    earned += mark.score();
                    waiting += mark.waiting() ? mark.max() : 0;
                }
                case DROPPED -> {}
            }
        }
        return new Grade(Math.min(earned, max), max, waiting);
    }

    /** What the step that made this run keeps of it. */
    public RunSeal seal(String nonce) {
        return new RunSeal(id, number, score(), max(), waiting(), nonce, digest(nonce));
    }

    /** SHA-256 over every stored field of the run and its marks. */
    public String digest(String nonce) {
        StringBuilder text = new StringBuilder(1_000);
        text.append("myelin-run-1 ").append(nonce).append('\n');
        text.append(id)
                .append(' ')
                .append(number)
                .append(' ')
                .append(kind)
                .append(' ')
                .append(regrade);
        text.append(' ')
                .append(author == null ? null : author.value())
                .append(' ')
                .append(at)
                .append('\n');
        text.append(reason.length()).append(':').append(reason).append('\n');
        for (ItemMark mark : marks) {
            text.append(mark.item().value())
                    .append('\n')
                    .append(MarkJson.canonical(mark))
                    .append('\n');
        }
        return ReceiptHash.sha256(text.toString());
    }
}
