package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** What holds for every key type. */
abstract class KeyTypeContract<T> {

    private final KeyType<T> type;
    private final List<T> extremes;
    private final Arbitrary<T> others;
    private final Comparator<? super T> expectedOrder;

    /**
     * @param extremes the values whose encoding is at an edge, in no order; some of them may be equal
     * @param others any values
     * @param expectedOrder the order that the type should have, told by other means than the type's own comparator
     */
    KeyTypeContract(KeyType<T> type, List<T> extremes, Arbitrary<T> others, Comparator<? super T> expectedOrder) {
        this.type = type;
        this.extremes = extremes;
        this.others = others;
        this.expectedOrder = expectedOrder;
    }

    @Provide
    final Arbitrary<T> values() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(extremes)), Tuple.of(3, others))
                .withoutEdgeCases();
    }

    @Example
    void extremesAreOrderedAndReadAgain() {
        for (T left : extremes) {
            keysAreReadAgain(left);
            exactFormsAreReadAgain(left);
            for (T right : extremes) {
                bytesComparatorAndTypeHaveOneOrder(left, right);
            }
        }
    }

    @Property
    void bytesComparatorAndTypeHaveOneOrder(@ForAll("values") T left, @ForAll("values") T right) {
        int expected = Integer.signum(expectedOrder.compare(left, right));
        byte[] l = key(left);
        byte[] r = key(right);
        assertThat(Integer.signum(Arrays.compareUnsigned(l, r))).as("bytes").isEqualTo(expected);
        assertThat(Integer.signum(type.comparator().compare(left, right)))
                .as("comparator")
                .isEqualTo(expected);
        assertThat(Integer.signum(Arrays.compareUnsigned(descendingKey(left), descendingKey(right))))
                .as("inverted bytes")
                .isEqualTo(-expected);
        assertThat(KeyWriter.keyOf(type, left)).isEqualTo(l);
        assertThat(KeyWriter.isKeyOf(type, left, r)).isEqualTo(expected == 0);
        if (expected != 0) {
            // Neither is a prefix of the other.
            assertThat(Arrays.mismatch(l, r)).isLessThan(Math.min(l.length, r.length));
        }
    }

    @Property
    void keysAreReadAgain(@ForAll("values") T value) {
        byte[] bytes = new KeyWriter()
                .writeByte((byte) 1)
                .write(type, value)
                .descending()
                .write(type, value)
                .writePresent(true)
                .descending()
                .writePresent(false)
                .write(type, value)
                .writeByte((byte) 2)
                .toByteArray();
        KeyReader in = new KeyReader(bytes);
        assertThat(in.readByte()).isEqualTo((byte) 1);
        isTheSame(in.read(type), value);
        isTheSame(in.descending().read(type), value);
        assertThat(in.readIsNull(true)).isFalse();
        assertThat(in.descending().readIsNull(false)).isFalse();
        isTheSame(in.read(type), value);
        assertThat(in.readByte()).isEqualTo((byte) 2);
        assertThat(in.hasRemaining()).isFalse();
    }

    @Property
    void skippingAValueEndsWhereReadingItDoes(@ForAll("values") T value) {
        byte[] bytes = new KeyWriter()
                .write(type, value)
                .descending()
                .write(type, value)
                .writeByte((byte) 2)
                .toByteArray();
        KeyReader in = new KeyReader(bytes);
        in.skip(type);
        in.descending().skip(type);
        assertThat(in.readByte()).isEqualTo((byte) 2);
        assertThat(in.hasRemaining()).isFalse();
        for (int to = 0; to < key(value).length; to++) {
            KeyReader shorter = new KeyReader(bytes, 0, to);
            assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> shorter.skip(type));
        }
    }

    @Property
    void exactFormsAreReadAgain(@ForAll("values") T value) {
        ValueWriter out = new ValueWriter().writeInt(1);
        type.writeExact(out, value);
        ValueReader in = new ValueReader(out.writeInt(2).toByteArray());
        assertThat(in.readInt()).isEqualTo(1);
        T read = type.readExact(in);
        assertThat((Object) read).isEqualTo(value);
        assertThat(in.readInt()).isEqualTo(2);
    }

    @Property
    void truncatedKeysAreCorrupt(@ForAll("values") T value) {
        byte[] bytes = key(value);
        for (int to = 0; to < bytes.length; to = Math.max(to + 1, to + bytes.length / 50)) {
            KeyReader in = new KeyReader(bytes, 0, to);
            assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> in.read(type));
        }
    }

    @Property
    void anyBytesAreAKeyOrCorrupt(@ForAll @Size(max = 40) byte[] bytes) {
        readAndWriteAgain(bytes);
    }

    @Property
    void damagedKeysAreAnotherKeyOrCorrupt(@ForAll("values") T value, @ForAll int where, @ForAll byte damage) {
        byte[] bytes = key(value);
        bytes[Math.floorMod(where, bytes.length)] ^= damage;
        readAndWriteAgain(bytes);
    }

    @Property(tries = 300)
    void anyBytesAreAnExactFormOrCorrupt(@ForAll @Size(max = 40) byte[] bytes) {
        try {
            type.readExact(new ValueReader(bytes));
        } catch (CorruptDataException expected) {
            assertThat(expected).hasMessageContaining("stored");
        }
    }

    @Property(tries = 300)
    void anyValueHasAOneLineDescription(@ForAll("values") T value) {
        assertThat(type.format(value)).hasSizeBetween(1, 1000).doesNotContain("\n");
    }

    /** Whatever is read is written as the very bytes it was read from: no value has two keys. */
    private void readAndWriteAgain(byte[] bytes) {
        for (boolean descending : new boolean[] {false, true}) {
            KeyReader in = new KeyReader(bytes);
            T value;
            try {
                value = (descending ? in.descending() : in).read(type);
            } catch (CorruptDataException expected) {
                assertThat(expected).hasMessageContaining("stored key");
                continue;
            }
            byte[] again = descending ? descendingKey(value) : key(value);
            assertThat(again).isEqualTo(Arrays.copyOf(bytes, in.position()));
        }
    }

    private void isTheSame(T read, T written) {
        if (type.lossy()) {
            assertThat(type.comparator().compare(read, written)).isZero();
        } else {
            assertThat((Object) read).isEqualTo(written);
        }
    }

    private byte[] key(T value) {
        return new KeyWriter().write(type, value).toByteArray();
    }

    private byte[] descendingKey(T value) {
        return new KeyWriter().descending().write(type, value).toByteArray();
    }
}
