package dev.cairn.backend;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A key with the partition that it belongs to, equal by content. The array is not copied: it must not be changed while
 * this is in use.
 *
 * @param partition the partition
 * @param key the key, without the partition's prefix
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content
public record PartitionKey(Partition partition, byte[] key) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartitionKey that && partition.equals(that.partition) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(key) + partition.id();
    }

    /** Returns the partition's id and the key in hexadecimal, such as {@code 3:0a0b}. */
    @Override
    public String toString() {
        return partition.id() + ":" + HexFormat.of().formatHex(key);
    }
}
