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
 * A native iterator with what it refers to. Every call takes a {@link CursorTurn}, so that the database can be closed
 * while another thread walks.
 *
 * <p>In one step an iterator passes over a bounded number of entries that are deleted or overwritten, and then gives up.
 * The next key is then found by {@link EmptyRangeFinder}, so that nobody has to pass over them again. An iterator that has
 * given up has lost its place, so a key is remembered that is a few steps back at most.
 */
final class RocksCursor implements KeyValueCursor {

    private static final int SCRATCH_BYTES = 512;

    /** A long scan that meets many runs of deleted keys passes over them, as that is less work than learning them all. */
    private static final int MOST_DETOURS = 8;

    /** How many keys may be passed before one is read to be remembered: reading each would cost a third of the step. */
    private static final int MOST_UNREAD = 64;

    /** A database that is closed waits for as many steps of those who only count. */
    private static final int STEPS_IN_A_TURN = 256;

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

    /** The last key that has been read. Most fit in here and are then copied once, at their length. */
    private byte[] key = new byte[SCRATCH_BYTES];

    /** 0 if none has been read; none is empty. */
    private int keyLength;

    /** How many keys have been passed since, the one under the cursor included. */
    private int unread;

    /** Likewise for values. */
    private final byte[] scratch = new byte[SCRATCH_BYTES];

    private Place place = Place.BEFORE_FIRST;
    private int detours;
    private final CursorTurn turn = new CursorTurn();

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
                .setIterateUpperBound(objects.add(new Slice(to)))
                .setMaxSkippableInternalKeys(scanBudget);
        if (!forward) { // the other way it starts at the lower bound or above
            options.setIterateLowerBound(objects.add(new Slice(from)));
        }
        this.iterator = database.db.newIterator(options);
    }

    /** Inverted bounds mean nothing to RocksDB: an empty range becomes one of equal bounds. */
    private static byte[] upperBound(ByteRange range) {
        byte @Nullable [] to = range.to();
        return to == null || range.isEmpty() ? range.from() : to;
    }

    @Override
    public boolean next() {
        begin();
        try {
            return advance();
        } finally {
            turn.end();
        }
    }

    @Override
    public long skip(long most) {
        long skipped = 0;
        boolean more = true;
        while (more && skipped < most) {
            begin();
            try {
                long last = Math.min(most, skipped + STEPS_IN_A_TURN);
                while (more && skipped < last) {
                    more = advance();
                    skipped += more ? 1 : 0;
                }
            } finally {
                turn.end();
            }
        }
        return skipped;
    }

    private boolean advance() {
        if (place == Place.AFTER_LAST) {
            return false;
        }
        Place before = place;
        place = Place.FAILED; // unless this ends well
        boolean found = before == Place.FAILED ? findNext() : walkOn(before);
        place = found ? Place.AT_KEY : Place.AFTER_LAST;
        unread += found ? 1 : 0;
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
        // backward: what is sought is no key, or out of bounds
        seek(forward ? emptyRanges.skip(from, snapshot) : emptyRanges.skipBack(to, snapshot));
    }

    private void step() {
        if (unread == MOST_UNREAD) {
            readKey();
        }
        walk();
    }

    private void walk() {
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
        returnToLastKey();
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

    /** Reads the key under the cursor before the iterator lost its place. What lies before it has been passed once. */
    private void returnToLastKey() {
        if (unread == 0) {
            return;
        }
        int steps = unread;
        try (ReadOptions unlimited = new ReadOptions(options)) {
            unlimited.setMaxSkippableInternalKeys(0);
            iterator.close();
            iterator = database.db.newIterator(unlimited);
            if (keyLength > 0) {
                seek(keyRead());
            } else {
                start();
                steps--;
            }
            for (; steps > 0 && iterator.isValid(); steps--) {
                walk();
            }
            checkValid();
            readKey();
        }
    }

    private void checkValid() {
        if (!iterator.isValid()) {
            hasGivenUp(); // says why it cannot be read
            throw new IllegalStateException("A key that a snapshot has must stay there.");
        }
    }

    /** An iterator that has given up counts on what it has passed over, so there has to be another. */
    private boolean moveTo(byte[] next) {
        iterator.close();
        iterator = database.db.newIterator(options);
        seek(next);
        return iterator.isValid() || (hasGivenUp() && findNext());
    }

    private void seek(byte[] target) {
        if (forward) {
            iterator.seek(target);
        } else {
            iterator.seekForPrev(target);
        }
    }

    @Override
    public byte[] key() {
        begin();
        try {
            requireAtKey();
            readKey();
            return Arrays.copyOfRange(key, Partition.PREFIX_LENGTH, keyLength);
        } finally {
            turn.end();
        }
    }

    private void readKey() {
        if (unread > 0) {
            keyLength = iterator.key(key, 0, key.length);
            if (keyLength > key.length) {
                key = iterator.key();
            }
            unread = 0;
        }
    }

    private byte[] keyRead() {
        return Arrays.copyOf(key, keyLength);
    }

    @Override
    public byte[] value() {
        begin();
        try {
            requireAtKey();
            int length = iterator.value(scratch, 0, scratch.length);
            return length <= scratch.length ? Arrays.copyOf(scratch, length) : iterator.value();
        } finally {
            turn.end();
        }
    }

    private void requireAtKey() {
        if (place != Place.AT_KEY) {
            throw new IllegalStateException("The cursor is at no key: call next() first, and stop when it is false.");
        }
    }

    private void begin() {
        if (!turn.begin()) {
            throw new DatabaseClosedException("The cursor, or the database at " + database.directory + ", is closed.");
        }
    }

    @Override
    public void close() {
        if (turn.begin()) {
            iterator.close();
            objects.close();
            onClose.accept(this);
            turn.endAll(); // last: until then whoever closes the snapshot waits here
        }
    }
}
