package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java type are written by the compact codec: format {@code 'C'}, described in
 * {@code docs/value-format.md}. Unlike those of a {@link dev.cairn.key.KeyType} the bytes have no order, and keep every
 * value exactly.
 *
 * <p>All types are constants of this interface, come from its factories, or extend {@link RecordType}. They are immutable
 * and safe for use by several threads.
 *
 * @param <T> the Java type; of a primitive one its box
 */
public sealed interface ValueType<T>
        permits ArrayValues,
                CollectionValues,
                ConstantValues,
                ConvertedValues,
                IdValues,
                JsonValues,
                MapValues,
                NullableValues,
                RecordType,
                ScalarValues,
                StringValues {

    /** {@code boolean}. */
    ValueType<Boolean> BOOLEAN = new ScalarValues<>("boolean", ValueWriter::writeBoolean, ValueReader::readBoolean);

    /** {@code byte}. */
    ValueType<Byte> BYTE = new ScalarValues<>("byte", ValueWriter::writeByte, ValueReader::readByte);

    /** {@code short}; like {@code int} and {@code long} in as few bytes as the number needs. */
    ValueType<Short> SHORT =
            new ScalarValues<Short>(Form.INTEGER, ValueWriter::writeZigZag, ValueReader::readZigZagShort);

    /** {@code int}. */
    ValueType<Integer> INT =
            new ScalarValues<Integer>(Form.INTEGER, ValueWriter::writeZigZag, ValueReader::readZigZagInt);

    /** {@code long}. */
    ValueType<Long> LONG = new ScalarValues<>(Form.INTEGER, ValueWriter::writeZigZag, ValueReader::readZigZagLong);

    /** {@code char}: any UTF-16 code unit. */
    ValueType<Character> CHAR = new ScalarValues<>("char", ValueWriter::writeChar, ValueReader::readChar);

    /** {@code float}. */
    ValueType<Float> FLOAT = new ScalarValues<>("float", ValueWriter::writeFloat, ValueReader::readFloat);

    /** {@code double}. */
    ValueType<Double> DOUBLE = new ScalarValues<>("double", ValueWriter::writeDouble, ValueReader::readDouble);

    /** {@code String}: valid Unicode, or null. */
    ValueType<String> STRING = new StringValues();

    /** {@code byte[]}. */
    ValueType<byte[]> BYTES = new ScalarValues<>("bytes", ValueWriter::writeBytes, ValueReader::readBytes);

    /** {@code char[]}. */
    ValueType<char[]> CHARS = new ScalarValues<>("chars", PrimitiveArrays::write, PrimitiveArrays::readChars);

    /** {@code boolean[]}. */
    ValueType<boolean[]> BOOLEANS =
            new ScalarValues<>("booleans", PrimitiveArrays::write, PrimitiveArrays::readBooleans);

    /** {@code short[]}. */
    ValueType<short[]> SHORTS = new ScalarValues<>(Form.INTEGERS, PrimitiveArrays::write, PrimitiveArrays::readShorts);

    /** {@code int[]}. */
    ValueType<int[]> INTS = new ScalarValues<>(Form.INTEGERS, PrimitiveArrays::write, PrimitiveArrays::readInts);

    /** {@code long[]}. */
    ValueType<long[]> LONGS = new ScalarValues<>(Form.INTEGERS, PrimitiveArrays::write, PrimitiveArrays::readLongs);

    /** {@code float[]}. */
    ValueType<float[]> FLOATS = new ScalarValues<>("floats", PrimitiveArrays::write, PrimitiveArrays::readFloats);

    /** {@code double[]}. */
    ValueType<double[]> DOUBLES = new ScalarValues<>("doubles", PrimitiveArrays::write, PrimitiveArrays::readDoubles);

    /** {@code UUID}. */
    ValueType<UUID> UUID = new ScalarValues<>("uuid", ScalarForms::write, ScalarForms::readUuid);

    /** {@code BigInteger} of up to 1,000,000 digits. */
    ValueType<BigInteger> BIG_INTEGER =
            new ScalarValues<>("biginteger", ScalarForms::write, ScalarForms::readBigInteger);

    /** {@code BigDecimal} of up to 1,000,000 digits, with its scale. */
    ValueType<BigDecimal> BIG_DECIMAL = new ScalarValues<>("decimal", ScalarForms::write, ScalarForms::readBigDecimal);

    /** {@code Instant}. */
    ValueType<Instant> INSTANT = new ScalarValues<>("instant", ScalarForms::write, ScalarForms::readInstant);

    /** {@code Duration}. */
    ValueType<Duration> DURATION = new ScalarValues<>("duration", ScalarForms::write, ScalarForms::readDuration);

    /** {@code LocalDate}. */
    ValueType<LocalDate> LOCAL_DATE = new ScalarValues<>("date", ScalarForms::write, ScalarForms::readLocalDate);

    /** {@code LocalTime}. */
    ValueType<LocalTime> LOCAL_TIME = new ScalarValues<>("time", ScalarForms::write, ScalarForms::readLocalTime);

    /** {@code LocalDateTime}. */
    ValueType<LocalDateTime> LOCAL_DATE_TIME =
            new ScalarValues<>("datetime", ScalarForms::write, ScalarForms::readLocalDateTime);

    /** {@code OffsetDateTime}. */
    ValueType<OffsetDateTime> OFFSET_DATE_TIME = ConvertedValues.text(OffsetDateTime.class, OffsetDateTime::parse);

    /** {@code OffsetTime}. */
    ValueType<OffsetTime> OFFSET_TIME = ConvertedValues.text(OffsetTime.class, OffsetTime::parse);

    /** {@code ZonedDateTime}. */
    ValueType<ZonedDateTime> ZONED_DATE_TIME = ConvertedValues.text(ZonedDateTime.class, ZonedDateTime::parse);

    /** {@code Period}. */
    ValueType<Period> PERIOD = ConvertedValues.text(Period.class, Period::parse);

    /** {@code Year}. */
    ValueType<Year> YEAR = ConvertedValues.text(Year.class, JsonValueTypes::year);

    /** {@code YearMonth}. */
    ValueType<YearMonth> YEAR_MONTH = ConvertedValues.text(YearMonth.class, JsonValueTypes::yearMonth);

    /** {@code MonthDay}. */
    ValueType<MonthDay> MONTH_DAY = ConvertedValues.text(MonthDay.class, MonthDay::parse);

    /** {@code ZoneId}. */
    ValueType<ZoneId> ZONE_ID = ConvertedValues.text(ZoneId.class, ZoneId::of);

    /** {@code ZoneOffset}. */
    ValueType<ZoneOffset> ZONE_OFFSET = ConvertedValues.text(ZoneOffset.class, ZoneOffset::of);

    /** {@code URI}. */
    ValueType<URI> URI = ConvertedValues.text(URI.class, java.net.URI::create);

    /** {@code Currency}. */
    ValueType<Currency> CURRENCY = ConvertedValues.text(Currency.class, Currency::getInstance);

    /** {@code OptionalInt}. */
    ValueType<OptionalInt> OPTIONAL_INT = ConvertedValues.optional(
            INT,
            value -> value.isPresent() ? value.getAsInt() : null,
            value -> value == null ? OptionalInt.empty() : OptionalInt.of(value));

    /** {@code OptionalLong}. */
    ValueType<OptionalLong> OPTIONAL_LONG = ConvertedValues.optional(
            LONG,
            value -> value.isPresent() ? value.getAsLong() : null,
            value -> value == null ? OptionalLong.empty() : OptionalLong.of(value));

    /** {@code OptionalDouble}. */
    ValueType<OptionalDouble> OPTIONAL_DOUBLE = ConvertedValues.optional(
            DOUBLE,
            value -> value.isPresent() ? value.getAsDouble() : null,
            value -> value == null ? OptionalDouble.empty() : OptionalDouble.of(value));

    /**
     * The constants of an enum, or null.
     *
     * @param <E> the enum
     * @param type its class
     * @return the type
     */
    static <E extends Enum<E>> ValueType<E> ofEnum(Class<E> type) {
        return new ConstantValues<>(List.of(type.getEnumConstants()));
    }

    /**
     * The id of an entity, for its own component alone: nothing is written, since the key of the entity has it, and
     * reading takes it from there.
     *
     * @param <T> the type of the id
     * @param parts the components of an id that is a record, each as an id of its own; none of any other
     * @return the type, whose values are never null
     */
    static <T> ValueType<T> id(RecordPart... parts) {
        return new IdValues<>(List.of(parts));
    }

    /**
     * Optionals.
     *
     * @param <T> the type of the value
     * @param content how the value is written
     * @return the type; null is written as the empty optional
     */
    static <T> ValueType<Optional<T>> optional(ValueType<T> content) {
        return ConvertedValues.optional(content, value -> value.orElse(null), Optional::ofNullable);
    }

    /**
     * Lists, read as {@link ArrayList}, or null.
     *
     * @param <E> the type of the elements
     * @param element how an element that is not null is written
     * @return the type
     */
    static <E> ValueType<List<E>> list(ValueType<E> element) {
        return collection(element, ArrayList::new);
    }

    /**
     * Sets, read as {@link LinkedHashSet}, or null.
     *
     * @param <E> the type of the elements
     * @param element how an element that is not null is written
     * @return the type
     */
    static <E> ValueType<Set<E>> set(ValueType<E> element) {
        return collection(element, LinkedHashSet::new);
    }

    /**
     * Collections of any kind, or null.
     *
     * @param <E> the type of the elements
     * @param <C> the type of the collection
     * @param element how an element that is not null is written
     * @param create makes an empty collection to read into
     * @return the type
     */
    static <E, C extends Collection<E>> ValueType<C> collection(ValueType<E> element, Supplier<? extends C> create) {
        return new CollectionValues<>(element.orNull(), create);
    }

    /**
     * Arrays of objects, or null.
     *
     * @param <E> the type of the elements
     * @param element how an element that is not null is written
     * @param create makes an array of a length
     * @return the type
     */
    static <E> ValueType<E[]> array(ValueType<E> element, IntFunction<E[]> create) {
        return new ArrayValues<>(element.orNull(), create);
    }

    /**
     * Maps, read as {@link LinkedHashMap}, or null.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @param key how a key is written
     * @param value how a value that is not null is written
     * @return the type
     */
    static <K, V> ValueType<Map<K, V>> map(ValueType<K> key, ValueType<V> value) {
        return map(key, value, LinkedHashMap::new);
    }

    /**
     * Maps of any kind, or null.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @param <M> the type of the map
     * @param key how a key is written
     * @param value how a value that is not null is written
     * @param create makes an empty map to read into
     * @return the type
     */
    static <K, V, M extends Map<K, V>> ValueType<M> map(
            ValueType<K> key, ValueType<V> value, Supplier<? extends M> create) {
        return new MapValues<>(key, value.orNull(), create);
    }

    /**
     * Values that are JSON inside the compact form, or null: for types whose compact form cannot be told in advance, such
     * as records that contain themselves.
     *
     * @param <T> the type of the component
     * @param component the component that has the values
     * @return the type
     * @throws IllegalArgumentException if the component's type cannot be stored
     */
    static <T> ValueType<T> json(Component<?, T> component) {
        return JsonValues.of(component);
    }

    /**
     * Appends a value.
     *
     * @param out where to
     * @param value the value; null only if this type says so
     * @throws InvalidEntityException if the value could not be read back
     * @throws NullPointerException if it is null and this type does not say so
     */
    void write(ValueWriter out, @Nullable T value);

    /**
     * Reads a value.
     *
     * @param in where from
     * @return the value; null only if that was written
     * @throws CorruptDataException if the bytes are no value of this type
     */
    T read(ValueReader in);

    /**
     * What the bytes are made of, as text. Types of one form read each other's values, as far as these fit.
     *
     * @return the text, which the catalog keeps
     */
    String form();

    /**
     * The same type, with null.
     *
     * @return a type whose values can be null: this one if its values can
     */
    ValueType<T> orNull();
}
