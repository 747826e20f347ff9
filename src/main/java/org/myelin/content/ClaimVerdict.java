package org.myelin.content;

import java.util.Locale;
import java.util.Optional;

/** What one can say of a claim. */
public enum ClaimVerdict {
    /** It holds as it stands. */
    CORRECT,
    /** It is true in part, too general or without the condition under which it holds. */
    IMPRECISE,
    /** It was right once. */
    OUTDATED,
    /** The evidence contradicts it. */
    WRONG;

    /** The word in files, messages and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verdict of a word. */
    public static Optional<ClaimVerdict> of(String word) {
        for (ClaimVerdict verdict : values()) {
            if (verdict.word().equals(word)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
