package dev.cairn.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;

public interface ValueType<T> {
    ValueType<Boolean> BOOLEAN = new ValueType<>() {};
    ValueType<Byte> BYTE = new ValueType<>() {};
    ValueType<Short> SHORT = new ValueType<>() {};
    ValueType<Integer> INT = new ValueType<>() {};
    ValueType<Long> LONG = new ValueType<>() {};
    ValueType<Character> CHAR = new ValueType<>() {};
    ValueType<Float> FLOAT = new ValueType<>() {};
    ValueType<Double> DOUBLE = new ValueType<>() {};
    ValueType<String> STRING = new ValueType<>() {};
    ValueType<byte[]> BYTES = new ValueType<>() {};
    ValueType<char[]> CHARS = new ValueType<>() {};
    ValueType<boolean[]> BOOLEANS = new ValueType<>() {};
    ValueType<short[]> SHORTS = new ValueType<>() {};
    ValueType<int[]> INTS = new ValueType<>() {};
    ValueType<long[]> LONGS = new ValueType<>() {};
    ValueType<float[]> FLOATS = new ValueType<>() {};
    ValueType<double[]> DOUBLES = new ValueType<>() {};
    ValueType<UUID> UUID = new ValueType<>() {};
    ValueType<BigInteger> BIG_INTEGER = new ValueType<>() {};
    ValueType<BigDecimal> BIG_DECIMAL = new ValueType<>() {};
    ValueType<Instant> INSTANT = new ValueType<>() {};
    ValueType<Duration> DURATION = new ValueType<>() {};
    ValueType<LocalDate> LOCAL_DATE = new ValueType<>() {};
    ValueType<LocalTime> LOCAL_TIME = new ValueType<>() {};
    ValueType<LocalDateTime> LOCAL_DATE_TIME = new ValueType<>() {};
    ValueType<OffsetDateTime> OFFSET_DATE_TIME = new ValueType<>() {};
    ValueType<OffsetTime> OFFSET_TIME = new ValueType<>() {};
    ValueType<ZonedDateTime> ZONED_DATE_TIME = new ValueType<>() {};
    ValueType<Period> PERIOD = new ValueType<>() {};
    ValueType<Year> YEAR = new ValueType<>() {};
    ValueType<YearMonth> YEAR_MONTH = new ValueType<>() {};
    ValueType<MonthDay> MONTH_DAY = new ValueType<>() {};
    ValueType<ZoneId> ZONE_ID = new ValueType<>() {};
    ValueType<ZoneOffset> ZONE_OFFSET = new ValueType<>() {};
    ValueType<URI> URI = new ValueType<>() {};
    ValueType<Currency> CURRENCY = new ValueType<>() {};
    ValueType<OptionalInt> OPTIONAL_INT = new ValueType<>() {};
    ValueType<OptionalLong> OPTIONAL_LONG = new ValueType<>() {};
    ValueType<OptionalDouble> OPTIONAL_DOUBLE = new ValueType<>() {};

    static <E extends Enum<E>> ValueType<E> ofEnum(Class<E> type) {
        return new ValueType<>() {};
    }

    static <T> ValueType<T> id(Object... parts) {
        return new ValueType<>() {};
    }

    static <T> ValueType<Optional<T>> optional(ValueType<T> content) {
        return new ValueType<>() {};
    }

    static <E> ValueType<List<E>> list(ValueType<E> element) {
        return new ValueType<>() {};
    }

    static <E> ValueType<Set<E>> set(ValueType<E> element) {
        return new ValueType<>() {};
    }

    static <E, C extends Collection<E>> ValueType<C> collection(ValueType<E> element, Supplier<? extends C> create) {
        return new ValueType<>() {};
    }

    static <E> ValueType<E[]> array(ValueType<E> element, IntFunction<E[]> create) {
        return new ValueType<>() {};
    }

    static <K, V> ValueType<Map<K, V>> map(ValueType<K> key, ValueType<V> value) {
        return new ValueType<>() {};
    }

    static <K, V, M extends Map<K, V>> ValueType<M> map(
            ValueType<K> key, ValueType<V> value, Supplier<? extends M> create) {
        return new ValueType<>() {};
    }

    static <T> ValueType<T> json(Component<?, T> component) {
        component.hashCode();
        return new ValueType<>() {};
    }

    default void write(ValueWriter out, T value) {}

    default T read(ValueReader in) {
        return null;
    }

    default ValueType<T> orNull() {
        return this;
    }
}
