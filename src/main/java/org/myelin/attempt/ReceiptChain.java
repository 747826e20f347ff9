package org.myelin.attempt;

import java.util.List;

/**
 * The receipts of an attempt. Each one is a hash over its step and the receipt before it, so whoever kept an earlier
 * copy can prove a later change.
 *
 * @param head the last receipt
 */
public record ReceiptChain(AttemptId attempt, String rule, List<Receipt> receipts, String head) {

    public ReceiptChain {
        receipts = List.copyOf(receipts);
    }
}
