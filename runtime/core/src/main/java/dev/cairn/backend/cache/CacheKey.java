package dev.cairn.backend.cache;

import dev.cairn.backend.Partition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The key of a value, equal by content; its hash is computed once. Nobody changes the array. */
public final class CacheKey {

    private final int partition;
    private final byte[] key;
    private final int hash;

    CacheKey(int partition, byte[] key) {
        this.partition = partition;
        this.key = key;
        int mixed = (31 * Arrays.hashCode(key) + partition) * 0x9E3779B9; // keys often differ in their last byte only
        this.hash = mixed ^ mixed >>> 16;
    }

    /**
     * The key of a value in a partition.
     *
     * @param partition the partition
     * @param key the key, without prefix; not copied, so it must not be changed any more
     * @return the key
     */
    public static CacheKey of(Partition partition, byte[] key) {
        return new CacheKey(partition.id(), key);
    }

    int length() {
        return key.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheKey that
                && hash == that.hash
                && partition == that.partition
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
