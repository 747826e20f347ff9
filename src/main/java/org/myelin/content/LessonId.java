package org.myelin.content;

/** Identity of a lesson ({@code les-…}). Never changes, never reused. */
public record LessonId(String value) {

    public LessonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("LessonId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
