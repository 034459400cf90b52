package dev.cairn.backend;

import dev.cairn.DatabaseClosedException;

/**
 * A walk over the keys of a range, in the state of the snapshot it was opened from. It starts before the first key.
 *
 * <p>To be used by one thread at a time, but the snapshot or the database may be closed by another: every call after
 * that throws {@link DatabaseClosedException}, as does every call after {@link #close()}. A step takes time that does
 * not depend on how many keys there are.
 */
public interface KeyValueCursor extends AutoCloseable {

    /**
     * Goes to the next key. Once it has returned false it keeps returning false.
     *
     * @return false if there is no further key in the range
     * @throws DatabaseClosedException if this cursor, its snapshot or the database is closed
     * @throws SnapshotExpiredException if the engine has given up the snapshot
     * @throws dev.cairn.StorageException if the engine cannot read, as opposed to having reached the end
     * @throws dev.cairn.CorruptDataException if the engine finds its files damaged
     */
    boolean next();

    /**
     * Goes over the next keys without looking at them, as many calls of {@link #next()} would; an engine may be faster at it.
     *
     * @param most how many at most
     * @return how many there were: fewer than {@code most} only if the end of the range was reached
     * @throws DatabaseClosedException if this cursor, its snapshot or the database is closed
     * @throws SnapshotExpiredException if the engine has given up the snapshot
     * @throws dev.cairn.StorageException if the engine cannot read, as opposed to having reached the end
     * @throws dev.cairn.CorruptDataException if the engine finds its files damaged
     */
    default long skip(long most) {
        long skipped = 0;
        while (skipped < most && next()) {
            skipped++;
        }
        return skipped;
    }

    /**
     * The key under the cursor.
     *
     * @return a new array: the key without its partition's prefix
     * @throws IllegalStateException if the last {@link #next()} was false, or there was none
     * @throws DatabaseClosedException if this cursor, its snapshot or the database is closed
     */
    byte[] key();

    /**
     * The value under the cursor.
     *
     * @return a new array: the value
     * @throws IllegalStateException if the last {@link #next()} was false, or there was none
     * @throws DatabaseClosedException if this cursor, its snapshot or the database is closed
     */
    byte[] value();

    /** Frees what the cursor holds. May be called more than once, also after the database was closed. */
    @Override
    void close();
}
