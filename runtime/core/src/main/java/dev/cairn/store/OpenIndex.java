package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.IndexNotReadyException;
import dev.cairn.backend.Partition;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogViolation;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.IndexState;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table in use.
 *
 * @param table the name of the table
 * @param definition what the index is
 * @param partition where its entries are
 * @param state how far it is usable
 * @param reasons what keeps it from being ready
 * @param included what its entries hold of the entity
 */
record OpenIndex<K, V>(
        String table,
        IndexDefinition<K, V> definition,
        Partition partition,
        IndexState state,
        List<String> reasons,
        Included<K, V> included) {

    /** The same index as the database has it now. */
    OpenIndex<K, V> as(CatalogIndex known) {
        return new OpenIndex<>(
                table,
                definition,
                known.entries(),
                known.state(),
                known.violations().stream().map(CatalogViolation::why).toList(),
                included);
    }

    /** The same index where it is filled once more. */
    OpenIndex<K, V> beside(CatalogIndex known) {
        return new OpenIndex<>(table, definition, known.filled(), IndexState.BUILDING, List.of(), included);
    }

    /** There may be a hundred. */
    private static final int SHOWN_REASONS = 5;

    /** Whether writes keep it in step. */
    boolean maintained() {
        return state != IndexState.FAILED;
    }

    /** Whether writes keep its counters in step. */
    boolean counted() {
        return definition.counted();
    }

    /** Whether it still lacks entries. */
    boolean filling() {
        return state == IndexState.BUILDING;
    }

    /** Whether an entity that becomes another is sure to keep its entries, and to have them. */
    boolean stays(V entity, V next) {
        return state == IndexState.READY && included.none() && definition.sameKeys(entity, next);
    }

    /** Where its entries are, if they can be read. */
    Partition readable() {
        checkReadable();
        return partition;
    }

    void checkReadable() {
        if (state != IndexState.READY) {
            throw new IndexNotReadyException(this + " is " + state + " and cannot be read"
                    + (reasons.isEmpty() ? "" : ": " + shownReasons()) + remedy());
        }
    }

    private String shownReasons() {
        int more = reasons.size() - SHOWN_REASONS;
        return String.join("; ", reasons.subList(0, Math.min(reasons.size(), SHOWN_REASONS)))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private String remedy() {
        if (state == IndexState.FAILED) {
            return ". Mend these entities, then call " + rebuild() + ".";
        }
        return reasons.isEmpty()
                ? ". It is being filled from the entities; awaitIndexes() waits for that."
                : ". Open the database for writing with code that declares all of the table's indexes: it builds this one.";
    }

    private String rebuild() {
        return "rebuild(\"" + table + "\", \"" + definition.name() + "\")";
    }

    /** Reads the encoded id out of an entry. */
    byte[] id(byte[] key, byte[] value, KeyType<K> idType) {
        try {
            return new StoredEntry(key, value, false).id(definition, idType);
        } catch (CorruptDataException e) {
            throw damaged("an entry that cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads an entry. */
    IndexEntry<K> read(byte[] key, byte[] value, KeyType<K> idType) {
        try {
            return included.read(new StoredEntry(key, value, false).read(definition, idType));
        } catch (CorruptDataException e) {
            throw damaged("an entry that cannot be read: " + e.getMessage(), e);
        }
    }

    private V coveredEntity(byte[] id, byte[] stored) {
        try {
            return included.entity(id, stored);
        } catch (CorruptDataException e) {
            throw damaged("an entry that cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean keysAreExact() {
        List<IndexColumn> columns = definition.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).lossy()) {
                return false;
            }
        }
        return true;
    }

    /** Reads the stored form of the entity out of an entry that holds all of it. */
    byte[] stored(byte[] key, byte[] value, KeyType<K> idType) {
        try {
            return new StoredEntry(key, value, false).read(definition, idType).stored();
        } catch (CorruptDataException e) {
            throw damaged("an entry that cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads the entity out of an entry that holds all of it. */
    V entity(byte[] key, byte[] value, KeyType<K> idType) {
        if (!definition.unique() && keysAreExact()) {
            return coveredEntity(id(key, value, idType), value); // nothing else is in the value
        }
        @SuppressWarnings("unchecked") // decoded as the table's entities are
        V entity = (V) read(key, value, idType).entity(Object.class);
        return entity;
    }

    CorruptDataException damaged(String found, @Nullable CorruptDataException cause) {
        return damaged(toString(), found, cause);
    }

    static CorruptDataException damaged(String index, String found, @Nullable CorruptDataException cause) {
        return new CorruptDataException(
                index + " is damaged: it has " + found + " The database's repair() mends indexes from their entities.",
                cause);
    }

    /** Names the index in a message. */
    @Override
    public String toString() {
        return "Index \"" + definition.name() + "\" of table \"" + table + "\"";
    }
}
