package dev.cairn.processor.schema;

import dev.cairn.processor.schema.SchemaChange.Place;
import java.util.ArrayList;
import java.util.List;

/** Finds how an entity has changed since its lock file was written, and what that means for what is stored. */
public final class SchemaComparison {

    private final Schema old;
    private final Schema now;
    private final Renames renames;
    private final List<SchemaChange> changes = new ArrayList<>();

    private SchemaComparison(Schema old, Schema now, Renames renames) {
        this.old = old;
        this.now = now;
        this.renames = renames;
    }

    /** The changes from {@code old} to {@code now}; none exactly if both are the same. */
    public static List<SchemaChange> compare(Schema old, Schema now, Renames renames) {
        return old.equals(now) ? List.of() : new SchemaComparison(old, now, renames).compare();
    }

    private List<SchemaChange> compare() {
        compareTables();
        ComponentMatches matches =
                ComponentMatches.of(old.components().keySet(), now.components().keySet(), renames.components());
        compareIds(matches);
        compareMigrations();
        addStored(new ComponentComparison(old, now, renames, matches).compare());
        addStored(new ConstantComparison(old, now, renames).compare());
        changes.addAll(new IndexComparison(old, now, renames, matches).compare());
        if (!old.record().equals(now.record())) {
            changes.add(
                    SchemaChange.compatible(Place.RECORD, "record " + old.record() + " is " + now.record() + " now"));
        }
        if (changes.isEmpty()) {
            changes.add(SchemaChange.compatible(
                    Place.RECORD, "types within it are no longer used or used for the first time"));
        }
        return List.copyOf(changes);
    }

    private void compareMigrations() {
        if (now.migrations() > old.migrations()) {
            changes.add(SchemaChange.compatible(Place.RECORD, "migrations added"));
        } else if (now.migrations() < old.migrations()) {
            changes.add(new SchemaChange(
                    Place.RECORD,
                    "migrations removed",
                    "At the next open the table is refused with a SchemaMismatchException: it has entities of version "
                            + (old.migrations() + 1) + " of the record, and this is version " + (now.migrations() + 1)
                            + ".",
                    "Leave @Entity(migrations) as it was, with new ones at its end"));
        }
    }

    /** What a new migration is there for is said to be seen to by it. */
    private void addStored(List<SchemaChange> stored) {
        boolean migrated = now.migrations() > old.migrations();
        stored.forEach(
                change -> changes.add(migrated ? SchemaChange.compatible(change.place(), change.text()) : change));
    }

    private void compareTables() {
        if (old.table().equals(now.table())) {
            return;
        }
        String text = "table " + old.table() + " renamed to " + now.table();
        changes.add(
                renames.tables().contains(old.table())
                        ? SchemaChange.compatible(Place.RECORD, text)
                        : new SchemaChange(
                                Place.RECORD,
                                text,
                                "At the next open the table \"" + now.table()
                                        + "\" is new and empty, and the entities in \"" + old.table()
                                        + "\" stay there unseen.",
                                "Put @RenamedFrom(\"" + old.table() + "\") on the record"));
    }

    private void compareIds(ComponentMatches matches) {
        boolean same = matches.formerName(now.id()).filter(old.id()::equals).isPresent();
        if (same && old.idEncoding().equals(now.idEncoding())) {
            return;
        }
        changes.add(new SchemaChange(
                Place.component(now.id()),
                "id changed from " + old.id() + ":" + old.idEncoding() + " to " + now.id() + ":" + now.idEncoding(),
                old.idEncoding().equals(now.idEncoding())
                        ? "Entities are stored under the values of " + old.id()
                                + ": reading one that has another value in " + now.id() + " is a CorruptDataException."
                        : "At the next open the table is refused with a SchemaMismatchException, since an id cannot change"
                                + " its type.",
                "Leave the id as it was, or store such entities in another table: @Entity(\"another name\")"));
    }
}
