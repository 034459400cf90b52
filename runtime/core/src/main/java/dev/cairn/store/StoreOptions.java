package dev.cairn.store;

import dev.cairn.Durability;
import java.util.Objects;

/**
 * How the stores of a database behave.
 *
 * @param durability what a write that has returned survives
 * @param dropUnknownIndexes whether indexes that the code does not declare are dropped; else their table refuses writes
 * @param allowDowngrade whether older code may write to a table that a newer record has written
 * @param building how indexes are filled
 * @param cache which entities are kept in memory
 */
public record StoreOptions(
        Durability durability,
        boolean dropUnknownIndexes,
        boolean allowDowngrade,
        IndexBuildOptions building,
        EntityCacheOptions cache) {

    /** Nothing is dropped or cached, writes are {@link Durability#BUFFERED}, and indexes are filled at registration. */
    public static final StoreOptions DEFAULTS =
            new StoreOptions(Durability.BUFFERED, false, false, IndexBuildOptions.DEFAULTS);

    /**
     * Checks that nothing is null.
     *
     * @param durability what a write that has returned survives
     * @param dropUnknownIndexes whether indexes that the code does not declare are dropped; else their table refuses writes
     * @param allowDowngrade whether older code may write to a table that a newer record has written
     * @param building how indexes are filled
     * @param cache which entities are kept in memory
     */
    public StoreOptions {
        Objects.requireNonNull(durability, "durability");
        Objects.requireNonNull(building, "building");
        Objects.requireNonNull(cache, "cache");
    }

    /**
     * Options without a cache.
     *
     * @param durability what a write that has returned survives
     * @param dropUnknownIndexes whether indexes that the code does not declare are dropped; else their table refuses writes
     * @param allowDowngrade whether older code may write to a table that a newer record has written
     * @param building how indexes are filled
     */
    public StoreOptions(
            Durability durability, boolean dropUnknownIndexes, boolean allowDowngrade, IndexBuildOptions building) {
        this(durability, dropUnknownIndexes, allowDowngrade, building, EntityCacheOptions.NONE);
    }

    /**
     * The same options with a cache, or without.
     *
     * @param entities which entities are kept in memory
     * @return the options
     */
    public StoreOptions withCache(EntityCacheOptions entities) {
        return new StoreOptions(durability, dropUnknownIndexes, allowDowngrade, building, entities);
    }
}
