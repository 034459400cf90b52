package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EmptyRangesTest {

    private static final long NOW = Long.MAX_VALUE;

    private final EmptyRanges ranges = new EmptyRanges();

    @Test
    void whoStandsInARangeIsLedToItsEnd() {
        add(10, 20, 1);

        assertThat(skip(9, NOW)).isEqualTo(9);
        assertThat(skip(10, NOW)).isEqualTo(20);
        assertThat(skip(19, NOW)).isEqualTo(20);
        assertThat(skip(20, NOW)).isEqualTo(20);
        assertThat(skipBack(10, NOW)).isEqualTo(10);
        assertThat(skipBack(11, NOW)).isEqualTo(10);
        assertThat(skipBack(20, NOW)).isEqualTo(10);
        assertThat(skipBack(21, NOW)).isEqualTo(21);
    }

    @Test
    void aRangeDoesNotHoldForOlderStates() {
        add(10, 20, 5);

        assertThat(skip(10, 4)).isEqualTo(10);
        assertThat(skip(10, 5)).isEqualTo(20);
        assertThat(skipBack(20, 4)).isEqualTo(20);
        assertThat(skipBack(20, 5)).isEqualTo(10);
        assertThat(nextStart(3, 30, 4)).isEqualTo(30);
        assertThat(nextStart(3, 30, 5)).isEqualTo(10);
        assertThat(previousEnd(3, 30, 4)).isEqualTo(3);
        assertThat(previousEnd(3, 30, 5)).isEqualTo(20);
    }

    @Test
    void whatTouchesIsPassedOverTogetherAsFarAsAStateAllows() {
        add(10, 20, 1);
        add(20, 30, 3);
        add(30, 40, 2);

        assertThat(skip(10, 3)).isEqualTo(40);
        assertThat(skip(10, 2)).isEqualTo(20);
        assertThat(skipBack(40, 3)).isEqualTo(10);
        assertThat(skipBack(40, 2)).isEqualTo(30);
    }

    @Test
    void aKeyThatIsWrittenDividesARange() {
        add(10, 20, 1);
        ranges.exclude(new byte[] {15});

        assertThat(skip(10, NOW)).isEqualTo(15);
        assertThat(skip(15, NOW)).isEqualTo(15);
        assertThat(skip(16, NOW)).isEqualTo(20);
        assertThat(skipBack(20, NOW)).isNotEqualTo(10);
        assertThat(skipBack(15, NOW)).isEqualTo(10);
        assertThat(ranges.count()).isEqualTo(2);
    }

    @Test
    void whatIsKnownForLongStaysUsableWhenMoreIsLearnt() {
        for (int i = 0; i < 100; i++) {
            add(i, i + 1, i);
        }
        assertThat(ranges.count()).isEqualTo(EmptyRanges.MOST_IN_A_ROW);
        assertThat(skip(0, 99)).isEqualTo(100);
        assertThat(skip(0, 98)).isEqualTo(99);
        assertThat(skip(0, 100 - EmptyRanges.MOST_IN_A_ROW)).isEqualTo(101 - EmptyRanges.MOST_IN_A_ROW);
    }

    @Test
    void areForgottenWhenTheyBecomeTooMany() {
        for (int i = 0; i < EmptyRanges.MOST; i++) {
            ranges.add(new EmptyRange(
                    new byte[] {(byte) (i >> 8), (byte) i, 0}, new byte[] {(byte) (i >> 8), (byte) i, 1}, 1));
        }
        assertThat(ranges.count()).isEqualTo(EmptyRanges.MOST);
        add(120, 121, 1);
        assertThat(ranges.count()).isZero();
    }

    /** Every call's outcome, compared with the states from which on each of some keys is known to be absent. */
    @Property(tries = 500)
    void agreeWithAListOfKeys(@ForAll @Size(max = 40) List<@IntRange(max = 3 * 24 * 24 * 5 - 1) Integer> calls) {
        long[] since = new long[24];
        Arrays.fill(since, NOW);
        EmptyRanges tested = new EmptyRanges();
        for (int call : calls) {
            int a = call / 3 % 24;
            int b = call / 3 / 24 % 24;
            long state = call / 3 / 24 / 24;
            if (call % 3 == 0) {
                tested.exclude(new byte[] {(byte) a});
                since[a] = NOW;
            } else {
                tested.add(new EmptyRange(new byte[] {(byte) a}, new byte[] {(byte) b}, state));
                for (int key = a; key < b; key++) {
                    since[key] = since[key] == NOW ? state : since[key];
                }
            }
            assertNeverWrong(tested, since);
        }
    }

    private static void assertNeverWrong(EmptyRanges tested, long[] since) {
        for (int key = 0; key < since.length; key++) {
            for (long state = 0; state < 5; state++) {
                byte[] next = tested.skip(new byte[] {(byte) key}, state);
                byte[] end = tested.skipBack(new byte[] {(byte) key}, state);
                int start = end[0] + end.length - 1; // one that goes on after its first byte is behind that key
                assertThat(Arrays.stream(since, Math.min(start, key), Math.max(key, next[0]))
                                .max()
                                .orElse(0))
                        .isLessThanOrEqualTo(state);
            }
            if (since[key] != NOW) {
                assertThat(tested.skip(new byte[] {(byte) key}, 5)[0]).isGreaterThan((byte) key);
            }
        }
    }

    private void add(int from, int to, long since) {
        ranges.add(new EmptyRange(new byte[] {(byte) from}, new byte[] {(byte) to}, since));
    }

    private int skip(int key, long state) {
        return ranges.skip(new byte[] {(byte) key}, state)[0];
    }

    private int skipBack(int key, long state) {
        return ranges.skipBack(new byte[] {(byte) key}, state)[0];
    }

    private int nextStart(int key, int to, long state) {
        return ranges.nextStart(new byte[] {(byte) key}, new byte[] {(byte) to}, state)[0];
    }

    private int previousEnd(int from, int key, long state) {
        return ranges.previousEnd(new byte[] {(byte) from}, new byte[] {(byte) key}, state)[0];
    }
}
