package dev.cairn.store;

import dev.cairn.InvalidEntityException;
import dev.cairn.store.Change.Presence;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the changes that the calls of a store stand for; whatever can be checked before the locks is. */
final class Changes<K, V> {

    private final Table<K, V> table;
    private final Versions<K, V> versions;
    private final IdGeneration<K, V> ids;

    Changes(Table<K, V> table) {
        this.table = table;
        this.versions = new Versions<>(table);
        this.ids = new IdGeneration<>(table);
    }

    Change<K, V> insert(V entity) {
        return store(Presence.FORBIDDEN, identified(entity));
    }

    /** What becomes of an entity that is inserted into an empty table. */
    Transition<K, V> first(V entity) {
        V first = versions.next(identified(entity), null);
        K id = id(first);
        Bytes key = key(id);
        return new Transition<>(id, key, null, null, List.of(), Prepared.of(table, key, first));
    }

    Change<K, V> update(V entity) {
        return store(Presence.REQUIRED, entity);
    }

    Change<K, V> upsert(V entity) {
        return store(Presence.EITHER, identified(entity));
    }

    /**
     * Stores an entity that comes from elsewhere with the version that it has there; where one is replaced, with a later
     * version than that.
     */
    Change<K, V> load(V entity, boolean replacing) {
        V loaded = identified(entity);
        K id = id(loaded);
        Bytes own = key(id);
        Prepared<V> given = Prepared.of(table, own, loaded);
        return new Change<>(id, own, replacing ? Presence.EITHER : Presence.FORBIDDEN, (key, stored) -> {
            if (stored != null && sameComponents(stored, loaded)) {
                return new Change.Keep<>();
            }
            V next = versions.loaded(loaded, stored);
            return new Change.Put<>(next, next == loaded ? given : null);
        });
    }

    private boolean sameComponents(V one, V other) {
        return table.descriptor().components().stream()
                .allMatch(component -> Objects.deepEquals(component.get(one), component.get(other)));
    }

    /** Checks what can be checked of an entity that is to be stored. */
    void check(V entity) {
        if (!ids.isMissing(Objects.requireNonNull(entity, "entity"))) {
            Prepared.of(table, key(id(entity)), entity);
        }
    }

    private V identified(V entity) {
        table.checkWritable();
        return ids.identify(Objects.requireNonNull(entity, "entity"));
    }

    private Change<K, V> store(Presence presence, V entity) {
        Objects.requireNonNull(entity, "entity");
        K id = id(entity);
        Bytes own = key(id);
        Prepared<V> given = Prepared.of(table, own, entity);
        return new Change<>(id, own, presence, (key, stored) -> {
            if (presence == Presence.REQUIRED && stored != null) {
                versions.check(entity, stored);
            }
            V next = versions.next(entity, stored);
            return new Change.Put<>(next, next == entity ? given : null);
        });
    }

    Change<K, V> update(K id, UnaryOperator<V> function) {
        Objects.requireNonNull(function, "function");
        return change(id, Presence.REQUIRED, (key, stored) -> put(make(id, key, stored, function), stored));
    }

    Change<K, V> deleteById(K id) {
        return change(id, Presence.EITHER, (key, stored) -> new Change.Delete<>());
    }

    Change<K, V> delete(V entity) {
        return change(table.descriptor().id(entity), Presence.EITHER, (key, stored) -> {
            if (stored != null) {
                versions.check(entity, stored);
            }
            return new Change.Delete<>();
        });
    }

    Change<K, V> deleteIf(K id, Predicate<V> condition) {
        return change(
                id,
                Presence.EITHER,
                (key, stored) ->
                        stored != null && condition.test(stored) ? new Change.Delete<>() : new Change.Keep<>());
    }

    /** What the function gives back as it is stays, also its version. */
    Change<K, V> updateIf(K id, Predicate<V> condition, UnaryOperator<V> function) {
        return change(id, Presence.EITHER, (key, stored) -> {
            if (stored == null || !condition.test(stored)) {
                return new Change.Keep<>();
            }
            V made = make(id, key, stored, function);
            return made.equals(stored) ? new Change.Keep<>() : put(made, stored);
        });
    }

    /** The same entity, stored as the record of today does it. */
    Change<K, V> restore(K id) {
        return change(
                id,
                Presence.EITHER,
                (key, stored) -> stored == null ? new Change.Keep<>() : new Change.Put<>(stored, null));
    }

    private Change<K, V> change(K id, Presence presence, Change.Decision<V> decision) {
        return new Change<>(id, key(id), presence, decision);
    }

    private Bytes key(K id) {
        return new Bytes(table.values().encodeId(Objects.requireNonNull(id, "id")));
    }

    private K id(V entity) {
        K id = table.descriptor().id(entity);
        if (Objects.isNull(id)) {
            throw new InvalidEntityException("An entity of table \"" + table.name() + "\" has a null id: " + entity);
        }
        return id;
    }

    private V make(K id, Bytes key, @Nullable V stored, UnaryOperator<V> function) {
        V made = stored == null ? null : table.functions().apply(function, stored);
        if (made == null) {
            throw new InvalidEntityException(table.values().describeId(id)
                    + ": the update's function returned null. To delete, use deleteById.");
        }
        K madeId = table.descriptor().id(made);
        if (Objects.isNull(madeId) || !(madeId.equals(id) || key(madeId).equals(key))) {
            throw new InvalidEntityException(
                    table.values().describeId(id) + ": the update's function changed the id to "
                            + (Objects.isNull(madeId)
                                    ? "null"
                                    : table.descriptor().idType().format(madeId))
                            + ". To change an id, delete the one and insert the other.");
        }
        return made;
    }

    private Change.Outcome<V> put(V made, @Nullable V stored) {
        return new Change.Put<>(versions.next(made, stored), null);
    }
}
