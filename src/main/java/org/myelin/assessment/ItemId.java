package org.myelin.assessment;

/** Names an item for ever: it carries every record of answers, so it is never changed and never used again. */
public record ItemId(String value) {
    public ItemId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An item id cannot be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
