package dev.cairn;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database has, and how large it is.
 *
 * @param tables every table, by name, also those that the code has not registered
 * @param engine figures of the storage engine by name, such as {@code disk-bytes}; which there are depends on it
 * @param cache figures of the cache of entities, or empty if there is none
 */
public record Stats(List<TableStats> tables, Map<String, Long> engine, Optional<EntityCacheStats> cache) {

    /**
     * Copies the collections.
     *
     * @param tables every table, by name, also those that the code has not registered
     * @param engine figures of the storage engine by name, such as {@code disk-bytes}; which there are depends on it
     * @param cache figures of the cache of entities, or empty if there is none
     */
    public Stats {
        tables = List.copyOf(tables);
        engine = Map.copyOf(engine);
    }
}
