package dev.cairn.backend.rocksdb;

import dev.cairn.DatabaseClosedException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.key.ByteRange;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/**
 * A native iterator with what it refers to. Every call is synchronized, so that the database can be closed while
 * another thread walks; the lock is free in all other cases.
 */
final class RocksCursor implements KeyValueCursor {

    private static final int SCRATCH_BYTES = 512;

    private enum Place {
        BEFORE_FIRST,
        AT_KEY,
        AFTER_LAST
    }

    private final RocksDatabase database;
    private final boolean forward;
    private final Consumer<RocksCursor> onClose;
    private final NativeObjects objects = new NativeObjects();
    private final RocksIterator iterator;

    /** Most keys and values fit in here and are then copied once, at their exact length. */
    private final byte[] scratch = new byte[SCRATCH_BYTES];

    private Place place = Place.BEFORE_FIRST;
    private boolean closed;

    /** @param range a range of the whole keyspace with both bounds */
    RocksCursor(
            RocksDatabase database,
            Snapshot snapshot,
            ByteRange range,
            Direction direction,
            Consumer<RocksCursor> onClose) {
        this.database = database;
        this.forward = direction == Direction.FORWARD;
        this.onClose = onClose;
        Slice lower = objects.add(new Slice(range.from()));
        Slice upper = objects.add(new Slice(upperBound(range)));
        ReadOptions options = objects.add(new ReadOptions())
                .setSnapshot(snapshot)
                .setIterateLowerBound(lower)
                .setIterateUpperBound(upper);
        this.iterator = objects.add(database.db.newIterator(options));
    }

    /** Inverted bounds mean nothing to RocksDB: an empty range becomes one of equal bounds. */
    private static byte[] upperBound(ByteRange range) {
        byte @Nullable [] to = range.to();
        return to == null || range.isEmpty() ? range.from() : to;
    }

    @Override
    public synchronized boolean next() {
        requireOpen();
        switch (place) {
            case BEFORE_FIRST -> seekFirst();
            case AT_KEY -> step();
            case AFTER_LAST -> {} // which an iterator that has failed is for ever
        }
        if (place != Place.AFTER_LAST && iterator.isValid()) {
            place = Place.AT_KEY;
            return true;
        }
        place = Place.AFTER_LAST;
        requireEndNotFailure();
        return false;
    }

    private void seekFirst() {
        if (forward) {
            iterator.seekToFirst();
        } else {
            iterator.seekToLast();
        }
    }

    private void step() {
        if (forward) {
            iterator.next();
        } else {
            iterator.prev();
        }
    }

    /** An iterator that cannot read on is not valid either. */
    private void requireEndNotFailure() {
        try {
            iterator.status();
        } catch (RocksDBException e) {
            throw RocksFailure.of("scan", database.directory, e);
        }
    }

    @Override
    public synchronized byte[] key() {
        requireAtKey();
        int length = iterator.key(scratch, 0, scratch.length);
        return length <= scratch.length
                ? Arrays.copyOfRange(scratch, Partition.PREFIX_LENGTH, length)
                : Arrays.copyOfRange(iterator.key(), Partition.PREFIX_LENGTH, length);
    }

    @Override
    public synchronized byte[] value() {
        requireAtKey();
        int length = iterator.value(scratch, 0, scratch.length);
        return length <= scratch.length ? Arrays.copyOf(scratch, length) : iterator.value();
    }

    private void requireAtKey() {
        requireOpen();
        if (place != Place.AT_KEY) {
            throw new IllegalStateException("The cursor is at no key: call next() first, and stop when it is false.");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new DatabaseClosedException("The cursor, or the database at " + database.directory + ", is closed.");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            objects.close();
            onClose.accept(this); // last: until then whoever closes the snapshot waits here
        }
    }
}
