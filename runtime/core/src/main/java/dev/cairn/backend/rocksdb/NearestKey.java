package dev.cairn.backend.rocksdb;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/**
 * Finds the first or last key of a range, however many deleted ones lie before it, and looks only where it may be.
 *
 * @param snapshot the state to look at, or null for that of the moment
 * @param state its number, or the largest there is for that of the moment
 */
record NearestKey(
        RocksDatabase database,
        EmptyRanges ranges,
        @Nullable Snapshot snapshot,
        long state) {

    /** The key nearest to the end where a scan begins, or null if there is none. */
    byte @Nullable [] find(byte[] from, byte[] to, boolean forward) {
        return forward ? first(from, to) : last(from, to);
    }

    private byte @Nullable [] first(byte[] from, byte[] to) {
        byte[] at = ranges.skip(from, state);
        while (Arrays.compareUnsigned(at, to) < 0) {
            byte[] end = ranges.nextStart(at, to, state);
            byte @Nullable [] key = look(at, end, true);
            if (key != null) {
                return key;
            }
            at = ranges.skip(end, state);
        }
        return null;
    }

    private byte @Nullable [] last(byte[] from, byte[] to) {
        byte[] at = ranges.skipBack(to, state);
        while (Arrays.compareUnsigned(from, at) < 0) {
            byte[] start = ranges.previousEnd(from, at, state);
            byte @Nullable [] key = look(start, at, false);
            if (key != null) {
                return key;
            }
            at = ranges.skipBack(start, state);
        }
        return null;
    }

    private byte @Nullable [] look(byte[] from, byte[] to, boolean forward) {
        try (Slice lower = new Slice(from);
                Slice upper = new Slice(to);
                ReadOptions options =
                        new ReadOptions().setIterateLowerBound(lower).setIterateUpperBound(upper)) {
            if (snapshot != null) {
                options.setSnapshot(snapshot);
            }
            try (RocksIterator iterator = database.db.newIterator(options)) {
                if (forward) {
                    iterator.seekToFirst();
                } else {
                    iterator.seekToLast();
                }
                iterator.status();
                return iterator.isValid() ? iterator.key() : null;
            }
        } catch (RocksDBException e) {
            throw RocksFailure.of("scan", database.directory, e);
        }
    }
}
