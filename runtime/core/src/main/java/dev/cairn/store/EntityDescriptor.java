package dev.cairn.store;

import dev.cairn.EntityMigration;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a record is stored: its table, its id, its components, its codec and its indexes. The processor generates one for
 * every {@code @Entity}; it can as well be written by hand.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public interface EntityDescriptor<K, V> {

    /**
     * The name by which the database knows the table for good.
     *
     * @return the name
     */
    String table();

    /**
     * The names that the table had before, under which the database may still know it.
     *
     * @return the former names
     */
    default List<String> formerTables() {
        return List.of();
    }

    /**
     * Reads the id of an entity.
     *
     * @param entity the entity
     * @return its id
     */
    K id(V entity);

    /**
     * The encoding of the id, which can never change once entities are stored.
     *
     * @return a type that loses nothing
     */
    KeyType<K> idType();

    /**
     * The name of the id's component, by which filters ask for it.
     *
     * @return the name; {@code id} unless it says otherwise
     */
    default String idName() {
        return "id";
    }

    /**
     * Which columns of indexes, besides components, have a value in every entity: paths into components, and methods.
     * An index with another one is used for a filter only if that asks for a value of it.
     *
     * @return the names of the columns
     */
    default Set<String> neverNull() {
        return Set.of();
    }

    /**
     * The components of the record in declaration order.
     *
     * @return the components
     */
    List<Component<V, ?>> components();

    /**
     * Makes an entity.
     *
     * @param components the values of {@link #components()} in order
     * @return the entity
     */
    V create(Object[] components);

    /**
     * Reads the version of an entity, for optimistic locking: an insert stores 1, every update stores one more, and an
     * update by an entity with another version than the stored one is refused.
     *
     * @param entity the entity
     * @return its version; empty, always, if the record has none
     */
    default OptionalLong version(V entity) {
        return OptionalLong.empty();
    }

    /**
     * The name of the component that is the version, for what writes components one by one.
     *
     * @return the name; empty if the record has none
     */
    default Optional<String> versionName() {
        return Optional.empty();
    }

    /**
     * Makes an entity that differs only in its version. Called only if the record has one.
     *
     * @param entity the entity
     * @param version the new version
     * @return an entity with that version
     */
    default V withVersion(V entity, long version) {
        return entity;
    }

    /**
     * How an entity that is inserted without an id gets one.
     *
     * @return the generation; empty if every entity comes with its id
     */
    default Optional<GeneratedId<V>> generatedId() {
        return Optional.empty();
    }

    /**
     * What leads from each version of the record to the next; the version of this one is one more than there are. Its
     * indexes are rebuilt when that changes.
     *
     * @return the migrations, that from version 1 first; once entities are stored, the list only grows at its end
     */
    default List<EntityMigration> migrations() {
        return List.of();
    }

    /**
     * How entities become bytes.
     *
     * @return the codec, always the same
     */
    EntityCodec<V> codec();

    /**
     * The secondary indexes, in the order in which uniqueness is checked.
     *
     * @return the indexes, no two of one name
     */
    List<IndexDefinition<K, V>> indexes();
}
