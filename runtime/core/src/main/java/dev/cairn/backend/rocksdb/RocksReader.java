package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Reads values, either the latest or those of a snapshot. Whoever calls it keeps the database open. */
record RocksReader(RocksDatabase database, ReadOptions options) {

    /** A native call for this many keys: its buffers stay small, and another hundred would gain nothing. */
    private static final int KEYS_PER_CALL = 128;

    private static final int LEAST_BUFFERED = 1 << 10;
    private static final int MOST_BUFFERED = 16 << 10;

    /**
     * An array that native code makes costs more than reading into one that is there and copying it. What does not fit is
     * looked up once more; up to a size, the next ones like it fit.
     */
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[LEAST_BUFFERED]);

    byte @Nullable [] get(Partition partition, byte[] key) {
        return getPrefixed(partition.prefixed(key));
    }

    private byte @Nullable [] getPrefixed(byte[] key) {
        byte[] buffer = BUFFER.get();
        try {
            int size = database.db.get(options, key, 0, key.length, buffer, 0, buffer.length);
            if (size == RocksDB.NOT_FOUND) {
                return null;
            }
            if (size <= buffer.length) {
                return Arrays.copyOf(buffer, size);
            }
            if (size <= MOST_BUFFERED) {
                BUFFER.set(new byte[Integer.highestOneBit(size - 1) * 2]);
            }
            return database.db.get(options, key);
        } catch (RocksDBException e) {
            throw RocksFailure.of("read", database.directory, e);
        }
    }

    /**
     * Reads several values.
     *
     * @param absent whether the first of them are likely to be absent, as those that a batch inserts are
     */
    List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys, boolean absent) {
        if (keys.size() == 1) { // as for every write of one entity; a single get costs less
            return Collections.singletonList(get(partition, keys.get(0)));
        }
        List<byte[]> prefixed = new ArrayList<>(keys.size());
        for (byte[] key : keys) {
            prefixed.add(partition.prefixed(key));
        }
        List<byte @Nullable []> values = new ArrayList<>(keys.size());
        int next = absent ? addWhileAbsent(values, prefixed) : 0;
        for (int from = next; from < prefixed.size(); from += KEYS_PER_CALL) {
            addAll(values, prefixed.subList(from, Math.min(prefixed.size(), from + KEYS_PER_CALL)));
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * Reads up to the first key that is there by single gets, which the filters answer. One call for several would have to be followed by a get for each that it did not find.
     */
    private int addWhileAbsent(List<byte @Nullable []> values, List<byte[]> keys) {
        for (byte[] key : keys) {
            byte[] value = getPrefixed(key);
            values.add(value);
            if (value != null) {
                break;
            }
        }
        return values.size();
    }

    private void addAll(List<byte @Nullable []> values, List<byte[]> keys) {
        List<byte @Nullable []> found;
        try {
            found = database.db.multiGetAsList(options, keys);
        } catch (RocksDBException e) {
            throw RocksFailure.of("read", database.directory, e);
        }
        for (int i = 0; i < keys.size(); i++) {
            byte @Nullable [] value = found.get(i);
            // multiGetAsList also answers null where it could not read; a single get tells the two apart.
            values.add(value == null ? getPrefixed(keys.get(i)) : value);
        }
    }
}
