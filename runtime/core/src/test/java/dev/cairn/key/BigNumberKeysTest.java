package dev.cairn.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;

class BigNumberKeysTest {

    @Group
    class BigIntegers extends KeyTypeContract<BigInteger> {
        BigIntegers() {
            super(KeyType.BIG_INTEGER, bigIntegers(), anyBigIntegers(), Comparator.naturalOrder());
        }
    }

    @Group
    class BigDecimals extends KeyTypeContract<BigDecimal> {
        BigDecimals() {
            super(KeyType.BIG_DECIMAL, bigDecimals(), anyBigDecimals(), Comparator.naturalOrder());
        }
    }

    private static List<BigInteger> bigIntegers() {
        // Where the number of bytes changes, and where the number of its bytes does.
        return Stream.of(0, 1, 7, 8, 15, 16, 63, 64, 122 * 8, 123 * 8 - 1, 123 * 8, 124 * 8, 255 * 8, 256 * 8, 8 * 2000)
                .map(BigInteger.ONE::shiftLeft)
                .flatMap(power -> Stream.of(power.subtract(BigInteger.ONE), power, power.add(BigInteger.ONE)))
                .flatMap(value -> Stream.of(value, value.negate()))
                .toList();
    }

    private static Arbitrary<BigInteger> anyBigIntegers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMinSize(1)
                        .ofMaxSize(300)
                        .map(BigInteger::new));
    }

    private static List<BigDecimal> bigDecimals() {
        BigDecimal longest = new BigDecimal("9".repeat(5000));
        return Stream.of(
                        "0",
                        "0E+2147483647",
                        "0E-2147483647",
                        "1",
                        "1.0",
                        "1.00",
                        "10",
                        "1E+1",
                        "100",
                        "0.1",
                        "0.01",
                        "1.01",
                        "1.1",
                        "1.10",
                        "1.101",
                        "9.99",
                        "9.999",
                        "99",
                        "99.9",
                        "12345678901234567890.5",
                        "1E+58",
                        "1E+59",
                        "9.9E+58",
                        "1E-58",
                        "1E-59",
                        "9.9E-59",
                        "1E+255",
                        "1E+256",
                        "1E-255",
                        "1E-256",
                        "1E+65535",
                        "1E+65536",
                        "1E-65535",
                        "1E-65536",
                        "1E+16777216",
                        "1E-16777216",
                        "1E+2147483647",
                        "9E+2147483647",
                        "1E-2147483647",
                        "9.9E-2147483646",
                        "1.5E+2147483647")
                .map(BigDecimal::new)
                .flatMap(value -> Stream.of(value, value.negate()))
                .flatMap(value -> Stream.concat(Stream.of(value), Stream.of(longest, longest.scaleByPowerOfTen(-2500))))
                .distinct()
                .toList();
    }

    private static Arbitrary<BigDecimal> anyBigDecimals() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.integers().between(-1200, 1200).map(BigInteger::valueOf), anyBigIntegers());
        Arbitrary<Integer> scale = Arbitraries.oneOf(Arbitraries.integers().between(-65, 65), Arbitraries.integers());
        return Combinators.combine(digits, scale).as(BigDecimal::new);
    }
}
