package dev.cairn.key;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.ValueReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a key in the order in which {@link KeyWriter} wrote them.
 *
 * <p>Every read throws {@link CorruptDataException} if the bytes end too early or are not what the writer writes for
 * some value, and takes no more memory than a few times the bytes it reads. After an exception the position is
 * undefined. The array is read in place and not copied. Not safe for use by several threads.
 */
public final class KeyReader {

    private final KeySource source;

    /** Where the exact values of numbers stand that a key keeps inexactly; null to take those of the key. */
    private final @Nullable ValueReader exact;

    /**
     * Creates a reader of a whole array.
     *
     * @param bytes the key
     */
    public KeyReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /**
     * Creates a reader of a part of an array.
     *
     * @param bytes the array
     * @param from the index of the key's first byte
     * @param to the index after its last byte
     * @throws IndexOutOfBoundsException if the array has no such part
     */
    public KeyReader(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        this.source = new KeySource(bytes, from, to);
        this.exact = null;
    }

    /** Reads {@code key}, but every float, double and decimal from {@code exact}. */
    KeyReader(byte[] key, ValueReader exact) {
        this.source = new KeySource(key, 0, key.length);
        this.exact = exact;
    }

    /**
     * Reads a key that is one value.
     *
     * @param type the type of the value
     * @param key the key
     * @param <T> the type of the value
     * @return the value
     * @throws CorruptDataException if the key is no value of this type, or goes on after it
     */
    public static <T> T valueOf(KeyType<T> type, byte[] key) {
        if (type == KeyType.STRING) {
            String text = TextEncoding.plainText(key);
            if (text != null) {
                @SuppressWarnings("unchecked") // the type is that of texts
                T value = (T) text;
                return value;
            }
        }
        KeyReader reader = new KeyReader(key);
        T value = reader.read(type);
        if (reader.hasRemaining()) {
            throw new CorruptDataException("It goes on after the value, at byte " + reader.position() + ".");
        }
        return value;
    }

    /**
     * Reads a truth value.
     *
     * @return the truth value
     * @throws CorruptDataException if there is none
     */
    public boolean readBoolean() {
        int value = source.next();
        if (value > 1) {
            throw source.corrupt("is no truth value");
        }
        source.end();
        return value == 1;
    }

    /**
     * Reads a number of one byte.
     *
     * @return the number
     * @throws CorruptDataException if there is none
     */
    public byte readByte() {
        int value = source.next() ^ Byte.MIN_VALUE;
        source.end();
        return (byte) value;
    }

    /**
     * Reads a number of two bytes.
     *
     * @return the number
     * @throws CorruptDataException if there is none
     */
    public short readShort() {
        long value = source.nextLow(Short.BYTES) ^ Short.MIN_VALUE;
        source.end();
        return (short) value;
    }

    /**
     * Reads a number of four bytes.
     *
     * @return the number
     * @throws CorruptDataException if there is none
     */
    public int readInt() {
        int value = source.nextInt() ^ Integer.MIN_VALUE;
        source.end();
        return value;
    }

    /**
     * Reads a number of eight bytes.
     *
     * @return the number
     * @throws CorruptDataException if there is none
     */
    public long readLong() {
        long value = source.nextLong() ^ Long.MIN_VALUE;
        source.end();
        return value;
    }

    /**
     * Reads a UTF-16 code unit.
     *
     * @return the code unit
     * @throws CorruptDataException if there is none
     */
    public char readChar() {
        long value = source.nextLow(Character.BYTES);
        source.end();
        return (char) value;
    }

    /**
     * Reads a floating-point number. For {@code -0.0} it is {@code 0.0}.
     *
     * @return the number
     * @throws CorruptDataException if there is none
     */
    public float readFloat() {
        int flipped = readInt();
        int bits = flipped ^ ((flipped >> 31) & Integer.MAX_VALUE);
        float value = Float.intBitsToFloat(bits);
        if (bits == Integer.MIN_VALUE || (Float.isNaN(value) && bits != Float.floatToIntBits(Float.NaN))) {
            throw source.corrupt("is a zero or a NaN in a form that keys do not have");
        }
        return exact == null ? value : exact.readFloat();
    }

