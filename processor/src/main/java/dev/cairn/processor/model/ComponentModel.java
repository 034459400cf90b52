package dev.cairn.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of an entity's record: its accessor has its name.
 *
 * @param formerNames the names it had before
 * @param absentValue what entities have here that are older than the component; null for nothing
 */
public record ComponentModel(
        String name,
        JavaType type,
        Absence absence,
        List<String> formerNames,
        @Nullable StaticMember absentValue) {

    public ComponentModel {
        formerNames = List.copyOf(formerNames);
    }

    /** A component that has always been there under its name. */
    public ComponentModel(String name, JavaType type, Absence absence) {
        this(name, type, absence, List.of(), null);
    }

    /** A static field of the record, or a method without parameters. */
    public record StaticMember(String name, boolean method) {}

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
