package dev.cairn.catalog;

import dev.cairn.CorruptDataException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.index.ColumnBytes;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * Where counted indexes keep how many entries there are with each value of the first column.
 *
 * <p>All counters of a database are in one partition, which is the last one, and which the catalog never gives out. The
 * key of a counter is the id of the partition of its index' entries, then the bytes of the first column; a counter is
 * eight bytes, little-endian, as {@link WriteBatch#add} makes them. So the counters of an index come and go with the
 * partition of its entries.
 */
public final class EntryCounters {

    /** The partition of all counters. */
    public static final Partition PARTITION = new Partition(Integer.MAX_VALUE);

    /** Every column has at least one byte. */
    private static final byte[] SHORTEST = {0};

    private EntryCounters() {}

    /**
     * The counter in which an entry counts.
     *
     * @param entries where the index' entries are
     * @param index the index
     * @param entryKey the key of the entry
     * @return the key of the counter
     * @throws CorruptDataException if the key does not start with the index' first column
     */
    public static byte[] keyOf(Partition entries, IndexDefinition<?, ?> index, byte[] entryKey) {
        return key(entries, entryKey, firstColumnEnd(index, entryKey));
    }

    /**
     * Where the first column ends in the key of an entry.
     *
     * @param index the index
     * @param entryKey the key of the entry
     * @return the number of bytes
     * @throws CorruptDataException if the key does not start with the index' first column
     */
    public static int firstColumnEnd(IndexDefinition<?, ?> index, byte[] entryKey) {
        return ColumnBytes.end(index.columns().subList(0, 1), entryKey);
    }

    /**
     * The counter of a value.
     *
     * @param entries where the index' entries are
     * @param firstColumn the bytes of the value in the first column
     * @return the key of the counter
     */
    public static byte[] key(Partition entries, byte[] firstColumn) {
        return key(entries, firstColumn, firstColumn.length);
    }

    private static byte[] key(Partition entries, byte[] column, int length) {
        return ByteBuffer.allocate(Integer.BYTES + length)
                .putInt(entries.id())
                .put(column, 0, length)
                .array();
    }

    /**
     * The counters of a range of values.
     *
     * @param entries where the index' entries are
     * @param firstColumn the range of bytes in the first column
     * @return the range of keys, without the {@link #correctionKey}
     */
    public static ByteRange keys(Partition entries, ByteRange firstColumn) {
        byte[] from = firstColumn.from();
        byte[] to = firstColumn.to();
        return ByteRange.of(
                key(entries, from.length == 0 ? SHORTEST : from),
                to == null ? key(new Partition(entries.id() + 1), new byte[0]) : key(entries, to));
    }

    /**
     * The key of a number that changes whenever a repair corrects counters of an index, so that no two correct the same
     * fault. It is no counter's, since a column is never without bytes.
     *
     * @param entries where the index' entries are
     * @return the key
     */
    public static byte[] correctionKey(Partition entries) {
        return key(entries, new byte[0]);
    }

    /**
     * Deletes all entries of an index, and its counters if it has any.
     *
     * @param entries where the entries are
     * @param batch gets the deletions
     */
    public static void deleteIndex(Partition entries, WriteBatch batch) {
        batch.deleteRange(entries, ByteRange.all());
        batch.deleteRange(PARTITION, ByteRange.prefix(correctionKey(entries)));
    }

    /**
     * Reads a counter.
     *
     * @param stored what is stored under its key
     * @return the number of entries
     * @throws CorruptDataException if it is no such number
     */
    public static long read(byte[] stored) {
        long count = stored.length == Long.BYTES
                ? ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong()
                : -1;
        if (count < 0) {
            throw new CorruptDataException("a counter that is no number of entries: 0x"
                    + HexFormat.of().formatHex(stored) + ".");
        }
        return count;
    }

    /**
     * The stored form of a counter.
     *
     * @param count the number of entries
     * @return eight bytes
     */
    public static byte[] bytes(long count) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(count)
                .array();
    }

    /**
     * Reads what a counter is for the one who adds to it: any number, also one that is no number of entries.
     *
     * @param stored what is stored under its key
     * @return the number that an addition goes on from
     */
    public static long raw(byte[] stored) {
        return stored.length == Long.BYTES
                ? ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong()
                : 0;
    }
}
