package dev.cairn.processor.validate;

import dev.cairn.processor.read.Access;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.EntityDeclaration;
import dev.cairn.processor.read.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that what is annotated can be an entity at all. */
final class RecordValidator {

    private RecordValidator() {}

    /** The {@code @Entity} of a record whose components are worth looking at; empty after a report. */
    static Optional<EntityDeclaration> validate(Declaration declaration, Report report) {
        EntityDeclaration entity = declaration.entity();
        if (declaration.kind() != Declaration.Kind.RECORD) {
            reportKind(declaration, entity, report);
            return Optional.empty();
        }
        if (entity == null) {
            reportMissing(declaration, report);
            return Optional.empty();
        }
        String record = Shown.type(declaration.type());
        if (declaration.access().level() == Access.Level.PRIVATE) {
            report.add(
                    Problem.PRIVATE_RECORD,
                    declaration.position(),
                    record,
                    declaration.access().narrowest());
        }
        if (declaration.generic()) {
            report.add(Problem.GENERIC_RECORD, declaration.position(), record);
            return Optional.empty();
        }
        return Optional.of(entity);
    }

    private static void reportKind(Declaration declaration, @Nullable EntityDeclaration entity, Report report) {
        boolean renamed = entity == null && declaration.indexes().isEmpty();
        Position position = renamed
                ? declaration.formerTables().get(0).position()
                : entity == null ? declaration.indexes().get(0).position() : entity.position();
        report.add(
                Problem.NOT_A_RECORD,
                position,
                renamed ? "RenamedFrom" : entity == null ? "Indexed" : "Entity",
                Shown.type(declaration.type()),
                declaration.kind().words());
    }

    private static void reportMissing(Declaration declaration, Report report) {
        String record = Shown.type(declaration.type());
        if (!declaration.indexes().isEmpty()) {
            report.add(Problem.MISSING_ENTITY, declaration.indexes().get(0).position(), record, "@Indexed");
            return;
        }
        if (!declaration.formerTables().isEmpty()) {
            Position position = declaration.formerTables().get(0).position();
            report.add(Problem.MISSING_ENTITY, position, record, "@RenamedFrom");
            return;
        }
        for (ComponentDeclaration component : declaration.components()) {
            String annotation = annotation(component);
            if (!annotation.isEmpty()) {
                report.add(
                        Problem.MISSING_ENTITY, component.position(), record, annotation + " on " + component.name());
                return;
            }
        }
    }

    private static String annotation(ComponentDeclaration component) {
        if (component.id()) {
            return "@Id";
        }
        if (component.version()) {
            return "@Version";
        }
        if (!component.indexes().isEmpty()) {
            return "@Indexed";
        }
        if (!component.formerNames().isEmpty()) {
            return "@RenamedFrom";
        }
        return component.absent() == null ? "" : "@Default";
    }
}
