package dev.cairn.processor.schema;

import dev.cairn.processor.schema.SchemaChange.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the indexes. A layout that differs is one that the next open builds anew. */
final class IndexComparison {

    private final Schema old;
    private final Schema now;
    private final Renames renames;
    private final IndexLayouts layouts;

    IndexComparison(Schema old, Schema now, Renames renames, ComponentMatches matches) {
        this.old = old;
        this.now = now;
        this.renames = renames;
        this.layouts = new IndexLayouts(old, now, matches);
    }

    List<SchemaChange> compare() {
        List<SchemaChange> changes = new ArrayList<>();
        Set<String> found = new HashSet<>();
        now.indexes().forEach((name, layout) -> {
            Optional<String> former = formerName(name);
            former.ifPresent(found::add);
            changes.addAll(former.map(
                            each -> compare(name, layout, each, old.indexes().getOrDefault(each, "")))
                    .orElseGet(() -> List.of(SchemaChange.compatible(Place.index(name), "index " + name + " added"))));
        });
        old.indexes().keySet().stream()
                .filter(name -> !found.contains(name))
                .map(IndexComparison::removed)
                .forEach(changes::add);
        return changes;
    }

    /** As the runtime finds it: an index that has a name today keeps what is stored under it. */
    private Optional<String> formerName(String name) {
        return Stream.concat(Stream.of(name), renames.indexes().getOrDefault(name, List.of()).stream())
                .filter(former -> former.equals(name) || !now.indexes().containsKey(former))
                .filter(former -> old.indexes().containsKey(former))
                .findFirst();
    }

    private List<SchemaChange> compare(String name, String layout, String former, String before) {
        if (!name.equals(former)) {
            return List.of(SchemaChange.compatible(Place.index(name), "index " + former + " renamed to " + name));
        }
        if (before.equals(layout)) {
            return List.of();
        }
        String text = "index " + name + " changed from " + before + " to " + layout;
        return List.of(
                layouts.isExpected(before, layout)
                        ? SchemaChange.compatible(Place.index(name), text)
                        : new SchemaChange(
                                Place.index(name),
                                text,
                                "At the next open it is built anew from all entities, before the table can be used; code with"
                                        + " the old layout on the same database builds it back.",
                                "Give the new index another name, with renamedFrom = \"" + name
                                        + "\", or raise its version to say that it shall be built anew"));
    }

    private static SchemaChange removed(String name) {
        return new SchemaChange(
                Place.RECORD,
                "index " + name + " removed",
                "At the next open the table refuses writes, until the database is opened with dropUnknownIndexes().",
                "If it is called otherwise now, give that index renamedFrom = \"" + name + "\"");
    }
}
