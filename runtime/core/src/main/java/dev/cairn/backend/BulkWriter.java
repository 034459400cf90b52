package dev.cairn.backend;

import java.nio.file.Path;

/**
 * Takes any number of keys and values, in order, and stores all of them at once or none. Until {@link #commit()} nobody
 * sees any of them, and nobody waits for this; what is not committed leaves no trace, whether this is closed, the
 * database is closed, or the process ends.
 *
 * <p>The keys of a partition come one after the other, in ascending order and none twice; a partition that was left does
 * not come again. A key that is stored already gets the new value, as by {@link WriteBatch#put}.
 *
 * <p>To be used by one thread at a time, but the database may be closed by another: every call after that throws
 * {@link dev.cairn.DatabaseClosedException}.
 */
public interface BulkWriter extends AutoCloseable {

    /**
     * Adds a key and its value.
     *
     * @param partition the partition
     * @param key the key, without prefix; not kept
     * @param value the value; not kept
     * @throws IllegalArgumentException if the key does not follow the last one
     * @throws IllegalStateException if this is committed or closed
     * @throws TooLargeException if the key or the value exceeds {@link StorageBackend#capabilities()}, or if this takes no
     *     more
     * @throws dev.cairn.DatabaseClosedException if the database is closed
     * @throws dev.cairn.StorageException if the engine cannot write
     */
    void put(Partition partition, byte[] key, byte[] value);

    /**
     * Stores everything, in one step between two batches. It survives a loss of power once this returns, where the
     * engine keeps anything, and so does everything that was written before.
     *
     * @throws IllegalStateException if this is committed or closed
     * @throws dev.cairn.DatabaseClosedException if the database is closed; nothing is stored
     * @throws OutcomeUnknownException if the engine cannot say whether it is stored
     * @throws dev.cairn.StorageException if the engine cannot store it; readers then see nothing of it, but it may come
     *     back when the database is opened again, whole
     */
    void commit();

    /**
     * Where whoever fills this may keep files meanwhile, with as much room as the database has. They are deleted with
     * it at the latest.
     *
     * @return a directory that exists
     */
    Path workDirectory();

    /** Gives up what is not committed. May be called more than once, also after the database was closed. */
    @Override
    void close();
}
