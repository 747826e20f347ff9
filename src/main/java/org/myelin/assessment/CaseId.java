package org.myelin.assessment;

/** Names an unfolding case. */
public record CaseId(String value) {
    public CaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A case id cannot be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
