package dev.cairn.store;

import dev.cairn.backend.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities by their encoded ids: from the table's cache if it has one and they are in it, else as they are stored. */
final class StoredEntities<K, V> {

    private final Table<K, V> table;
    private final @Nullable TableCache<K, V> cache;

    StoredEntities(Table<K, V> table) {
        this.table = table;
        this.cache = table.cache();
    }

    /** The entity as it is now, or null if there is none. */
    @Nullable
    V get(byte[] id) {
        if (cache == null) {
            byte[] stored = table.backend().get(table.partition(), id);
            return stored == null ? null : table.values().decode(id, stored);
        }
        V known = cache.get(id);
        if (known != null) {
            return known;
        }
        long time = cache.now();
        byte[] stored = table.backend().get(table.partition(), id);
        return stored == null ? null : cache.keep(id, stored, table.values().decode(id, stored), time);
    }

    boolean exists(byte[] id) {
        return (cache != null && cache.get(id) != null) || table.backend().get(table.partition(), id) != null;
    }

    /** The entity as a snapshot has it, or null if there is none. */
    @Nullable
    V get(byte[] id, Snapshot state) {
        return getAll(List.of(id), state).get(0).entity(this, state);
    }

    /** What a snapshot has under some ids, in their order; what is read of it is not decoded yet. */
    List<Found<V>> getAll(List<byte[]> ids, Snapshot state) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Found<V>> found = new ArrayList<>(ids.size());
        if (cache == null) {
            List<byte @Nullable []> stored = state.getAll(table.partition(), ids);
            for (int i = 0; i < ids.size(); i++) {
                found.add(new Found<>(ids.get(i), stored.get(i), null));
            }
            return found;
        }
        List<byte[]> unknown = new ArrayList<>();
        for (byte[] id : ids) {
            V known = cache.get(id, state);
            found.add(new Found<>(id, null, known));
            if (known == null) {
                unknown.add(id);
            }
        }
        if (unknown.isEmpty()) {
            return found;
        }
        List<byte @Nullable []> stored = state.getAll(table.partition(), unknown);
        int next = 0;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).known() == null) {
                found.set(i, new Found<>(ids.get(i), stored.get(next++), null));
            }
        }
        return found;
    }

    /**
     * What is under an id.
     *
     * @param id the encoded id
     * @param stored the stored form, or null if it is absent or was not read
     * @param known the entity, or null if it is absent or not decoded yet
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found<V>(
            byte[] id, byte @Nullable [] stored, @Nullable V known) {

        boolean isAbsent() {
            return stored == null && known == null;
        }

        /** The entity, or null if it is absent. */
        @Nullable
        V entity(StoredEntities<?, V> entities, Snapshot state) {
            if (known != null || stored == null) {
                return known;
            }
            return entities.decode(id, stored, state);
        }
    }

    /** Decodes what a snapshot has, and keeps it. */
    V decode(byte[] id, byte[] stored, Snapshot state) {
        V entity = table.values().decode(id, stored);
        return cache == null ? entity : cache.keep(id, stored, entity, cache.time(state));
    }
}
