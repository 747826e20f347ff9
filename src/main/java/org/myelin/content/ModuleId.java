package org.myelin.content;

/** Identity of a module ({@code mod-…}). Never changes, never reused. */
public record ModuleId(String value) {

    public ModuleId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("ModuleId must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
