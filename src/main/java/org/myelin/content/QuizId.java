package org.myelin.content;

/** Identity of a quiz ({@code quz-…}). Never changes, never reused. */
public record QuizId(String value) {

    public QuizId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("QuizId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
