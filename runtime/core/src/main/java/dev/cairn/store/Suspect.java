package dev.cairn.store;

import dev.cairn.Finding;
import dev.cairn.backend.PartitionKey;
import org.jspecify.annotations.Nullable;

/**
 * A place in an index where something is wrong.
 *
 * @param kind what is wrong
 * @param index the index
 * @param key the key of the entry that is there, or should be
 * @param id the encoded id of the entity that calls for it or that it names; null if that cannot be read
 * @param detail what is wrong in words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Suspect<K, V>(
        Finding.Kind kind,
        OpenIndex<K, V> index,
        byte[] key,
        @Nullable Bytes id,
        String detail) {

    PartitionKey place() {
        return new PartitionKey(index.partition(), key);
    }
}
