package dev.cairn.key;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import dev.cairn.codec.ValueReader;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A type that ids and index columns can have: how its values are written to keys and read again, and their order.
 *
 * <p>All types are constants of this interface or come from its factories. They are immutable and safe for use by
 * several threads, as long as the functions given to the factories are. No value is null.
 *
 * @param <T> the Java type; of a primitive one its box
 */
public sealed interface KeyType<T> permits BaseKeyType {

    /** {@code boolean}: false, then true. */
    KeyType<Boolean> BOOLEAN =
            ScalarKeyType.natural(Boolean.class, "boolean", KeyWriter::writeBoolean, KeyReader::readBoolean);

    /** {@code byte}. */
    KeyType<Byte> BYTE = ScalarKeyType.natural(Byte.class, "byte", KeyWriter::writeByte, KeyReader::readByte);

    /** {@code short}. */
    KeyType<Short> SHORT = ScalarKeyType.natural(Short.class, "short", KeyWriter::writeShort, KeyReader::readShort);

    /** {@code int}. */
    KeyType<Integer> INT = ScalarKeyType.natural(Integer.class, "int", KeyWriter::writeInt, KeyReader::readInt);

    /** {@code long}. */
    KeyType<Long> LONG = ScalarKeyType.natural(Long.class, "long", KeyWriter::writeLong, KeyReader::readLong);

    /** {@code char}: any UTF-16 code unit, by its number. */
    KeyType<Character> CHAR = new ScalarKeyType<>(
            Character.class,
            "char",
            KeyWriter::writeChar,
            KeyReader::readChar,
            Comparator.naturalOrder(),
            MessageText::quoted);

    /** {@code float}: {@code -0.0} equals {@code 0.0}, and NaN equals itself and comes after infinity. */
    KeyType<Float> FLOAT = new ExactScalarKeyType<>(
            Float.class,
            "float",
            KeyWriter::writeFloat,
            KeyReader::readFloat,
            (left, right) -> Float.compare(left + 0.0f, right + 0.0f), // -0.0 + 0.0 is 0.0
            MessageText::plain,
            true,
            ValueWriter::writeFloat,
            ValueReader::readFloat);

    /** {@code double}: {@code -0.0} equals {@code 0.0}, and NaN equals itself and comes after infinity. */
    KeyType<Double> DOUBLE = new ExactScalarKeyType<>(
            Double.class,
            "double",
            KeyWriter::writeDouble,
            KeyReader::readDouble,
            (left, right) -> Double.compare(left + 0.0, right + 0.0), // -0.0 + 0.0 is 0.0
            MessageText::plain,
            true,
            ValueWriter::writeDouble,
            ValueReader::readDouble);

    /** Text, by code points; that is not the order of {@link String#compareTo}. */
    KeyType<String> STRING = new ExactScalarKeyType<>(
            String.class,
            "string",
            KeyWriter::writeString,
            KeyReader::readString,
            StringOrder.BY_CODE_POINT,
            MessageText::quoted,
            false,
            ValueWriter::writeString,
            ValueReader::readString);

    /** Bytes, as unsigned numbers. */
    KeyType<byte[]> BYTES = new ScalarKeyType<>(
            byte[].class,
            "bytes",
            KeyWriter::writeBytes,
            KeyReader::readBytes,
            Arrays::compareUnsigned,
            MessageText::hex);

