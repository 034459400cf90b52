package dev.cairn.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of an entity's record: its accessor has its name.
 *
 * @param formerNames the names it had before
 * @param formerConstants the names that constants of enums had before that its values lead to
 * @param absentValue what entities have here that are older than the component; null for nothing
 */
public record ComponentModel(
        String name,
        JavaType type,
        Absence absence,
        List<String> formerNames,
        List<FormerConstant> formerConstants,
        @Nullable StaticMember absentValue) {

    public ComponentModel {
        formerConstants = List.copyOf(formerConstants);
        formerNames = List.copyOf(formerNames);
    }

    /** A component that has always been there under its name. */
    public ComponentModel(String name, JavaType type, Absence absence) {
        this(name, type, absence, List.of(), List.of(), null);
    }

    /**
     * A constant that had other names.
     *
     * @param type the enum
     */
    public record FormerConstant(JavaType.Declared type, String constant, List<String> names) {

        public FormerConstant {
            names = List.copyOf(names);
        }
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
