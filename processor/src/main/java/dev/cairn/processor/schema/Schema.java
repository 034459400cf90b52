package dev.cairn.processor.schema;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stored data depends on in an entity. Everything is sorted: the order of the source means nothing to a database.
 *
 * @param record the binary name of the record
 * @param table the name of the table
 * @param id the component that is the id
 * @param idEncoding how the id is a key, in the words of the runtime: {@code record(string,long)}
 * @param migrations how many migrations lead to what the record is
 * @param components the components by name
 * @param parts the types of the components of records within the entity, by record and component
 * @param constants the constants of enums within the entity or its keys, by enum and constant; with the number from
 *     {@code @Code}, or an empty text if there is none or it cannot be seen
 * @param indexes the layout of each index in the words of the runtime, by name: {@code unique (owner:string sparse)}
 */
public record Schema(
        String record,
        String table,
        String id,
        String idEncoding,
        int migrations,
        SortedMap<String, Component> components,
        SortedMap<String, SortedMap<String, String>> parts,
        SortedMap<String, SortedMap<String, String>> constants,
        SortedMap<String, String> indexes) {

    /** Copies the maps; those within them are not changed by anybody. */
    public Schema {
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        constants = Collections.unmodifiableSortedMap(new TreeMap<>(constants));
        indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
    }

    /**
     * A component.
     *
     * @param type its type in the words of the runtime
     * @param nullable whether it is nullable or an optional
     * @param hasDefault whether older entities have a declared value
     */
    public record Component(String type, boolean nullable, boolean hasDefault) {

        /** Whether entities that were stored before there was the component have something that it allows. */
        boolean mayBeAbsent() {
            return nullable || hasDefault;
        }
    }

    /** The same schema with the numbers of constants of the enums {@code types} alone; they are part of no other's key. */
    public Schema withCodesOf(Set<String> types) {
        SortedMap<String, SortedMap<String, String>> some = new TreeMap<>();
        constants.forEach((type, numbers) -> {
            SortedMap<String, String> own = new TreeMap<>(numbers);
            own.replaceAll((name, code) -> types.contains(type) ? code : "");
            some.put(type, own);
        });
        return new Schema(record, table, id, idEncoding, migrations, components, parts, some, indexes);
    }

    /** The same schema with the numbers of constants that {@code older} has and this one cannot see. */
    public Schema withCodesOf(Schema older) {
        SortedMap<String, SortedMap<String, String>> merged = new TreeMap<>();
        constants.forEach((type, numbers) -> {
            SortedMap<String, String> known = older.constants.getOrDefault(type, Collections.emptySortedMap());
            SortedMap<String, String> own = new TreeMap<>(numbers);
            own.replaceAll((name, code) -> code.isEmpty() ? known.getOrDefault(name, "") : code);
            merged.put(type, own);
        });
        return new Schema(record, table, id, idEncoding, migrations, components, parts, merged, indexes);
    }
}
