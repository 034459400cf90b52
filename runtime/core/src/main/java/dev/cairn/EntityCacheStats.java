package dev.cairn;

import java.util.Set;

/**
 * What the cache of entities has done since the database was opened, and what it holds.
 *
 * @param tables the registered tables whose entities it may hold
 * @param hits how many entities were found in it
 * @param misses how many were looked for in it and then read from the storage engine, or were absent
 * @param evictions how many it has dropped to stay within its bound
 * @param entities how many it holds, about
 * @param bytes how much heap they take, as estimated
 * @param maxBytes how much they may take
 */
public record EntityCacheStats(
        Set<String> tables, long hits, long misses, long evictions, long entities, long bytes, long maxBytes) {

    /**
     * Copies the set.
     *
     * @param tables the registered tables whose entities it may hold
     * @param hits how many entities were found in it
     * @param misses how many were looked for in it and then read from the storage engine, or were absent
     * @param evictions how many it has dropped to stay within its bound
     * @param entities how many it holds, about
     * @param bytes how much heap they take, as estimated
     * @param maxBytes how much they may take
     */
    public EntityCacheStats {
        tables = Set.copyOf(tables);
    }
}
