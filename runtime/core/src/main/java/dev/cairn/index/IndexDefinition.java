package dev.cairn.index;

import dev.cairn.codec.Component;
import dev.cairn.codec.ValueWriter;
import java.util.List;

/**
 * What an index is: its columns, and the keys that an entity has in it. The processor generates one for every
 * {@code @Indexed}; it can as well be written by hand.
 *
 * <p>Implementations are stateless and safe for use by several threads, and what they write depends on the entity
 * alone.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public interface IndexDefinition<K, V> {

    /**
     * The name by which the database knows the index for good: lower-case letters, digits and {@code _}.
     *
     * @return the name, unique among the indexes of the entity
     */
    String name();

    /**
     * The names that the index had before, under which the database may still know it.
     *
     * @return the former names
     */
    default List<String> formerNames() {
        return List.of();
    }

    /**
     * The columns in key order.
     *
     * @return at least one column, always the same
     */
    List<IndexColumn> columns();

    /**
     * Whether at most one entity may have the same values in all columns. Nulls are in no conflict.
     *
     * @return whether the index is unique
     */
    boolean unique();

    /**
     * The condition of a partial index, of which {@link #writeKeys} writes no key for other entities.
     *
     * @return the name of the entity's method that tells whether it holds, or an empty string for all entities
     */
    default String where() {
        return "";
    }

    /**
     * Which meaning the methods have that compute columns or the condition: an index with another version is built
     * anew.
     *
     * @return the version
     */
    default int version() {
        return 0;
    }

    /**
     * Components that each entry holds, so that reading them needs no entity.
     *
     * @return the components, always the same; none if {@link #coversEntity()}
     */
    default List<Component<V, ?>> included() {
        return List.of();
    }

    /**
     * Whether each entry holds the whole entity, so that scans read nothing else.
     *
     * @return whether it does
     */
    default boolean coversEntity() {
        return false;
    }

    /**
     * Whether the number of entries with each value of the first column is kept, so that counting them is a lookup. Not
     * for an index with a multi-valued column.
     *
     * @return whether they are counted
     */
    default boolean counted() {
        return false;
    }

    /**
     * Writes the keys of an entity: for each, the values of {@link #columns()} in order, as {@link IndexColumn} says.
     *
     * @param entity the entity
     * @param sink what takes the keys
     */
    void writeKeys(V entity, KeySink sink);

    /**
     * Writes what an entry holds besides its key and what is {@linkplain #included() included}: for each {@linkplain IndexColumn#lossy() lossy} column, in order, the
     * exact value unless it is null. An index without lossy columns writes nothing. A multi-valued column is left out:
     * its exact values go with their keys, into {@link KeySink#exact}.
     *
     * @param entity the entity
     * @param value what takes the values
     */
    default void writeValue(V entity, ValueWriter value) {}

    /**
     * Whether two entities are sure to have the same keys and values in this index, as is told without writing them. A
     * write leaves an index alone in which its entity stays where it is.
     *
     * @param one an entity
     * @param other another one, or the same
     * @return true only if it is sure
     */
    default boolean sameKeys(V one, V other) {
        return false;
    }
}
