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
 *
 * <p>In one step an iterator passes over a bounded number of entries that are deleted or overwritten, and then gives up.
 * The next key is then found by {@link EmptyRangeFinder}, so that nobody has to pass over them again.
 */
final class RocksCursor implements KeyValueCursor {

    private static final int SCRATCH_BYTES = 512;

    /** A long scan that meets many runs of deleted keys passes over them, as that is less work than learning them all. */
    private static final int MOST_DETOURS = 8;

    private enum Place {
        BEFORE_FIRST,
        AT_KEY,
        AFTER_LAST,
        /** A call has failed, and must not look like the end: the next one tries again. */
        FAILED
    }

    private final RocksDatabase database;
    private final Snapshot snapshot;
    private final EmptyRangeFinder emptyRanges;
    private final byte[] from;
    private final byte[] to;
    private final boolean forward;
    private final Consumer<RocksCursor> onClose;
    private final NativeObjects objects = new NativeObjects();
    private final ReadOptions options;
    private RocksIterator iterator;

    /** The key under the cursor, or the one before, if it has been read: most fit in here and are then copied once, at their length. */
    private byte[] key = new byte[SCRATCH_BYTES];

    /** 0 if it has not been read; none is empty. */
    private int keyLength;

    /** Likewise for values. */
    private final byte[] scratch = new byte[SCRATCH_BYTES];

    private Place place = Place.BEFORE_FIRST;
    private int detours;
    private boolean closed;

    /**
     * Opens it before the first key.
     *
     * @param scanBudget how many entries an iterator passes over in one step before it gives up
     * @param range a range of the whole keyspace with both bounds
     */
    RocksCursor(
            RocksDatabase database,
            Snapshot snapshot,
            EmptyRangeFinder emptyRanges,
            int scanBudget,
            ByteRange range,
            Direction direction,
            Consumer<RocksCursor> onClose) {
        this.database = database;
        this.snapshot = snapshot;
        this.emptyRanges = emptyRanges;
        this.from = range.from();
        this.to = upperBound(range);
        this.forward = direction == Direction.FORWARD;
        this.onClose = onClose;
        this.options = objects.add(new ReadOptions())
                .setSnapshot(snapshot)
                .setIterateLowerBound(objects.add(new Slice(from)))
                .setIterateUpperBound(objects.add(new Slice(to)))
                .setMaxSkippableInternalKeys(scanBudget);
        this.iterator = database.db.newIterator(options);
    }

    /** Inverted bounds mean nothing to RocksDB: an empty range becomes one of equal bounds. */
    private static byte[] upperBound(ByteRange range) {
        byte @Nullable [] to = range.to();
        return to == null || range.isEmpty() ? range.from() : to;
    }

    @Override
    public synchronized boolean next() {
        requireOpen();
        if (place == Place.AFTER_LAST) {
            return false;
        }
        Place before = place;
        place = Place.FAILED; // unless this ends well
        boolean found = before == Place.FAILED ? findNext() : walkOn(before);
        place = found ? Place.AT_KEY : Place.AFTER_LAST;
        keyLength = 0;
        return found;
    }

    private boolean walkOn(Place before) {
        if (before == Place.BEFORE_FIRST) {
            start();
        } else {
            step();
        }
        return iterator.isValid() || (hasGivenUp() && findNext());
    }

    private void start() {
        if (forward) {
            iterator.seek(emptyRanges.skip(from, snapshot));
        } else {
            iterator.seekForPrev(emptyRanges.skipBack(to, snapshot)); // which is no key, or out of bounds
        }
    }

    private void step() {
        readKey(); // from which to go on if this fails
        if (forward) {
            iterator.next();
        } else {
            iterator.prev();
        }
    }

    /** An iterator that cannot read on is not valid either, and must not look like the end. */
    private boolean hasGivenUp() {
        try {
            iterator.status();
            return false;
        } catch (RocksDBException e) {
            if (RocksFailure.isGivingUp(e)) {
                return true;
            }
            throw RocksFailure.of("scan", database.directory, e);
        }
    }

    /** Goes to the next key in another way than by passing over all that lie before it. */
    private boolean findNext() {
        boolean stepping = keyLength > 0;
        byte[] restFrom = stepping && forward ? EmptyRange.after(keyRead()) : from;
        byte[] restTo = stepping && !forward ? keyRead() : to;
        if (detours++ < MOST_DETOURS) {
            emptyRanges.learn(restFrom, restTo, forward);
        } else {
            options.setMaxSkippableInternalKeys(0); // no limit
        }
        byte @Nullable [] next = emptyRanges.nearest(restFrom, restTo, forward, snapshot);
        return next != null && moveTo(next);
    }

    /** An iterator that has given up counts on what it has passed over, so there has to be another. */
    private boolean moveTo(byte[] next) {
        iterator.close();
        iterator = database.db.newIterator(options);
        if (forward) {
            iterator.seek(next);
        } else {
            iterator.seekForPrev(next);
        }
        return iterator.isValid() || (hasGivenUp() && findNext());
    }

    @Override
    public synchronized byte[] key() {
        requireAtKey();
        readKey();
        return Arrays.copyOfRange(key, Partition.PREFIX_LENGTH, keyLength);
    }

    private void readKey() {
        if (keyLength == 0) {
            keyLength = iterator.key(key, 0, key.length);
            if (keyLength > key.length) {
                key = iterator.key();
            }
        }
    }

    private byte[] keyRead() {
        return Arrays.copyOf(key, keyLength);
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
            iterator.close();
            objects.close();
            onClose.accept(this); // last: until then whoever closes the snapshot waits here
        }
    }
}
