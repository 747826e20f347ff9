package org.myelin.attempt.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
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
        StringBuilder text = new StringBuilder(400);
        field(text, VERSION);
        field(text, attempt.value());
        field(text, step.number());
        field(text, step.kind());
        field(text, step.item() == null ? null : step.item().value());
        field(text, step.seq());
        field(text, step.tab());
        field(text, payloadHash);
        field(text, step.at());
        field(text, step.author() == null ? null : step.author().value());
        field(text, step.previous());
        return sha256(text.toString());
    }

    private static void field(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("-\n");
        } else {
            String written = Objects.toString(value);
            text.append(written.length()).append(':').append(written).append('\n');
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
