package org.myelin.content;

/** Identity of a learning objective ({@code obj-…}). Never changes, never reused. */
public record ObjectiveId(String value) {

    public ObjectiveId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ObjectiveId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
