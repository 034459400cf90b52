package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Snapshot;

/**
 * Spares scans the keys that were deleted where they begin. RocksDB drops those only when it compacts, and until then
 * passes over each: who takes jobs from the front of a queue would pass over all that were ever taken. A scan that meets
 * many of them has the empty range looked for here; the next one begins behind it.
 *
 * <p>Writers cut their keys out of the ranges before they write. A range is looked for in a state of which all earlier
 * writes are done, and from before that moment on writers cut their keys out of what is sought, too. So in every state
 * from the one in which it was found on, a range is empty, and nobody asks about it in an older one.
 */
final class EmptyRangeFinder {

    private final RocksDatabase database;
    private final EmptyRanges ranges = new EmptyRanges();
    private final Pause writers;

    /** Whether writers and readers have to look at all. */
    private volatile boolean active;

    private @Nullable Sought sought;

    /** Runs something while nobody writes. */
    interface Pause {

        /** Runs it, unless writers take too long. */
        boolean run(Runnable action);
    }

    /** What is being looked for, cut off by keys that were written meanwhile. */
    private static final class Sought {

        private final boolean forward;
        private byte[] from;
        private byte[] to;

        Sought(byte[] from, byte[] to, boolean forward) {
            this.from = from;
            this.to = to;
            this.forward = forward;
        }

        /** Leaves the part before a key, as a scan comes to it. */
        void endAt(byte[] key) {
            if (Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0) {
                if (forward) {
                    to = key;
                } else {
                    from = EmptyRange.after(key);
                }
            }
        }
    }

    EmptyRangeFinder(RocksDatabase database, Pause writers) {
        this.database = database;
        this.writers = writers;
    }

    /** The first key from one on that may be there. */
    byte[] skip(byte[] from, Snapshot snapshot) {
        return active ? ranges.skip(from, snapshot.getSequenceNumber()) : from;
    }

    /** Looking down from a key: the one below which some may be there. */
    byte[] skipBack(byte[] to, Snapshot snapshot) {
        return active ? ranges.skipBack(to, snapshot.getSequenceNumber()) : to;
    }

    /** The key of a range that a scan comes to first, or null, however many deleted ones lie before it. */
    byte @Nullable [] nearest(byte[] from, byte[] to, boolean forward, Snapshot snapshot) {
        return new NearestKey(database, ranges, snapshot, snapshot.getSequenceNumber()).find(from, to, forward);
    }

    /** Finds out how much of a range is empty, as a scan comes to it; unless somebody else is just looking. */
    void learn(byte[] from, byte[] to, boolean forward) {
        Sought mine = new Sought(from, to, forward);
        if (!writers.run(() -> begin(mine)) || !isSought(mine)) {
            return;
        }
        byte @Nullable [] key = null;
        boolean found = false;
        try {
            key = new NearestKey(database, ranges, null, Long.MAX_VALUE).find(from, to, forward);
            found = true;
        } finally {
            end(mine, key, found);
        }
    }

    private synchronized void begin(Sought mine) {
        if (sought == null) {
            sought = mine;
            active = true; // before the next writer looks
        }
    }

    private synchronized boolean isSought(Sought mine) {
        return sought == mine;
    }

    private synchronized void end(Sought mine, byte @Nullable [] key, boolean found) {
        if (sought != mine) {
            return; // all was forgotten meanwhile
        }
        sought = null;
        if (found) {
            if (key != null) {
                mine.endAt(key);
            }
            // The number of the present state: that in which the key was found is no later one.
            ranges.add(new EmptyRange(mine.from, mine.to, database.db.getLatestSequenceNumber()));
        }
        active = ranges.count() > 0;
    }

    /** To be called before a batch is written, while {@link Pause} lets nobody through. */
    void exclude(WriteBatch batch) {
        if (active) {
            batch.forEachKey(new Written());
        }
    }

    private synchronized void exclude(byte[] key) {
        if (sought != null) {
            sought.endAt(key);
        }
        ranges.exclude(key);
    }

    /** To be called before keys are written in another way, while {@link Pause} lets nobody through. */
    synchronized void forget() {
        sought = null;
        ranges.clear();
        active = false;
    }

    private final class Written implements WriteBatch.KeyVisitor {

        /** Deletions would not have to be told of, but hardly ever are they of a key that is not there. */
        @Override
        public void key(int partition, byte[] bytes, int from, int to) {
            exclude(ByteBuffer.allocate(Partition.PREFIX_LENGTH + to - from)
                    .putInt(partition)
                    .put(bytes, from, to - from)
                    .array());
        }

        @Override
        public void range(int partition) {}
    }
}
