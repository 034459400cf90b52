package dev.cairn.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Unions, intersections and complements of ranges hold the keys that they should. */
class ByteRangesTest {

    private static final List<byte[]> KEYS = keys();

    private static List<byte[]> keys() {
        List<byte[]> keys = new ArrayList<>(List.of(new byte[0]));
        for (int i = 0; i < 4; i++) {
            for (int j = -1; j < 4; j++) {
                byte first = (byte) (i == 3 ? 0xFF : i);
                byte second = (byte) (j == 3 ? 0xFF : j);
                keys.add(j < 0 ? new byte[] {first} : new byte[] {first, second});
            }
        }
        return keys;
    }

    @Property(tries = 2_000)
    void areSets(@ForAll long seed) {
        Random random = new Random(seed);
        List<ByteRange> some = some(random);
        List<ByteRange> others = some(random);
        ByteRanges a = ByteRanges.union(some);
        ByteRanges b = ByteRanges.union(others);
        for (byte[] key : KEYS) {
            boolean inA = some.stream().anyMatch(range -> range.contains(key));
            boolean inB = others.stream().anyMatch(range -> range.contains(key));
            assertThat(contains(a, key)).isEqualTo(inA);
            assertThat(contains(a.coalesced(), key)).isEqualTo(inA);
            assertThat(contains(a.complement(), key)).isEqualTo(!inA);
            assertThat(contains(a.union(b), key)).isEqualTo(inA || inB);
            assertThat(contains(a.intersection(b), key)).isEqualTo(inA && inB);
        }
        for (ByteRanges set : List.of(a, a.union(b), a.intersection(b), a.complement(), a.coalesced())) {
            assertSortedAndDisjoint(set);
        }
    }

    private static boolean contains(ByteRanges ranges, byte[] key) {
        return ranges.ranges().stream().anyMatch(range -> range.contains(key));
    }

    private static void assertSortedAndDisjoint(ByteRanges set) {
        byte[] end = new byte[0];
        for (ByteRange range : set.ranges()) {
            assertThat(range.isEmpty()).isFalse();
            assertThat(end).isNotNull();
            assertThat(Arrays.compareUnsigned(end, range.from())).isLessThanOrEqualTo(0);
            end = range.to();
        }
    }

    private static List<ByteRange> some(Random random) {
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            byte[] from = KEYS.get(random.nextInt(KEYS.size()));
            byte[] to = KEYS.get(random.nextInt(KEYS.size()));
            ranges.add(
                    switch (random.nextInt(4)) {
                        case 0 -> ByteRange.prefix(from);
                        case 1 -> ByteRange.of(from, null);
                        default -> ByteRange.of(from, to);
                    });
        }
        return ranges;
    }
}
