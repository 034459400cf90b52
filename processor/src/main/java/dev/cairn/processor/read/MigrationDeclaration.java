package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;

/**
 * A class in {@code @Entity(migrations)}.
 *
 * @param type the class
 * @param migration whether it implements {@code EntityMigration}
 * @param concrete whether it is a class that is not abstract
 * @param inner whether its instances need one of another class
 * @param generic whether it has type parameters
 * @param access from where the class and its constructor without parameters can be used; of the latter nothing if it has
 *     none
 * @param throwing whether that constructor throws a checked exception
 */
public record MigrationDeclaration(
        JavaType.Declared type,
        boolean migration,
        boolean concrete,
        boolean inner,
        boolean generic,
        Access access,
        Constructor constructor,
        boolean throwing,
        Position position) {

    /** Its constructor without parameters. */
    public enum Constructor {
        NONE,
        PRIVATE,
        PACKAGE,
        PUBLIC
    }
}
