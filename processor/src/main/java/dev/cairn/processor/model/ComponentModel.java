package dev.cairn.processor.model;

/** A component of an entity's record: its accessor has its name. */
public record ComponentModel(String name, JavaType type, Absence absence) {

    /** How a component says that it has no value. */
    public enum Absence {
        /** It always has one. */
        NEVER,
        /** By null: an annotation named {@code Nullable} is on it. */
        NULL,
        /** By {@code Optional.empty()}. */
        OPTIONAL
    }

    /** Whether an entity can be without it. */
    public boolean nullable() {
        return absence != Absence.NEVER;
    }
}