    /**
     * Reads a floating-point number. For {@code -0.0} it is {@code 0.0}.
     *
     * @return the number
     * @throws CorruptDataException if there is none
     */
    public double readDouble() {
        long flipped = readLong();
        long bits = flipped ^ ((flipped >> 63) & Long.MAX_VALUE);
        double value = Double.longBitsToDouble(bits);
        if (bits == Long.MIN_VALUE || (Double.isNaN(value) && bits != Double.doubleToLongBits(Double.NaN))) {
            throw source.corrupt("is a zero or a NaN in a form that keys do not have");
        }
        return exact == null ? value : exact.readDouble();
    }

    /**
     * Reads a text; one that was written ignoring case is the folded one.
     *
     * @return the text
     * @throws CorruptDataException if there is none
     */
    public String readString() {
        String value = TextEncoding.readText(source);
        source.end();
        return value;
    }

    /**
     * Reads bytes.
     *
     * @return the bytes, a new array
     * @throws CorruptDataException if there are none
     */
    public byte[] readBytes() {
        byte[] value = TextEncoding.readBytes(source);
        source.end();
        return value;
    }

    /**
     * Reads a UUID.
     *
     * @return the UUID
     * @throws CorruptDataException if there is none
     */
    public UUID readUuid() {
        UUID value = new UUID(source.nextLong(), source.nextLong());
        source.end();
        return value;
    }

