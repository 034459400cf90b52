package dev.cairn.store;

import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns index entries into entities: fetches them in chunks, which the engine does faster than one by one. */
final class EntityFetch<K, V> implements ScanRows.RowReader {

    private static final int CHUNK = 128;
    private static final byte[] NOTHING = {};

    private final Table<K, V> table;
    private final OpenIndex<K, V> index;
    private final Consumer<? super V> action;
    private final StoredEntities<K, V> entities;
    private final List<byte[]> ids = new ArrayList<>();

    EntityFetch(Table<K, V> table, OpenIndex<K, V> index, Consumer<? super V> action) {
        this.table = table;
        this.index = index;
        this.action = action;
        this.entities = new StoredEntities<>(table);
    }

    @Override
    public void row(Snapshot snapshot, KeyValueCursor row) {
        byte[] value = index.definition().unique() ? row.value() : NOTHING; // else the id is in the key
        ids.add(index.id(row.key(), value, table.descriptor().idType()));
        if (ids.size() == CHUNK) {
            fetch(snapshot);
        }
    }

    @Override
    public void end(Snapshot snapshot) {
        fetch(snapshot);
    }

    private void fetch(Snapshot snapshot) {
        for (StoredEntities.Found<V> found : entities.getAll(ids, snapshot)) {
            V entity = found.entity(entities, snapshot);
            if (entity == null) {
                throw EntityReader.dangling(table, index, found.id());
            }
            action.accept(entity);
        }
        ids.clear();
    }
}
