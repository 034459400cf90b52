package dev.cairn.key;

import dev.cairn.codec.ValueWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

public interface KeyType<T> {
    KeyType<Boolean> BOOLEAN = scalar();
    KeyType<Byte> BYTE = scalar();
    KeyType<Short> SHORT = scalar();
    KeyType<Integer> INT = scalar();
    KeyType<Long> LONG = scalar();
    KeyType<Character> CHAR = scalar();
    KeyType<Float> FLOAT = scalar();
    KeyType<Double> DOUBLE = scalar();
    KeyType<String> STRING = scalar();
    KeyType<byte[]> BYTES = scalar();
    KeyType<java.util.UUID> UUID = scalar();
    KeyType<Instant> INSTANT = scalar();
    KeyType<Duration> DURATION = scalar();
    KeyType<LocalDate> LOCAL_DATE = scalar();
    KeyType<LocalTime> LOCAL_TIME = scalar();
    KeyType<LocalDateTime> LOCAL_DATE_TIME = scalar();
    KeyType<OffsetDateTime> OFFSET_DATE_TIME = scalar();
    KeyType<Year> YEAR = scalar();
    KeyType<YearMonth> YEAR_MONTH = scalar();
    KeyType<BigInteger> BIG_INTEGER = scalar();
    KeyType<BigDecimal> BIG_DECIMAL = scalar();

    static <E extends Enum<E>> KeyType<E> ofEnum(Class<E> type) {
        return scalar();
    }

    static <E extends Enum<E>> KeyType<E> ofEnum(Class<E> type, ToIntFunction<E> code) {
        return scalar();
    }

    static <T, U> KeyType<T> wrapping(
            Class<T> type, KeyType<U> component, Function<T, U> get, Function<U, T> create) {
        component.hashCode();
        return scalar();
    }

    static <T> KeyType<T> record(Class<T> type, List<KeyPart<T, ?>> parts, Function<KeyReader, T> create) {
        parts.hashCode();
        return scalar();
    }

    void writeExact(ValueWriter out, T value);

    private static <T> KeyType<T> scalar() {
        return (out, value) -> {};
    }
}
