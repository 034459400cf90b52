package dev.cairn.backend;

import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A part of the one ordered keyspace: an entity table, an index or the catalog. Its id, as four big-endian bytes,
 * prefixes each of its keys, so partitions lie one after the other in the order of their ids.
 *
 * @param id the number that the catalog has given it, never negative
 */
public record Partition(int id) implements Comparable<Partition> {

    /** How many bytes of a key in the keyspace name its partition. */
    public static final int PREFIX_LENGTH = Integer.BYTES;

    /**
     * Creates the partition with an id.
     *
     * @param id the number that the catalog has given it
     * @throws IllegalArgumentException if it is negative
     */
    public Partition {
        if (id < 0) {
            throw new IllegalArgumentException("A partition's id is never negative, but this one is " + id);
        }
    }

    /**
     * The place in the keyspace of one of this partition's keys.
     *
     * @param key a key of this partition
     * @return a new array: the prefix, then the key
     */
    public byte[] prefixed(byte[] key) {
        byte[] prefixed = new byte[PREFIX_LENGTH + key.length];
        prefixed[0] = (byte) (id >>> 24);
        prefixed[1] = (byte) (id >>> 16);
        prefixed[2] = (byte) (id >>> 8);
        prefixed[3] = (byte) id;
        System.arraycopy(key, 0, prefixed, PREFIX_LENGTH, key.length);
        return prefixed;
    }

    /**
     * The place in the keyspace of a range of this partition's keys. It never reaches into the next partition.
     *
     * @param range a range of keys of this partition
     * @return the range of those keys with their prefix, its upper bound never null
     */
    public ByteRange prefixed(ByteRange range) {
        return ByteRange.of(prefixed(range.from()), endOf(range));
    }

    /**
     * The place in the keyspace of a range's upper bound.
     *
     * @param range a range of keys of this partition
     * @return the bound with its prefix, or the next partition's prefix if the range has none
     */
    byte[] endOf(ByteRange range) {
        byte @Nullable [] to = range.to();
        if (to != null) {
            return prefixed(to);
        }
        // With ids of 31 bits there always is a next one.
        return ByteBuffer.allocate(PREFIX_LENGTH).putInt(id + 1).array();
    }

    @Override
    public int compareTo(Partition other) {
        return Integer.compare(id, other.id);
    }
}
