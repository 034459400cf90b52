package dev.cairn.backend.rocksdb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Disjoint ranges of keys that are known to hold none, so that scans need not look there. Safe for use by several
 * threads.
 */
final class EmptyRanges {

    /** More than this, and all are forgotten: about a megabyte. Scans find again what they need. */
    static final int MOST = 4_096;

    /**
     * Ranges that touch are kept apart up to this number: a scan in a state older than the latest of them still profits
     * from the others.
     */
    static final int MOST_IN_A_ROW = 8;

    /** By their first keys. */
    private final NavigableMap<byte[], EmptyRange> known = new TreeMap<>(Arrays::compareUnsigned);

    synchronized int count() {
        return known.size();
    }

    /** The first key from one on that may be there in a state: that key itself, or the end of the ranges that it is in. */
    synchronized byte[] skip(byte[] key, long state) {
        byte[] at = key;
        Map.Entry<byte[], EmptyRange> entry = known.floorEntry(at);
        while (entry != null
                && entry.getValue().since() <= state
                && entry.getValue().contains(at)) {
            at = entry.getValue().to();
            entry = known.floorEntry(at);
        }
        return at;
    }

    /** Looking down from a key: the one below which some may be there in a state. */
    synchronized byte[] skipBack(byte[] key, long state) {
        byte[] at = key;
        Map.Entry<byte[], EmptyRange> entry = known.lowerEntry(at);
        while (entry != null
                && entry.getValue().since() <= state
                && Arrays.compareUnsigned(at, entry.getValue().to()) <= 0) {
            at = entry.getValue().from();
            entry = known.lowerEntry(at);
        }
        return at;
    }

    /** Where the next range begins behind a key that is in none, or else {@code to}. */
    synchronized byte[] nextStart(byte[] key, byte[] to, long state) {
        for (EmptyRange range : known.subMap(key, false, to, false).values()) {
            if (range.since() <= state) {
                return range.from();
            }
        }
        return to;
    }

    /** Where the last range ends before a key, below which is none, or else {@code from}. */
    synchronized byte[] previousEnd(byte[] from, byte[] key, long state) {
        for (EmptyRange range : known.headMap(key, false).descendingMap().values()) {
            if (Arrays.compareUnsigned(range.to(), from) <= 0) {
                break;
            }
            if (range.since() <= state) {
                return range.to();
            }
        }
        return from;
    }

    /** Cuts out a key. */
    synchronized void exclude(byte[] key) {
        Map.Entry<byte[], EmptyRange> entry = known.floorEntry(key);
        if (entry != null && entry.getValue().contains(key)) {
            known.remove(entry.getKey());
            put(entry.getValue().before(key));
            put(entry.getValue().behind(key));
            limit();
        }
    }

    /** Adds a range; the parts of it that are known already stay as they are. */
    synchronized void add(EmptyRange range) {
        byte[] at = skip(range.from(), Long.MAX_VALUE);
        while (Arrays.compareUnsigned(at, range.to()) < 0) {
            byte[] end = nextStart(at, range.to(), Long.MAX_VALUE);
            put(new EmptyRange(at, end, range.since()));
            at = skip(end, Long.MAX_VALUE);
        }
        Map.Entry<byte[], EmptyRange> first = known.floorEntry(range.from());
        if (first != null) {
            joinOldest(row(first.getValue()));
        }
        limit();
    }

    synchronized void clear() {
        known.clear();
    }

    private void put(EmptyRange range) {
        if (!range.isEmpty()) {
            known.put(range.from(), range);
        }
    }

    private void limit() {
        if (known.size() > MOST) {
            known.clear();
        }
    }

    /** The ranges that touch one, or each other. */
    private List<EmptyRange> row(EmptyRange one) {
        Deque<EmptyRange> row = new ArrayDeque<>();
        row.add(one);
        Map.Entry<byte[], EmptyRange> before = known.lowerEntry(one.from());
        while (before != null && before.getValue().endsAt(row.getFirst().from())) {
            row.addFirst(before.getValue());
            before = known.lowerEntry(before.getKey());
        }
        @Nullable EmptyRange behind = known.get(one.to());
        while (behind != null) {
            row.addLast(behind);
            behind = known.get(behind.to());
        }
        return new ArrayList<>(row);
    }

    private void joinOldest(List<EmptyRange> row) {
        while (row.size() > MOST_IN_A_ROW) {
            int oldest = 0;
            for (int i = 1; i + 1 < row.size(); i++) {
                oldest = since(row, i) < since(row, oldest) ? i : oldest;
            }
            EmptyRange second = row.remove(oldest + 1);
            EmptyRange joined = row.get(oldest).with(second);
            row.set(oldest, joined);
            known.remove(second.from());
            known.put(joined.from(), joined);
        }
    }

    /** Since when two neighbours are both empty. */
    private static long since(List<EmptyRange> row, int index) {
        return Math.max(row.get(index).since(), row.get(index + 1).since());
    }
}
