package dev.cairn.processor.validate;

import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.EntityDeclaration;
import dev.cairn.processor.read.Placed;
import dev.cairn.processor.schema.DamagedSchemaException;
import dev.cairn.processor.schema.LockFolder;
import dev.cairn.processor.schema.Renames;
import dev.cairn.processor.schema.Schema;
import dev.cairn.processor.schema.SchemaChange;
import dev.cairn.processor.schema.SchemaComparison;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares valid entities with their lock files, and writes those if they are to be updated and nothing is in the way. */
public final class SchemaValidator {

    private final LockFolder locks;
    private final Predicate<String> exists;

    /**
     * Creates the validator of one compilation.
     *
     * @param exists whether there is a type of such a binary name
     */
    public SchemaValidator(LockFolder locks, Predicate<String> exists) {
        this.locks = locks;
        this.exists = exists;
    }

    /** Reports what speaks against {@code schema}, that of {@code entity}. */
    public void validate(Declaration declaration, EntityModel entity, Schema schema, Report report) {
        String record = Shown.type(declaration.type());
        if (!locks.fault().isEmpty()) {
            report.add(Problem.BAD_OPTION, declaration.position(), record, locks.fault());
        }
        if (!locks.isUsed()) {
            return;
        }
        Optional<String> other = locks.claim(schema.table(), schema.record());
        if (other.isPresent()) {
            report.add(Problem.DUPLICATE_TABLE, declaration.position(), record, other.get(), schema.table());
            return;
        }
        Renames renames = SchemaDescription.renames(declaration, entity);
        try {
            Optional<Schema> old = locks.find(schema, renames.tables(), exists);
            Schema now = old.map(schema::withCodesOf).orElse(schema);
            List<SchemaChange> changes = old.map(before -> SchemaComparison.compare(before, now, renames))
                    .orElse(List.of());
            String file = LockFolder.fileName(old.orElse(now).table());
            if (reportChanges(declaration, file, changes, report)) {
                return;
            }
            if (locks.isUpdating()) {
                locks.write(now);
                if (old.isPresent() && !old.get().table().equals(now.table())) {
                    locks.retire(old.get().table());
                }
            } else if (old.isEmpty()) {
                report.add(
                        Problem.SCHEMA_CHANGED, declaration.position(), record + " has no lock file " + file + " yet");
            } else if (!changes.isEmpty()) {
                report.add(
                        Problem.SCHEMA_CHANGED,
                        declaration.position(),
                        record + " has changed since its lock file "
                                + LockFolder.fileName(old.get().table())
                                + " was written: "
                                + changes.stream().map(SchemaValidator::shown).collect(Collectors.joining("; ")));
            }
        } catch (DamagedSchemaException | IOException failure) {
            String message = failure instanceof IOException
                    ? LockFolder.fileName(schema.table()) + " cannot be read or written: " + failure
                    : String.valueOf(failure.getMessage());
            report.add(Problem.BAD_LOCK_FILE, declaration.position(), record, message);
        }
    }

    private static String shown(SchemaChange change) {
        return change.text() + (change.compatible() ? "" : " (accepted)");
    }

    /** Reports changes that are not accepted, and what is accepted without need; returns whether there are the former. */
    private static boolean reportChanges(
            Declaration declaration, String file, List<SchemaChange> changes, Report report) {
        EntityDeclaration annotation = declaration.entity();
        List<Placed<String>> accepted = annotation == null ? List.of() : annotation.accepted();
        List<String> texts = accepted.stream().map(Placed::value).toList();
        List<SchemaChange> losing =
                changes.stream().filter(change -> !change.compatible()).toList();
        List<SchemaChange> refused =
                losing.stream().filter(change -> !texts.contains(change.text())).toList();
        SchemaPositions positions = new SchemaPositions(declaration);
        String record = Shown.type(declaration.type());
        for (SchemaChange change : refused) {
            report.add(
                    Problem.INCOMPATIBLE_CHANGE,
                    positions.of(change.place()),
                    record,
                    file,
                    change.text(),
                    change.cost(),
                    change.cure(),
                    change.text());
        }
        List<String> open = refused.stream().map(SchemaChange::text).toList();
        for (Placed<String> each : accepted) {
            if (losing.stream().noneMatch(change -> change.text().equals(each.value()))) {
                String hint = Spelling.nearest(each.value(), open)
                        .map(nearest -> " Did you mean \"" + nearest + "\"?")
                        .orElse("");
                report.add(Problem.STALE_ACCEPTANCE, each.position(), record, each.value(), hint);
            }
        }
        return !refused.isEmpty();
    }
}
