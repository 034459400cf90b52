package dev.cairn.store;

import dev.cairn.InvalidEntityException;
import dev.cairn.index.EntryWriter;
import dev.cairn.index.StoredEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity ready to be stored: checked and encoded.
 *
 * @param entity the entity
 * @param value its stored form
 * @param indexes the indexes that were to be maintained then
 * @param entries its entries, for each of those in order; those may be left out that it is sure to have already
 */
record Prepared<V>(V entity, Bytes value, List<? extends OpenIndex<?, V>> indexes, List<List<StoredEntry>> entries) {

    static <K, V> Prepared<V> of(Table<K, V> table, Bytes id, V entity) {
        WriteBuffers buffers = WriteBuffers.take();
        Bytes value = new Bytes(table.values().encode(entity, buffers.value()));
        List<OpenIndex<K, V>> indexes = table.maintained();
        List<List<StoredEntry>> entries = new ArrayList<>(indexes.size());
        for (int i = 0; i < indexes.size(); i++) {
            entries.add(entries(buffers.entries(), table, indexes.get(i), id, entity, value));
        }
        buffers.giveBack(value, entries);
        return new Prepared<>(entity, value, indexes, entries);
    }

    /** The entries that an entity has in an index, given its stored form. */
    static <K, V> List<StoredEntry> entries(Table<K, V> table, OpenIndex<K, V> index, Bytes id, V entity, Bytes value) {
        return entries(new EntryWriter(), table, index, id, entity, value);
    }

    /** Likewise, with a writer that is used again. */
    static <K, V> List<StoredEntry> entries(
            EntryWriter writer, Table<K, V> table, OpenIndex<K, V> index, Bytes id, V entity, Bytes value) {
        try {
            byte[] included = index.included().encode(entity, value.array());
            return writer.entries(index.definition(), entity, id.array(), included);
        } catch (InvalidEntityException e) {
            throw invalid(table, index, entity, e.getMessage(), e);
        } catch (NullPointerException e) {
            // Stored when the record had no such component, or one that could be null.
            table.values().checkPresent(entity);
            // Otherwise it comes from within a component, or from a method that computes a column.
            throw invalid(table, index, entity, "a value that it needs is null: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw invalid(table, index, entity, "a method that it needs throws " + e, e);
        }
    }

    /** For each index in order, the entries that a stored entity has. */
    static <K, V> List<List<StoredEntry>> storedEntries(
            Table<K, V> table, List<OpenIndex<K, V>> indexes, Bytes id, V entity, Bytes value) {
        WriteBuffers buffers = WriteBuffers.take();
        List<List<StoredEntry>> entries = new ArrayList<>(indexes.size());
        for (int i = 0; i < indexes.size(); i++) {
            entries.add(storedEntries(buffers.entries(), table, indexes.get(i), id, entity, value));
        }
        buffers.giveBack(value, entries);
        return entries;
    }

    /** The entries that a stored entity has in an index: none if the index could not take it. */
    static <K, V> List<StoredEntry> storedEntries(
            EntryWriter writer, Table<K, V> table, OpenIndex<K, V> index, Bytes id, V entity, Bytes value) {
        try {
            return entries(writer, table, index, id, entity, value);
        } catch (InvalidEntityException e) {
            return List.of();
        }
    }

    /** The entries that an entity has in an index, without what they include. */
    static <K, V> List<StoredEntry> places(OpenIndex<K, V> index, Bytes id, V entity) {
        try {
            return StoredEntry.of(index.definition(), entity, id.array());
        } catch (RuntimeException e) { // the index could not take it
            return List.of();
        }
    }

    private static <K, V> InvalidEntityException invalid(
            Table<K, V> table, OpenIndex<K, V> index, V entity, @Nullable String why, Throwable cause) {
        return new InvalidEntityException(
                table.values().describe(entity) + " cannot be in index \""
                        + index.definition().name() + "\": " + why,
                cause);
    }
}
