package dev.cairn.query;

import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of keys: sorted, disjoint ranges that are not empty. Ranges that touch stay apart. */
record ByteRanges(List<ByteRange> ranges) {

    static final ByteRanges NONE = new ByteRanges(List.of());
    static final ByteRanges ALL = new ByteRanges(List.of(ByteRange.all()));

    private static final Comparator<ByteRange> BY_START =
            Comparator.comparing(ByteRange::from, Arrays::compareUnsigned);

    static ByteRanges union(Collection<ByteRange> ranges) {
        List<ByteRange> sorted = new ArrayList<>(ranges);
        sorted.removeIf(ByteRange::isEmpty);
        sorted.sort(BY_START);
        return new ByteRanges(joined(sorted, false));
    }

    ByteRanges union(ByteRanges other) {
        List<ByteRange> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return union(all);
    }

    ByteRanges intersection(ByteRanges other) {
        List<ByteRange> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            ByteRange a = ranges.get(i);
            ByteRange b = other.ranges.get(j);
            byte[] from = Arrays.compareUnsigned(a.from(), b.from()) >= 0 ? a.from() : b.from();
            boolean aEndsFirst = compareEnds(a.to(), b.to()) <= 0;
            ByteRange both = ByteRange.of(from, aEndsFirst ? a.to() : b.to());
            if (!both.isEmpty()) {
                common.add(both);
            }
            if (aEndsFirst) {
                i++;
            } else {
                j++;
            }
        }
        return new ByteRanges(List.copyOf(common));
    }

    ByteRanges complement() {
        List<ByteRange> gaps = new ArrayList<>();
        byte @Nullable [] end = new byte[0];
        for (ByteRange range : ranges) {
            gaps.add(ByteRange.of(end == null ? new byte[0] : end, range.from()));
            end = range.to();
        }
        if (end != null) {
            gaps.add(ByteRange.of(end, null));
        }
        gaps.removeIf(ByteRange::isEmpty);
        return new ByteRanges(List.copyOf(gaps));
    }

    /** The same keys in as few ranges as possible. */
    ByteRanges coalesced() {
        return new ByteRanges(joined(ranges, true));
    }

    private static List<ByteRange> joined(List<ByteRange> sorted, boolean touching) {
        List<ByteRange> joined = new ArrayList<>();
        for (ByteRange range : sorted) {
            ByteRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            int gap = last == null ? 1 : startAfterEnd(range.from(), last.to());
            if (last == null || gap > 0 || (gap == 0 && !touching)) {
                joined.add(range);
            } else if (compareEnds(range.to(), last.to()) > 0) {
                joined.set(joined.size() - 1, ByteRange.of(last.from(), range.to()));
            }
        }
        return List.copyOf(joined);
    }

    private static int startAfterEnd(byte[] start, byte @Nullable [] end) {
        return end == null ? -1 : Arrays.compareUnsigned(start, end);
    }

    private static int compareEnds(byte @Nullable [] a, byte @Nullable [] b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return Arrays.compareUnsigned(a, b);
    }
}