    /**
     * Reads an enum constant that was written by its name.
     *
     * @param <E> the enum
     * @param type the enum
     * @return the constant
     * @throws CorruptDataException if there is none, or none with that name; it names the enum
     */
    public <E extends Enum<E>> E readEnum(Class<E> type) {
        String name = readString();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new CorruptDataException(
                    "A stored key has " + MessageText.quoted(name) + ", which is no constant of " + type.getName()
                            + ". Bring the constant back, or rename it by a migration.",
                    e);
        }
    }

    /**
     * Reads a point in time.
     *
     * @return the instant
     * @throws CorruptDataException if there is none
     */
    public Instant readInstant() {
        return dateOrTime(() -> Instant.ofEpochSecond(nextLong(), nextNanos()));
    }

    /**
     * Reads a length of time.
     *
     * @return the duration
     * @throws CorruptDataException if there is none
     */
    public Duration readDuration() {
        return dateOrTime(() -> Duration.ofSeconds(nextLong(), nextNanos()));
    }

    /**
     * Reads a date.
     *
     * @return the date
     * @throws CorruptDataException if there is none
     */
    public LocalDate readLocalDate() {
        return dateOrTime(() -> LocalDate.ofEpochDay(nextLong()));
    }

    /**
     * Reads a time of day.
     *
     * @return the time
     * @throws CorruptDataException if there is none
     */
    public LocalTime readLocalTime() {
        return dateOrTime(() -> LocalTime.ofNanoOfDay(nextLong()));
    }

    /**
     * Reads a date and a time of day.
     *
     * @return the date and time
     * @throws CorruptDataException if there is none
     */
    public LocalDateTime readLocalDateTime() {
        return dateOrTime(this::nextLocalDateTime);
    }

    /**
     * Reads a date and time with an offset.
     *
     * @return the date and time
     * @throws CorruptDataException if there is none
     */
    public OffsetDateTime readOffsetDateTime() {
        return dateOrTime(() -> {
            Instant instant = Instant.ofEpochSecond(nextLong(), nextNanos());
            LocalDateTime local = nextLocalDateTime();
            long offset = local.toEpochSecond(ZoneOffset.UTC) - instant.getEpochSecond();
            if (offset != (int) offset) {
                throw new DateTimeException("The offset is " + offset + " seconds");
            }
            OffsetDateTime value = OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds((int) offset));
            if (!value.toInstant().equals(instant)) {
                throw new DateTimeException("The instant is not that of the local date and time");
            }
            return value;
        });
    }

    /**
     * Reads a year.
     *
     * @return the year
     * @throws CorruptDataException if there is none
     */
    public Year readYear() {
        return dateOrTime(() -> Year.of(source.nextInt() ^ Integer.MIN_VALUE));
    }

    /**
     * Reads a month of a year.
     *
     * @return the month
     * @throws CorruptDataException if there is none
     */
    public YearMonth readYearMonth() {
        return dateOrTime(
                () -> YearMonth.of(source.nextInt() ^ Integer.MIN_VALUE, (byte) (source.next() ^ Byte.MIN_VALUE)));
    }

    /**
     * Reads an integer of any size.
     *
     * @return the integer
     * @throws CorruptDataException if there is none
     */
    public BigInteger readBigInteger() {
        BigInteger value = BigIntegerEncoding.read(source);
        source.end();
        return value;
    }

    /**
     * Reads a decimal. It has no trailing zeros: for {@code 1.00} it is {@code 1}, and for {@code 100} it is
     * {@code 1E+2}.
     *
     * @return the decimal
     * @throws CorruptDataException if there is none
     */
    public BigDecimal readBigDecimal() {
        BigDecimal value = BigDecimalEncoding.read(source);
        source.end();
        return exact == null ? value : BigDecimalEncoding.readExact(exact);
    }

    /**
     * Reads a value of any type that a key can have.
     *
     * @param <T> the type of the value
     * @param type how it is encoded
     * @return the value
     * @throws CorruptDataException if there is none
     */
    public <T> T read(KeyType<T> type) {
        return type.read(this);
    }

    /**
     * Passes over a value, of which only as much is checked as is needed to find its end.
     *
     * @param type the type of the value
     * @throws CorruptDataException if the key ends before it does
     */
    public void skip(KeyType<?> type) {
        int width = ((BaseKeyType<?>) type).width();
        if (width == KeyWidth.UNKNOWN) {
            read(type);
        } else if (width == KeyWidth.TEXT) {
            TextEncoding.skip(source);
            source.end();
        } else {
            source.skip(width);
            source.end();
        }
    }

    /**
     * Says that the value that is read next, a whole record too, was written {@linkplain KeyWriter#descending()
     * descending}. A null tag may stand in between.
     *
     * @return this
     */
    public KeyReader descending() {
        source.descend();
        return this;
    }

    /**
     * Reads whether a nullable column is null. If it is not, its value is to be read next.
     *
     * @param nullsFirst whether nulls come before all values, not after them
     * @return whether it is null
     * @throws CorruptDataException if there is no such tag
     */
    public boolean readIsNull(boolean nullsFirst) {
        int tag = source.nextTag();
        if (tag == NullTag.PRESENT) {
            return false;
        }
        if (tag != (nullsFirst ? NullTag.NULL_FIRST : NullTag.NULL_LAST)) {
            throw source.corrupt("says neither that a column is null nor that it is not");
        }
        source.end();
        return true;
    }

    /**
     * Tells whether bytes are left.
     *
     * @return whether not everything is read
     */
    public boolean hasRemaining() {
        return source.remaining() > 0;
    }

    /**
     * Where the next byte stands in the array.
     *
     * @return its index
     */
    public int position() {
        return source.position();
    }

    /**
     * Reads all bytes not yet read, as they are.
     *
     * @return the bytes, a new array, empty if there are none
     */
    public byte[] rest() {
        byte[] value = source.nextBytes(source.remaining());
        source.end();
        return value;
    }

    /** Reads a record, whose components share its inversion. */
    <T> T readRecord(Function<KeyReader, T> create) {
        int outer = source.enter();
        T value = create.apply(this);
        source.leave(outer);
        return value;
    }

    private long nextLong() {
        return source.nextLong() ^ Long.MIN_VALUE;
    }

    private int nextNanos() {
        int nanos = source.nextInt() ^ Integer.MIN_VALUE;
        if (nanos < 0 || nanos > 999_999_999) {
            throw source.corrupt("is no number of nanoseconds within a second");
        }
        return nanos;
    }

    private LocalDateTime nextLocalDateTime() {
        return LocalDateTime.of(LocalDate.ofEpochDay(nextLong()), LocalTime.ofNanoOfDay(nextLong()));
    }

    private <T> T dateOrTime(Supplier<T> next) {
        try {
            T value = next.get();
            source.end();
            return value;
        } catch (DateTimeException e) {
            throw new CorruptDataException(
                    "What stands before byte " + source.position() + " of a stored key is no date or time.", e);
        }
    }
}
