package dev.cairn.store;

import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.InvalidEntityException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the changes that the calls of a store stand for; whatever can be checked before the locks is. */
final class Changes<K, V> {

    private final Table<K, V> table;

    Changes(Table<K, V> table) {
        this.table = table;
    }

    Change<K, V> insert(V entity) {
        Prepared<V> next = prepare(entity);
        K id = table.descriptor().id(entity);
        return change(id, stored -> {
            if (stored != null) {
                throw new DuplicateIdException(table.values().describeId(id)
                        + " is there already. Update or upsert it, or choose another id.");
            }
            return new Change.Put<>(next);
        });
    }

    Change<K, V> update(V entity) {
        Prepared<V> next = prepare(entity);
        K id = table.descriptor().id(entity);
        return change(id, stored -> {
            checkFound(id, stored);
            return new Change.Put<>(next);
        });
    }

    Change<K, V> update(K id, UnaryOperator<V> function) {
        Objects.requireNonNull(function, "function");
        return change(id, stored -> new Change.Put<>(apply(id, checkFound(id, stored), function)));
    }

    Change<K, V> upsert(V entity) {
        Prepared<V> next = prepare(entity);
        return change(table.descriptor().id(entity), stored -> new Change.Put<>(next));
    }

    Change<K, V> delete(K id) {
        return change(id, stored -> new Change.Delete<>());
    }

    Change<K, V> deleteIf(K id, Predicate<V> condition) {
        return change(
                id, stored -> stored != null && condition.test(stored) ? new Change.Delete<>() : new Change.Keep<>());
    }

    private Change<K, V> change(K id, Change.Decision<V> decision) {
        return new Change<>(id, key(id), decision);
    }

    private Bytes key(K id) {
        return new Bytes(table.values().encodeId(Objects.requireNonNull(id, "id")));
    }

    private Prepared<V> prepare(V entity) {
        Objects.requireNonNull(entity, "entity");
        K id = table.descriptor().id(entity);
        if (Objects.isNull(id)) {
            throw new InvalidEntityException("An entity of table \"" + table.name() + "\" has a null id: " + entity);
        }
        return Prepared.of(table, key(id), entity);
    }

    private Prepared<V> apply(K id, V stored, UnaryOperator<V> function) {
        V next = table.functions().apply(function, stored);
        if (next == null) {
            throw new InvalidEntityException(table.values().describeId(id)
                    + ": the update's function returned null. To delete, use deleteById.");
        }
        K nextId = table.descriptor().id(next);
        if (Objects.isNull(nextId) || !key(nextId).equals(key(id))) {
            throw new InvalidEntityException(
                    table.values().describeId(id) + ": the update's function changed the id to "
                            + (Objects.isNull(nextId)
                                    ? "null"
                                    : table.descriptor().idType().format(nextId))
                            + ". To change an id, delete the one and insert the other.");
        }
        return Prepared.of(table, key(id), next);
    }

    private V checkFound(K id, @Nullable V stored) {
        if (stored == null) {
            throw new EntityNotFoundException(
                    table.values().describeId(id) + " does not exist. Insert or upsert it instead.");
        }
        return stored;
    }
}
