package dev.cairn.store;

import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.Nulls;
import java.util.Set;
import java.util.stream.Collectors;

/** The layout of an index in words: two indexes with the same layout have the same entries and counters. */
final class IndexLayout {

    private IndexLayout() {}

    static String of(EntityDescriptor<?, ?> descriptor, IndexDefinition<?, ?> index) {
        Set<String> neverNull = KeySpaces.neverNull(descriptor);
        String columns = index.columns().stream()
                .map(column -> column(column, neverNull))
                .collect(Collectors.joining(", ", index.unique() ? "unique (" : "(", ")"));
        String where = index.where().isEmpty() ? "" : " where " + index.where();
        return columns
                + where
                + including(index)
                + (index.counted() ? " counted" : "")
                + (index.version() == 0 ? "" : " version " + index.version())
                + migrated(descriptor)
                + ComponentReading.of(descriptor, index)
                + renamed(descriptor);
    }

    /** Entries that were made before have the old names of constants. */
    private static String renamed(EntityDescriptor<?, ?> descriptor) {
        String constants = descriptor.components().stream()
                .flatMap(component -> component.formerConstants().entrySet().stream())
                .map(each -> each.getKey().getDeclaringClass().getName() + "."
                        + each.getKey().name() + " was " + String.join(", ", each.getValue()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return constants.isEmpty() ? "" : " of entities where " + constants;
    }

    /** A migration may change any column of an entity that stays as it is stored. */
    private static String migrated(EntityDescriptor<?, ?> descriptor) {
        int migrations = descriptor.migrations().size();
        return migrations == 0 ? "" : " of entities after " + migrations + " migrations";
    }

    /** Which entities have no entry is a part of it: a column that comes to need a value has one for all of them. */
    private static String column(IndexColumn column, Set<String> neverNull) {
        boolean sparse = column.nulls() == Nulls.ABSENT && !column.multiValued() && !neverNull.contains(column.name());
        return column.layout() + (sparse ? " sparse" : "");
    }

    private static String including(IndexDefinition<?, ?> index) {
        if (index.coversEntity()) {
            return " including all";
        }
        return index.included().isEmpty()
                ? ""
                : index.included().stream()
                        .map(component -> component.name() + ":" + component.typeName())
                        .collect(Collectors.joining(", ", " including (", ")"));
    }
}
