package dev.cairn;

import java.util.List;

/**
 * A table and how large it is.
 *
 * @param name the name of the table
 * @param approximateEntities how many entities it has, as the storage engine estimates it
 * @param approximateBytes the size of its entities on disk and in memory, as the storage engine estimates it
 * @param indexes its indexes
 */
public record TableStats(String name, long approximateEntities, long approximateBytes, List<IndexStats> indexes) {

    /**
     * Copies the list.
     *
     * @param name the name of the table
     * @param approximateEntities how many entities it has, as the storage engine estimates it
     * @param approximateBytes the size of its entities on disk and in memory, as the storage engine estimates it
     * @param indexes its indexes
     */
    public TableStats {
        indexes = List.copyOf(indexes);
    }
}
