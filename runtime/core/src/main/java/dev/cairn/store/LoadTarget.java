package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.TableNotEmptyException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;

/** Looks whether a table can be loaded into. */
final class LoadTarget {

    /** All keys but the empty one, which no entity and no entry has: the mark of an index's filling is there. */
    private static final ByteRange ROWS = ByteRange.of(new byte[] {0}, null);

    private LoadTarget() {}

    static <K, V> void checkEmpty(Table<K, V> table) {
        try (Snapshot snapshot = table.backend().snapshot()) {
            if (!isEmpty(snapshot, table.partition())) {
                throw new TableNotEmptyException("Table \"" + table.name()
                        + "\" has entities, and a bulk load fills empty tables only. Delete them, or use insertAll.");
            }
            for (OpenIndex<K, V> index : table.maintained()) {
                if (!isEmpty(snapshot, index.partition())) {
                    throw new CorruptDataException(
                            index
                                    + " has entries, although the table has no entities. The database's repair() deletes them.");
                }
            }
        }
    }

    private static boolean isEmpty(Snapshot snapshot, Partition partition) {
        try (KeyValueCursor rows = snapshot.scan(partition, ROWS, Direction.FORWARD)) {
            return !rows.next();
        }
    }
}
