package dev.cairn.store;

import dev.cairn.IndexScan;
import dev.cairn.Scan;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeyRange;
import dev.cairn.index.StoredEntry;
import dev.cairn.key.KeyType;
import java.util.function.Function;

/** A scan of a table through one of its indexes. */
final class EntryScan<K, V, E> extends RowScan<V> implements IndexScan<K, V, E> {

    private final Table<K, V> table;
    private final ConditionalDelete<K, V> deletion;
    private final OpenIndex<K, V> index;
    private final Function<IndexEntry<K>, E> typed;

    EntryScan(
            Table<K, V> table,
            ConditionalDelete<K, V> deletion,
            OpenIndex<K, V> index,
            Function<IndexEntry<K>, E> typed,
            ScanRows rows) {
        super(rows, action -> new EntityFetch<>(table, index, action));
        this.table = table;
        this.deletion = deletion;
        this.index = index;
        this.typed = typed;
    }

    @Override
    public IndexScan<K, V, E> reverse() {
        return new EntryScan<>(table, deletion, index, typed, rows().reverse());
    }

    @Override
    public IndexScan<K, V, E> limit(long count) {
        return new EntryScan<>(table, deletion, index, typed, rows().limit(count));
    }

    @Override
    public Scan<K> ids() {
        KeyType<K> idType = table.descriptor().idType();
        return new RowScan<>(
                rows(),
                action -> (snapshot, row) ->
                        action.accept(table.values().decodeId(index.id(row.key(), row.value(), idType))));
    }

    @Override
    public Scan<E> entries() {
        KeyType<K> idType = table.descriptor().idType();
        return new RowScan<>(
                rows(),
                action -> (snapshot, row) -> action.accept(typed.apply(index.read(row.key(), row.value(), idType))));
    }

    @Override
    public long delete() {
        return deletion.deleteAll(ids(), this::contains);
    }

    /** Whether an entity, as it is now, has an entry in the part of the index that this scan goes through. */
    private boolean contains(V entity) {
        Bytes id = new Bytes(table.values().encodeId(table.descriptor().id(entity)));
        for (StoredEntry entry : Prepared.storedEntries(table, index, id, entity)) {
            for (KeyRange range : rows().ranges()) {
                if (range.bytes().contains(entry.key())) {
                    return true;
                }
            }
        }
        return false;
    }
}
