package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.cache.CacheKey;
import dev.cairn.backend.cache.ValueCache;
import org.jspecify.annotations.Nullable;

/** The decoded entities of one table that are kept in memory. */
final class TableCache<K, V> {

    private final ValueCache values;
    private final Partition partition;
    private final SharedEntities<K, V> shared;

    TableCache(ValueCache values, Partition partition, EntityDescriptor<K, V> descriptor) {
        this.values = values;
        this.partition = partition;
        this.shared = new SharedEntities<>(descriptor);
    }

    /** The entity that is stored now, or null if it is not here. */
    @Nullable
    V get(byte[] id) {
        return cast(values.get(CacheKey.of(partition, id)));
    }

    /** The entity that a snapshot has, or null if it is not here. */
    @Nullable
    V get(byte[] id, Snapshot state) {
        return cast(values.get(CacheKey.of(partition, id), state));
    }

    @SuppressWarnings("unchecked") // what was put in for this partition
    private @Nullable V cast(@Nullable Object found) {
        return (V) found;
    }

    /** The time to be taken before an entity is read that is to be kept. */
    long now() {
        return values.now();
    }

    long time(Snapshot state) {
        return values.time(state);
    }

    /**
     * Keeps an entity if it was not written meanwhile.
     *
     * @param id its encoded id, an array that nobody changes any more
     * @param stored its stored form
     * @param decoded the entity, referred to by nobody else
     * @param time the time taken before it was read
     * @return the entity to be given to whoever reads it
     */
    V keep(byte[] id, byte[] stored, V decoded, long time) {
        V entity = shared.of(decoded);
        if (entity == null) {
            return decoded;
        }
        values.put(CacheKey.of(partition, id), entity, stored.length, time);
        return entity;
    }
}
