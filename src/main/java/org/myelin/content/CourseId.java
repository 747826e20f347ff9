package org.myelin.content;

/** Identity of a course ({@code crs-…}). Never changes, never reused. */
public record CourseId(String value) {

    public CourseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CourseId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
