package org.myelin.content;

/** Identity of a flashcard ({@code crd-…}). Never changes, never reused. */
public record CardId(String value) {

    public CardId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CardId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
