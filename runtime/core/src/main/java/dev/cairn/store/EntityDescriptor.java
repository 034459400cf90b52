package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import java.util.List;

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
