package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.MigrationDeclaration;
import dev.cairn.processor.read.MigrationDeclaration.Constructor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that generated code can make the migrations that {@code @Entity} names. */
final class MigrationValidator {

    private MigrationValidator() {}

    static void validate(Declaration declaration, Report report) {
        Set<JavaType> seen = new HashSet<>();
        for (MigrationDeclaration migration : declaration.migrations()) {
            List<String> faults = faults(declaration, migration);
            if (!seen.add(migration.type())) {
                faults.add("is there twice");
            }
            if (!faults.isEmpty()) {
                report.add(
                        Problem.BAD_MIGRATION,
                        migration.position(),
                        Shown.type(migration.type()),
                        Shown.type(declaration.type()),
                        String.join(" and ", faults));
            }
        }
    }

    private static List<String> faults(Declaration declaration, MigrationDeclaration migration) {
        List<String> faults = new ArrayList<>();
        if (!migration.migration()) {
            faults.add("does not implement dev.cairn.EntityMigration");
        }
        if (!migration.concrete()) {
            faults.add("is no class of which there are instances");
            return faults;
        }
        if (migration.inner()) {
            faults.add("is an inner class that is not static");
        }
        if (migration.generic()) {
            faults.add("has type parameters");
        }
        String user = declaration.type().packageName();
        String owner = migration.type().packageName();
        if (!migration.access().from(user, owner)) {
            faults.add("cannot be seen from the record's package");
        }
        if (migration.constructor() == Constructor.NONE) {
            faults.add("has no constructor without parameters");
        } else if (migration.constructor() == Constructor.PRIVATE
                || (migration.constructor() == Constructor.PACKAGE && !user.equals(owner))) {
            faults.add("has a constructor that cannot be seen from the record's package");
        }
        if (migration.throwing()) {
            faults.add("has a constructor that throws a checked exception");
        }
        return faults;
    }
}
