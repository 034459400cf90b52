package dev.cairn.backend;

import dev.cairn.DatabaseClosedException;
import dev.cairn.key.ByteRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the whole keyspace at one moment: it holds every batch that was written before, whole, and nothing of
 * any other.
 *
 * <p>Safe for use by several threads. It keeps old data from being dropped, so it should be closed soon; closing it
 * closes its cursors, and closing the database closes it. Every call but {@link #close()} then throws
 * {@link DatabaseClosedException}. An engine may also give it up by itself: {@link SnapshotExpiredException}.
 */
public interface Snapshot extends AutoCloseable {

    /**
     * Reads one value.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @return a new array with the value, or null if the key was absent
     * @throws DatabaseClosedException if this snapshot or the database is closed
     * @throws SnapshotExpiredException if the engine has given up the snapshot
     * @throws dev.cairn.StorageException if the engine cannot read
     * @throws dev.cairn.CorruptDataException if the engine finds its files damaged
     */
    byte @Nullable [] get(Partition partition, byte[] key);

    /**
     * Reads several values.
     *
     * @param partition the partition
     * @param keys the keys, without prefix; a key may occur more than once
     * @return as many values, in the order of the keys, null where a key was absent; not modifiable
     * @throws DatabaseClosedException if this snapshot or the database is closed
     * @throws SnapshotExpiredException if the engine has given up the snapshot
     * @throws dev.cairn.StorageException if the engine cannot read
     * @throws dev.cairn.CorruptDataException if the engine finds its files damaged
     */
    List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys);

    /**
     * Opens a walk over a range of keys. The caller closes it.
     *
     * @param partition the partition
     * @param range the keys, without prefix; an empty range gives a cursor without keys
     * @param direction the order
     * @return a cursor before the first key
     * @throws DatabaseClosedException if this snapshot or the database is closed
     * @throws SnapshotExpiredException if the engine has given up the snapshot
     * @throws dev.cairn.StorageException if the engine cannot read
     */
    KeyValueCursor scan(Partition partition, ByteRange range, Direction direction);

    /** Frees the snapshot and its cursors. May be called more than once, also after the database was closed. */
    @Override
    void close();
}
