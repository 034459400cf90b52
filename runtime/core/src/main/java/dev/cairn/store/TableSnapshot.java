package dev.cairn.store;

import dev.cairn.backend.Snapshot;
import java.util.List;

/**
 * A state of the database, and the indexes of a table as they are in it.
 *
 * @param table the table
 * @param indexes its indexes in declaration order; those that are ready fit the entities of the snapshot
 * @param snapshot the state
 */
record TableSnapshot<K, V>(Table<K, V> table, List<OpenIndex<K, V>> indexes, Snapshot snapshot)
        implements AutoCloseable {

    static <K, V> TableSnapshot<K, V> of(Table<K, V> table) {
        while (true) {
            List<OpenIndex<K, V>> indexes = table.indexes();
            Snapshot snapshot = table.backend().snapshot();
            if (indexes == table.indexes()) {
                return new TableSnapshot<>(table, indexes, snapshot);
            }
            snapshot.close();
        }
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
