package dev.cairn.backend;

import static dev.cairn.backend.Direction.BACKWARD;
import static dev.cairn.backend.Direction.FORWARD;
import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.range;
import static dev.cairn.backend.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import org.junit.jupiter.api.Test;

interface ScanContract extends Fixture {

    @Test
    default void keysComeInUnsignedByteOrder() {
        for (String key : new String[] {"ÿ", "b", "", "\u0080", "a", "\u007f", "aa", "\0", "aÿ", "a\0"}) {
            put(PARTITION, key, "");
        }

        assertThat(entries(PARTITION))
                .containsExactly("=", "\0=", "a=", "a\0=", "aa=", "aÿ=", "b=", "\u007f=", "\u0080=", "ÿ=");
        assertThat(entries(PARTITION, ByteRange.all(), BACKWARD))
                .containsExactly("ÿ=", "\u0080=", "\u007f=", "b=", "aÿ=", "aa=", "a\0=", "a=", "\0=", "=");
    }

    @Test
    default void aScanTakesTheLowerBoundAndSparesTheUpper() {
        fill();

        assertThat(entries(PARTITION, range("b", "d"), FORWARD)).containsExactly("b=2", "c=3");
        assertThat(entries(PARTITION, range("b", "d"), BACKWARD)).containsExactly("c=3", "b=2");
        assertThat(entries(PARTITION, range("b\0", "d\0"), FORWARD)).containsExactly("c=3", "d=4");
        assertThat(entries(PARTITION, range("b\0", "d\0"), BACKWARD)).containsExactly("d=4", "c=3");
    }

    @Test
    default void aScanWithoutABoundEndsWithItsPartition() {
        fill();
        put(new Partition(6), "ÿÿÿÿÿ", "before");
        put(NEXT, "", "after");

        assertThat(entries(PARTITION, range("c", null), FORWARD)).containsExactly("c=3", "d=4");
        assertThat(entries(PARTITION, range("c", null), BACKWARD)).containsExactly("d=4", "c=3");
        assertThat(entries(PARTITION, range("", "b"), FORWARD)).containsExactly("a=1");
        assertThat(entries(PARTITION, range("", "b"), BACKWARD)).containsExactly("a=1");
    }

    @Test
    default void aPrefixCanBeScanned() {
        for (String key : new String[] {"a", "aÿ", "aÿÿ", "aÿb", "b"}) {
            put(PARTITION, key, "");
        }

        assertThat(entries(PARTITION, ByteRange.prefix(bytes("aÿ")), FORWARD)).containsExactly("aÿ=", "aÿb=", "aÿÿ=");
        assertThat(entries(PARTITION, ByteRange.prefix(bytes("aÿ")), BACKWARD)).containsExactly("aÿÿ=", "aÿb=", "aÿ=");
    }

    @Test
    default void anEmptyOrInvertedRangeHasNoKeys() {
        fill();

        for (Direction direction : Direction.values()) {
            assertThat(entries(PARTITION, range("b", "b"), direction)).isEmpty();
            assertThat(entries(PARTITION, range("c", "b"), direction)).isEmpty();
            assertThat(entries(PARTITION, range("", ""), direction)).isEmpty();
            assertThat(entries(PARTITION, range("ba", "bb"), direction)).isEmpty();
            assertThat(entries(PARTITION, range("e", null), direction)).isEmpty();
            assertThat(entries(NEXT, ByteRange.all(), direction)).isEmpty();
        }
    }

    @Test
    default void aCursorStaysAtItsEnd() {
        fill();
        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(PARTITION, range("d", null), FORWARD)) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.next()).isFalse();
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    default void aCursorHasNoKeyBeforeTheFirstAndAfterTheLast() {
        put(PARTITION, "a", "1");
        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), FORWARD)) {
            assertThatThrownBy(cursor::key).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(cursor::value).isInstanceOf(IllegalStateException.class);
            assertThat(cursor.next()).isTrue();
            assertThat(text(cursor.key())).isEqualTo("a");
            assertThat(text(cursor.key())).isEqualTo("a");
            assertThat(cursor.next()).isFalse();
            assertThatThrownBy(cursor::key).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(cursor::value).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    default void keysAndValuesOfAllLengthsComeBackWhole() {
        WriteBatch batch = new WriteBatch();
        for (int length = 500; length < 520; length++) {
            batch.put(PARTITION, bytes("k".repeat(length)), bytes("v".repeat(length)));
        }
        batch.put(PARTITION, bytes("k".repeat(8_192)), bytes("v".repeat(100_000)));
        backend().write(batch, Durability.BUFFERED);

        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), FORWARD)) {
            for (int length = 500; length < 520; length++) {
                assertThat(cursor.next()).isTrue();
                assertThat(text(cursor.key())).isEqualTo("k".repeat(length));
                assertThat(text(cursor.value())).isEqualTo("v".repeat(length));
            }
            assertThat(cursor.next()).isTrue();
            assertThat(text(cursor.key())).isEqualTo("k".repeat(8_192));
            assertThat(text(cursor.value())).isEqualTo("v".repeat(100_000));
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    default void severalCursorsOfOneSnapshotGoTheirOwnWay() {
        fill();
        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor down = snapshot.scan(PARTITION, ByteRange.all(), BACKWARD)) {
            KeyValueCursor up = snapshot.scan(PARTITION, ByteRange.all(), FORWARD);
            assertThat(up.next() && down.next() && up.next()).isTrue();
            assertThat(text(up.key())).isEqualTo("b");
            assertThat(text(down.key())).isEqualTo("d");
            up.close();
            assertThat(down.next()).isTrue();
            assertThat(text(down.key())).isEqualTo("c");
        }
    }

    private void fill() {
        write(batch -> batch.put(PARTITION, bytes("d"), bytes("4"))
                .put(PARTITION, bytes("b"), bytes("2"))
                .put(PARTITION, bytes("a"), bytes("1"))
                .put(PARTITION, bytes("c"), bytes("3")));
    }
}
