package org.myelin.attempt.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptId;

/**
 * The receipt of a step: SHA-256 over every stored field of the step and the receipt before it, so that a later
 * change of any byte breaks the chain. Fields are joined with their lengths, so no two steps give the same text. The
 * payload goes in as its own hash: a learner can check the chain even where a payload is withheld from the download.
 */
public final class ReceiptHash {

    private static final String VERSION = "myelin-step-1";

    private ReceiptHash() {}

    /** What stands before the first step of an attempt. */
    public static String beforeFirst(AttemptId attempt) {
        return sha256("myelin-attempt-1 " + attempt.value());
    }

    /** The receipt of this step, from its fields and not from the receipt it carries. */
    public static String of(AttemptId attempt, Step step) {
        return of(attempt, step, sha256(step.payload()));
    }

    private static String of(AttemptId attempt, Step step, String payloadHash) {
        return ofTexts(
                attempt.value().toString(),
                Integer.toString(step.number()),
                step.kind().name(),
                step.item() == null ? null : step.item().value(),
                text(step.seq()),
                step.tab(),
                payloadHash,
                step.at().toString(),
                step.author() == null ? null : text(step.author().value()),
                step.previous());
    }

    /** The receipt that follows from the fields of a step as they are written down. */
    static String ofTexts(
            String attempt,
            String number,
            @Nullable String kind,
            @Nullable String item,
            @Nullable String seq,
            @Nullable String tab,
            String payloadHash,
            @Nullable String at,
            @Nullable String author,
            @Nullable String previous) {
        StringBuilder text = new StringBuilder(400);
        field(text, VERSION);
        field(text, attempt);
        field(text, number);
        field(text, kind);
        field(text, item);
        field(text, seq);
        field(text, tab);
        field(text, payloadHash);
        field(text, at);
        field(text, author);
        field(text, previous);
        return sha256(text.toString());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void field(StringBuilder text, @Nullable String value) {
        if (value == null) {
            text.append("-\n");
        } else {
            text.append(value.length()).append(':').append(value).append('\n');
        }
    }

    /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
