package dev.cairn.key;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;

class NumberKeysTest {

    @Group
    class Booleans extends KeyTypeContract<Boolean> {
        Booleans() {
            super(KeyType.BOOLEAN, List.of(true, false), Arbitraries.of(true, false), Comparator.naturalOrder());
        }
    }

    @Group
    class Bytes extends KeyTypeContract<Byte> {
        Bytes() {
            super(
                    KeyType.BYTE,
                    List.of(Byte.MIN_VALUE, (byte) -1, (byte) 0, (byte) 1, Byte.MAX_VALUE),
                    Arbitraries.bytes(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class Shorts extends KeyTypeContract<Short> {
        Shorts() {
            super(
                    KeyType.SHORT,
                    List.of(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE),
                    Arbitraries.shorts(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class Ints extends KeyTypeContract<Integer> {
        Ints() {
            super(
                    KeyType.INT,
                    List.of(Integer.MIN_VALUE, -257, -256, -1, 0, 1, 255, 256, Integer.MAX_VALUE),
                    Arbitraries.integers(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class Longs extends KeyTypeContract<Long> {
        Longs() {
            super(
                    KeyType.LONG,
                    List.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L << 32, -1L, 0L, 1L, 1L << 32, Long.MAX_VALUE),
                    Arbitraries.longs(),
                    Comparator.naturalOrder());
        }
    }

    @Group
    class Floats extends KeyTypeContract<Float> {
        Floats() {
            super(
                    KeyType.FLOAT,
                    List.of(
                            Float.NEGATIVE_INFINITY,
                            -Float.MAX_VALUE,
                            -1f,
                            -Float.MIN_NORMAL,
                            -Float.MIN_VALUE,
                            -0.0f,
                            0.0f,
                            Float.MIN_VALUE,
                            1f,
                            Float.MAX_VALUE,
                            Float.POSITIVE_INFINITY,
                            Float.NaN),
                    anyFloats(),
                    NumberKeysTest::floats);
        }
    }

    @Group
    class Doubles extends KeyTypeContract<Double> {
        Doubles() {
            super(
                    KeyType.DOUBLE,
                    List.of(
                            Double.NEGATIVE_INFINITY,
                            -Double.MAX_VALUE,
                            -1.0,
                            -Double.MIN_NORMAL,
                            -Double.MIN_VALUE,
                            -0.0,
                            0.0,
                            Double.MIN_VALUE,
                            1.0,
                            Double.MAX_VALUE,
                            Double.POSITIVE_INFINITY,
                            Double.NaN),
                    anyDoubles(),
                    NumberKeysTest::doubles);
        }
    }

    private static Arbitrary<Float> anyFloats() {
        return Arbitraries.integers().map(Float::intBitsToFloat); // with all the NaNs
    }

    private static Arbitrary<Double> anyDoubles() {
        return Arbitraries.longs().map(Double::longBitsToDouble);
    }

    private static int floats(float left, float right) {
        return doubles(left, right);
    }

    /** The order of the primitive operators, with NaN above all. */
    private static int doubles(double left, double right) {
        if (left != left || right != right) {
            return Boolean.compare(left != left, right != right);
        }
        return left < right ? -1 : left > right ? 1 : 0;
    }
}
