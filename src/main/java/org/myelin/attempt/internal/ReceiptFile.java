package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain of receipts as a learner keeps it. What it says about a step is taken to the letter, so that a change of any
 * character is found, also one that would mean the same.
 */
public final class ReceiptFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> MEMBERS = Set.of("attempt", "rule", "head", "receipts");
    private static final Set<String> RECEIPT_MEMBERS = Set.of(
            "number", "kind", "item", "seq", "tab", "at", "author", "payloadHash", "payload", "previous", "receipt");

    private final String attempt;
    private final List<String> receipts;
    private final List<String> findings;

    private ReceiptFile(String attempt, List<String> receipts, List<String> findings) {
        this.attempt = attempt;
        this.receipts = List.copyOf(receipts);
        this.findings = List.copyOf(findings);
    }

    /**
     * Reads and checks a file.
     *
     * @throws IllegalArgumentException when it is no chain of receipts at all; the message says why
     */
    public static ReceiptFile read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.isObject() || !root.path("receipts").isArray()) {
            throw new IllegalArgumentException("This is no chain of receipts: it has no member receipts.");
        }
        List<String> findings = new ArrayList<>();
        members(root, MEMBERS, "The file", findings);
        if (!Reading.RULE.equals(text(root, "rule"))) {
            findings.add("The rule of the file is not the one that receipts are made by");
        }
        String attempt = String.valueOf(text(root, "attempt"));
        String previous = ReceiptHash.sha256("myelin-attempt-1 " + attempt);
        List<String> receipts = new ArrayList<>();
        for (JsonNode receipt : root.path("receipts")) {
            previous = check(receipt, receipts.size() + 1, attempt, previous, findings);
            receipts.add(previous);
        }
        if (receipts.isEmpty()) {
            findings.add("There is no receipt");
        }
        if (!previous.equals(text(root, "head"))) {
            findings.add("The head is not the last receipt");
        }
        return new ReceiptFile(attempt, receipts, findings);
    }

    private static String check(JsonNode receipt, int number, String attempt, String previous, List<String> findings) {
        String name = "Receipt " + number;
        members(receipt, RECEIPT_MEMBERS, name, findings);
        if (!receipt.path("number").isInt() || receipt.path("number").asInt() != number) {
            findings.add(name + " is missing: the next one has another number");
        }
        if (!previous.equals(text(receipt, "previous"))) {
            findings.add(name + " does not follow the one before it");
        }
        String payload = text(receipt, "payload");
        String payloadHash = String.valueOf(text(receipt, "payloadHash"));
        if (payload != null && !ReceiptHash.sha256(payload).equals(payloadHash)) {
            findings.add(name + ": what it says was changed");
        }
        String computed = ReceiptHash.ofTexts(
                attempt,
                receipt.path("number").toString(),
                text(receipt, "kind"),
                text(receipt, "item"),
                receipt.path("seq").isNull() ? null : receipt.path("seq").toString(),
                text(receipt, "tab"),
                payloadHash,
                text(receipt, "at"),
                text(receipt, "author"),
                text(receipt, "previous"));
        String stated = String.valueOf(text(receipt, "receipt"));
        if (!computed.equals(stated)) {
            findings.add(name + " was changed: its hash does not fit");
        }
        return stated;
    }

    private static void members(JsonNode node, Set<String> known, String name, List<String> findings) {
        if (!Set.copyOf(node.propertyNames()).equals(known)) {
            findings.add(name + " has other members than a chain of receipts has");
        }
    }

    private static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNull() || value.isMissingNode() ? null : value.isString() ? value.asString() : value.toString();
    }

    /** Everything that is wrong with the file itself; empty when the chain holds. */
    public List<String> findings() {
        return findings;
    }

    /** The attempt it is about; empty when the file does not say. */
    public Optional<AttemptId> attempt() {
        return AttemptId.parse(attempt);
    }

    /** The receipts in order. */
    public List<String> receipts() {
        return receipts;
    }
}