    /** UUIDs, by their text; that is not the order of {@link java.util.UUID#compareTo}. */
    KeyType<java.util.UUID> UUID = new ScalarKeyType<>(
            java.util.UUID.class,
            "uuid",
            KeyWriter::writeUuid,
            KeyReader::readUuid,
            Comparator.comparing(java.util.UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(java.util.UUID::getLeastSignificantBits, Long::compareUnsigned),
            MessageText::plain);

    /** Points in time. */
    KeyType<Instant> INSTANT =
            ScalarKeyType.natural(Instant.class, "instant", KeyWriter::writeInstant, KeyReader::readInstant);

    /** Lengths of time. */
    KeyType<Duration> DURATION =
            ScalarKeyType.natural(Duration.class, "duration", KeyWriter::writeDuration, KeyReader::readDuration);

    /** Dates. */
    KeyType<LocalDate> LOCAL_DATE =
            ScalarKeyType.natural(LocalDate.class, "local-date", KeyWriter::writeLocalDate, KeyReader::readLocalDate);

    /** Times of day. */
    KeyType<LocalTime> LOCAL_TIME =
            ScalarKeyType.natural(LocalTime.class, "local-time", KeyWriter::writeLocalTime, KeyReader::readLocalTime);

    /** Dates with a time of day. */
    KeyType<LocalDateTime> LOCAL_DATE_TIME = ScalarKeyType.natural(
            LocalDateTime.class, "local-date-time", KeyWriter::writeLocalDateTime, KeyReader::readLocalDateTime);

    /** Dates with a time of day and an offset, by the instant, then by the local date and time. */
    KeyType<OffsetDateTime> OFFSET_DATE_TIME = ScalarKeyType.natural(
            OffsetDateTime.class, "offset-date-time", KeyWriter::writeOffsetDateTime, KeyReader::readOffsetDateTime);

    /** Years. */
    KeyType<Year> YEAR = ScalarKeyType.natural(Year.class, "year", KeyWriter::writeYear, KeyReader::readYear);

    /** Months of a year. */
    KeyType<YearMonth> YEAR_MONTH =
            ScalarKeyType.natural(YearMonth.class, "year-month", KeyWriter::writeYearMonth, KeyReader::readYearMonth);

    /** Integers of any size. */
    KeyType<BigInteger> BIG_INTEGER = ScalarKeyType.natural(
            BigInteger.class, "big-integer", KeyWriter::writeBigInteger, KeyReader::readBigInteger);

    /** Decimals by their value: {@code 1.0} equals {@code 1.00}. */
    KeyType<BigDecimal> BIG_DECIMAL = new ExactScalarKeyType<>(
            BigDecimal.class,
            "big-decimal",
            KeyWriter::writeBigDecimal,
            KeyReader::readBigDecimal,
            Comparator.naturalOrder(),
            MessageText::plain,
            true,
            BigDecimalEncoding::writeExact,
            BigDecimalEncoding::readExact);

    /**
     * An enum by the names of its constants. The order is that of the names.
     *
     * @param <E> the enum
     * @param type the enum
     * @return the key type
     */
    static <E extends Enum<E>> KeyType<E> ofEnum(Class<E> type) {
        return new ScalarKeyType<>(
                type,
                "enum",
                KeyWriter::writeEnum,
                key -> key.readEnum(type),
                Comparator.comparing(Enum::name, StringOrder.BY_CODE_POINT),
                Enum::name);
    }

    /**
     * An enum by a number of each constant. The order is that of the numbers.
     *
     * @param <E> the enum
     * @param type the enum
     * @param code gives the number; it is asked once for each constant, now
     * @return the key type
     * @throws IllegalArgumentException if two constants have the same number
     */
    static <E extends Enum<E>> KeyType<E> ofEnum(Class<E> type, ToIntFunction<E> code) {
        return new EnumCodes<>(type, code).keyType();
    }

    /**
     * A record with one component, with the same bytes, order and {@link #encoding()} as that component.
     *
     * @param <T> the record
     * @param <U> the component's type
     * @param type the record
     * @param component how the component is encoded
     * @param get reads the component
     * @param create makes the record; if it throws while a key is read, that is a {@link CorruptDataException}
     * @return the key type
     */
    static <T, U> KeyType<T> wrapping(Class<T> type, KeyType<U> component, Function<T, U> get, Function<U, T> create) {
        return new WrappingKeyType<>(type, component, get, create);
    }

    /**
     * A record with several components, ordered by the first one, then by the next.
     *
     * @param <T> the record
     * @param type the record
     * @param parts its components, two or more, in the order in which they are written
     * @param create reads the components in that order and makes the record; if it throws, that is a
     *     {@link CorruptDataException}
     * @return the key type
     * @throws IllegalArgumentException if there are fewer than two components
     */
    static <T> KeyType<T> record(Class<T> type, List<KeyPart<T, ?>> parts, Function<KeyReader, T> create) {
        return new RecordKeyType<>(type, parts, create);
    }

    /**
     * The Java type.
     *
     * @return its class; of a primitive type that of its box
     */
    Class<T> javaType();

    /**
     * The name of the encoding, which never changes: two types with the same one have the same bytes.
     *
     * @return the name, such as {@code string}, {@code enum-code} or {@code record(string,long)}
     */
    String encoding();

    /**
     * Tells whether values that differ can have the same key: floating-point numbers, decimals and records of them. What
     * such a value is exactly has to be kept with {@link #writeExact}.
     *
     * @return whether a key can lose something
     */
    boolean lossy();

    /**
     * The components of a record of several components, also if it is wrapped in a record of one.
     *
     * @return the components in key order, unmodifiable; empty for other types
     */
    List<KeyPart<T, ?>> parts();

    /**
     * Writes a value to a key.
     *
     * @param key the key
     * @param value the value
     * @throws InvalidEntityException if it has a component that is null or has an unpaired surrogate
     */
    void write(KeyWriter key, T value);

    /**
     * Reads a value from a key. It equals, by {@link #comparator()}, the one that was written.
     *
     * @param key the key
     * @return the value
     * @throws CorruptDataException if there is none
     */
    T read(KeyReader key);

    /**
     * Writes a value exactly: {@code 1.00} keeps its scale, {@code -0.0} its sign.
     *
     * @param out what to write to
     * @param value the value
     * @throws InvalidEntityException if it has a component that is null or has an unpaired surrogate, or that is longer
     *     than a key may be
     */
    void writeExact(ValueWriter out, T value);

    /**
     * Reads what {@link #writeExact} wrote.
     *
     * @param in what to read from
     * @return the value
     * @throws CorruptDataException if there is none
     */
    T readExact(ValueReader in);

    /**
     * The order, which is that of the keys: two values are equal by it exactly if their keys are.
     *
     * @return the order
     */
    Comparator<T> comparator();

    /**
     * Describes a value in a message: on one line, text in quotes, bytes in hexadecimal, and shortened if it is long.
     *
     * @param value the value
     * @return the description
     */
    String format(T value);
}
