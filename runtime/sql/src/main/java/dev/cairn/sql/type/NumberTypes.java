package dev.cairn.sql.type;

import dev.cairn.key.KeyType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Year;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.calcite.sql.type.SqlTypeName;

/** The types that are numbers in SQL. */
public final class NumberTypes {

    /** Digits of a decimal whose type says nothing about them. */
    private static final int DIGITS = 76;

    private static final int FRACTION_DIGITS = 38;
    private static final int DURATION_DIGITS = 28;
    private static final int NANO_DIGITS = 9;

    static final ScalarType<Byte> BYTE =
            integer(KeyType.BYTE, SqlTypeName.TINYINT, Byte.MIN_VALUE, Byte.MAX_VALUE, n -> (byte) n, n -> n);
    static final ScalarType<Short> SHORT =
            integer(KeyType.SHORT, SqlTypeName.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE, n -> (short) n, n -> n);
    static final ScalarType<Integer> INT =
            integer(KeyType.INT, SqlTypeName.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, n -> (int) n, n -> n);
    static final ScalarType<Long> LONG =
            integer(KeyType.LONG, SqlTypeName.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE, n -> n, n -> n);
    static final ScalarType<Year> YEAR = integer(
            KeyType.YEAR, SqlTypeName.INTEGER, Year.MIN_VALUE, Year.MAX_VALUE, n -> Year.of((int) n), Year::getValue);
    static final ScalarType<Float> FLOAT = new ScalarType<>(
            KeyType.FLOAT, SqlForm.of(SqlTypeName.REAL), value -> value, NumberTypes::nearestFloat, true);
    static final ScalarType<Double> DOUBLE = new ScalarType<>(
            KeyType.DOUBLE, SqlForm.of(SqlTypeName.DOUBLE), value -> value, NumberTypes::nearestDouble, true);
    static final ScalarType<BigInteger> BIG_INTEGER = new ScalarType<>(
            KeyType.BIG_INTEGER, SqlForm.decimal(DIGITS, 0), BigDecimal::new, NumberTypes::bigInteger, true);
    static final ScalarType<BigDecimal> BIG_DECIMAL = new ScalarType<>(
            KeyType.BIG_DECIMAL,
            SqlForm.decimal(DIGITS, FRACTION_DIGITS),
            NumberTypes::normal,
            value -> Matching.one((BigDecimal) value),
            true);
    static final ScalarType<Duration> DURATION = new ScalarType<>(
            KeyType.DURATION,
            SqlForm.decimal(DURATION_DIGITS, NANO_DIGITS),
            NumberTypes::seconds,
            NumberTypes::duration,
            true);

    private NumberTypes() {}

    private static <T> ScalarType<T> integer(
            KeyType<T> keyType,
            SqlTypeName name,
            long least,
            long greatest,
            LongFunction<T> of,
            Function<T, ? extends Number> to) {
        return new ScalarType<>(
                keyType,
                SqlForm.of(name),
                value -> (Object) to.apply(value),
                value -> {
                    BigDecimal number = (BigDecimal) value;
                    if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
                        return Matching.<T>none(null);
                    }
                    if (number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
                        return Matching.none(of.apply(greatest));
                    }
                    BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
                    return Matching.floor(of.apply(whole.longValueExact()), whole.compareTo(number) == 0);
                },
                true);
    }

    /**
     * Calcite takes 1.5 and 1.50 for different values where it groups, joins or removes what is twice; called by generated
     * code.
     *
     * @param value a number
     * @return the one that stands for all that are equal to it, without zeros behind the point
     */
    public static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The nearest one; none for numbers beyond the range. */
    private static Matching<Float> nearestFloat(Object value) {
        float nearest = ((Number) value).floatValue();
        return Float.isInfinite(nearest) && value instanceof BigDecimal
                ? Matching.none(nearest > 0 ? Float.MAX_VALUE : nearest)
                : Matching.one(nearest);
    }

    private static Matching<Double> nearestDouble(Object value) {
        double nearest = ((Number) value).doubleValue();
        return Double.isInfinite(nearest) && value instanceof BigDecimal
                ? Matching.none(nearest > 0 ? Double.MAX_VALUE : nearest)
                : Matching.one(nearest);
    }

    private static Matching<BigInteger> bigInteger(Object value) {
        BigDecimal number = (BigDecimal) value;
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        return Matching.floor(whole.toBigIntegerExact(), whole.compareTo(number) == 0);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
    }

    private static Matching<Duration> duration(Object value) {
        BigDecimal number = (BigDecimal) value;
        BigDecimal nanos = number.setScale(NANO_DIGITS, RoundingMode.FLOOR);
        BigDecimal seconds = number.setScale(0, RoundingMode.FLOOR);
        if (seconds.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0) {
            return Matching.none(null);
        }
        if (seconds.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Matching.none(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        }
        long nano = nanos.subtract(seconds).movePointRight(NANO_DIGITS).longValueExact();
        return Matching.floor(Duration.ofSeconds(seconds.longValueExact(), nano), nanos.compareTo(number) == 0);
    }
}
