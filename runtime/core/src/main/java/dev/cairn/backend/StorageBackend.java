package dev.cairn.backend;

import dev.cairn.Backup;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.ReadOnlyException;
import dev.cairn.key.ByteRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An ordered transactional store of byte keys and byte values, divided into partitions. Keys are ordered as unsigned
 * bytes; keys and values may be empty.
 *
 * <p>Safe for use by several threads. Arrays that are passed in may be changed by the caller afterwards, arrays that are
 * returned belong to the caller. Reads and writes are linearizable: whoever reads after a write has returned sees it.
 * After {@link #close()} every call, also on snapshots and cursors, throws {@link DatabaseClosedException}. What an
 * implementation has to do is written down as tests, in the {@code StorageBackendContract} of this module's test-jar.
 */
public interface StorageBackend extends AutoCloseable {

    /**
     * Reads one value.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @return a new array with the value, or null if the key is absent
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.StorageException if the engine cannot read
     * @throws dev.cairn.CorruptDataException if the engine finds its files damaged
     */
    byte @Nullable [] get(Partition partition, byte[] key);

    /**
     * Reads several values. Other than from a snapshot, they need not be of one moment.
     *
     * @param partition the partition
     * @param keys the keys, without prefix; a key may occur more than once
     * @return as many values, in the order of the keys, null where a key is absent; not modifiable
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.StorageException if the engine cannot read
     * @throws dev.cairn.CorruptDataException if the engine finds its files damaged
     */
    List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys);

    /**
     * Fixes the present state for reading. The caller closes it.
     *
     * @return the state that includes every write that has returned
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.StorageException if the engine cannot give one
     */
    Snapshot snapshot();

    /**
     * Writes a batch, all of it or nothing, over any number of partitions. Its operations apply one after the other, so
     * a later one wins. All its expectations are checked in the same step: no other write can come between. A batch
     * without operations and expectations changes nothing.
     *
     * @param batch what to write; not kept, so it may be cleared and used again
     * @param durability what the write survives once this returns
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.ReadOnlyException if the database was opened for reading
     * @throws TooLargeException if the batch exceeds {@link #capabilities()}; nothing is written
     * @throws ExpectationFailedException if an expectation is not met; nothing is written
     * @throws ContentionException if other writes were in the way; nothing is written, the call may be repeated
     * @throws OutcomeUnknownException if the engine cannot say whether the batch was written
     * @throws dev.cairn.StorageException if the engine cannot write; readers then do not see the batch, but if it had
     *     reached the log it may come back when the database is opened again, whole
     */
    void write(WriteBatch batch, Durability durability);

    /**
     * Begins to store many keys at once. Unless an engine has something better, all of them are collected in memory and
     * become one batch, within the limit of batches.
     *
     * @return what takes them; the caller closes it
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.ReadOnlyException if the database was opened for reading
     * @throws UnsupportedOperationException if nothing but batches can be written here
     * @throws dev.cairn.StorageException if the engine cannot write
     */
    default BulkWriter bulkWriter() {
        if (capabilities().readOnly()) {
            throw new ReadOnlyException("The database was opened for reading. Open it for writing to change it.");
        }
        return new BatchBulkWriter(this);
    }

    /**
     * The locks on keys, where those who write are all in this process.
     *
     * @return the locks, always the same, or empty if only expectations can protect from other writers
     * @throws DatabaseClosedException if the database is closed
     */
    Optional<KeyLocks> locks();

    /**
     * What fits into this backend.
     *
     * @return its limits
     * @throws DatabaseClosedException if the database is closed
     */
    Capabilities capabilities();

    /**
     * Estimates how much room a partition takes, without reading it.
     *
     * @param partition the partition
     * @return a number of bytes; not exact
     * @throws DatabaseClosedException if the database is closed
     */
    long approximateSize(Partition partition);

    /**
     * Estimates how many keys lie in a range, without reading them.
     *
     * @param partition the partition
     * @param range the keys, without prefix
     * @return a number of keys; not exact, but not less for a range that includes another
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.StorageException if the engine cannot tell
     */
    long approximateCount(Partition partition, ByteRange range);

    /**
     * Numbers about the engine. Every backend has {@code estimated-keys}, {@code memory-bytes} (what it keeps in memory)
     * and {@code disk-bytes} (the size of its table files); its further names are its own, and stable too.
     *
     * @return the numbers by name; not modifiable
     * @throws DatabaseClosedException if the database is closed
     * @throws dev.cairn.StorageException if the engine cannot tell
     */
    Map<String, Long> metrics();

    /**
     * Makes a copy of all partitions that this engine can open, in the state of one moment between two batches.
     *
     * @param directory where to; it does not exist
     * @throws IllegalArgumentException if the directory exists, or is to lie within the database
     * @throws UnsupportedOperationException if the engine has no checkpoints
     */
    default void checkpoint(Path directory) {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no checkpoints. Export the tables.");
    }

    /**
     * Adds a backup of all partitions to those in a directory, in the state of one moment between two batches.
     *
     * @param directory where the backups are; created if it does not exist
     * @return the backup
     * @throws IllegalArgumentException if the directory lies within the database
     * @throws UnsupportedOperationException if the engine has no backups
     */
    default Backup backup(Path directory) {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no backups. Export the tables.");
    }

    /**
     * Closes the database: waits for calls that are under way, then closes cursors and snapshots that are still open,
     * then the engine. May be called more than once; whoever calls it returns when the database is closed.
     *
     * @throws dev.cairn.StorageException if the engine fails while it closes; the database is closed nevertheless
     */
    @Override
    void close();
}
