package dev.cairn.store;

import dev.cairn.CorruptDataException;
import dev.cairn.backend.Snapshot;
import dev.cairn.index.EntryWriter;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single entities: by id, and through unique indexes. */
final class EntityReader<K, V> {

    private final Table<K, V> table;
    private final StoredEntities<K, V> entities;

    EntityReader(Table<K, V> table) {
        this.table = table;
        this.entities = new StoredEntities<>(table);
    }

    Optional<V> findById(K id) {
        return Optional.ofNullable(entities.get(key(id)));
    }

    List<V> findAllById(Collection<K> ids) {
        List<byte[]> keys = ids.stream().map(this::key).toList();
        table.functions().check();
        try (Snapshot snapshot = table.backend().snapshot()) {
            List<V> present = new ArrayList<>(keys.size());
            for (StoredEntities.Found<V> found : entities.getAll(keys, snapshot)) {
                V entity = found.entity(entities, snapshot);
                if (entity != null) {
                    present.add(entity);
                }
            }
            return List.copyOf(present);
        }
    }

    boolean existsById(K id) {
        return entities.exists(key(id));
    }

    Optional<V> find(IndexDefinition<K, V> definition, @Nullable Object... columns) {
        unique(definition).checkReadable();
        byte[] key = key(definition, columns);
        OpenIndex<K, V> index = table.open(definition);
        byte[] owner = table.backend().get(index.readable(), key);
        if (owner == null) {
            return index.partition().equals(table.open(definition).readable())
                    ? Optional.empty()
                    : findAtOnce(definition, key);
        }
        Bytes id = new Bytes(index.id(key, owner, table.descriptor().idType()));
        V entity = entities.get(id.array());
        // Having the key now it is the one that has it, whoever had it when the entry was read.
        return entity != null && hasKey(definition, entity, key) ? Optional.of(entity) : findAtOnce(definition, key);
    }

    private static <V> boolean hasKey(IndexDefinition<?, V> definition, V entity, byte[] key) {
        try {
            return new EntryWriter().hasKey(definition, entity, key);
        } catch (RuntimeException e) { // the index could not take it
            return false;
        }
    }

    /** Reads entry and entity as they were at one time, which costs a snapshot. */
    private Optional<V> findAtOnce(IndexDefinition<K, V> definition, byte[] key) {
        try (TableSnapshot<K, V> state = TableSnapshot.of(table)) {
            OpenIndex<K, V> index = table.open(definition, state.indexes());
            byte[] owner = state.snapshot().get(index.readable(), key);
            if (owner == null) {
                return Optional.empty();
            }
            byte[] id = index.id(key, owner, table.descriptor().idType());
            V entity = entities.get(id, state.snapshot());
            if (entity == null) {
                throw dangling(table, index, id);
            }
            return Optional.of(entity);
        }
    }

    boolean exists(IndexDefinition<K, V> definition, @Nullable Object... columns) {
        while (true) {
            OpenIndex<K, V> index = unique(definition);
            byte[] owner = table.backend().get(index.readable(), key(definition, columns));
            if (index.partition().equals(table.open(definition).readable())) {
                return owner != null;
            }
        }
    }

    static <K, V> CorruptDataException dangling(Table<K, V> table, OpenIndex<K, V> index, byte[] id) {
        return index.damaged(
                "an entry for entity "
                        + table.descriptor().idType().format(table.values().decodeId(id))
                        + ", which the table does not have.",
                null);
    }

    private OpenIndex<K, V> unique(IndexDefinition<K, V> definition) {
        table.functions().check();
        OpenIndex<K, V> index = table.open(definition);
        if (!definition.unique()) {
            throw new IllegalArgumentException(
                    "Index \"" + definition.name() + "\" is not unique; scan it to read all that it has.");
        }
        return index;
    }

    private static byte[] key(IndexDefinition<?, ?> index, @Nullable Object... columns) {
        if (columns.length != index.columns().size()) {
            throw new IllegalArgumentException("Index \"" + index.name() + "\" has "
                    + index.columns().size() + " columns; " + columns.length + " values were given.");
        }
        return IndexBounds.keyOf(index, columns);
    }

    private byte[] key(K id) {
        table.functions().check();
        return table.values().encodeId(Objects.requireNonNull(id, "id"));
    }
}
