package dev.cairn.codec;

import dev.cairn.CorruptDataException;

/**
 * Tells the ids of a table's entities from their keys, for values that leave them out.
 *
 * <p>Implementations are immutable and safe for use by several threads.
 */
public interface IdSource {

    /**
     * Reads an id.
     *
     * @param key the key of an entity
     * @return its id
     * @throws CorruptDataException if the bytes are no id
     */
    Object id(byte[] key);

    /**
     * Reads an id as the JSON that it has in a value.
     *
     * @param key the key of an entity
     * @return a JSON object whose one property is the id
     * @throws CorruptDataException if the bytes are no id
     */
    byte[] json(byte[] key);
}
