package dev.cairn.store;

import dev.cairn.IndexNotReadyException;
import dev.cairn.backend.Partition;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexState;
import java.util.List;

/**
 * An index of a table in use.
 *
 * @param table the name of the table
 * @param definition what the index is
 * @param partition where its entries are
 * @param state how far it is usable
 * @param reasons what keeps it from being ready
 */
record OpenIndex<K, V>(
        String table, IndexDefinition<K, V> definition, Partition partition, IndexState state, List<String> reasons) {

    /** Whether writes keep it in step. */
    boolean maintained() {
        return state != IndexState.FAILED;
    }

    void checkReadable() {
        if (state != IndexState.READY) {
            throw new IndexNotReadyException("Index \"" + definition.name() + "\" of table \"" + table + "\" is "
                    + state + " and cannot be read: " + String.join("; ", reasons));
        }
    }
}
