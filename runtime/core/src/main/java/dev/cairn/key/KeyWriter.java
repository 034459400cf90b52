package dev.cairn.key;

import dev.cairn.InvalidEntityException;
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
import java.util.UUID;

/**
 * Appends values to a key, so that unsigned byte order is the order of the values, first by the first value. Every value
 * ends by itself: the key of some leading values is a prefix of the key of all of them.
 *
 * <p>Every method takes time proportional to the bytes it writes, and returns this writer. Not safe for use by several
 * threads. After an exception the bytes written so far are of no use: {@link #reset()} starts anew.
 */
public final class KeyWriter {

    /** The greatest number of bytes of a key. */
    public static final int MAX_LENGTH = 8192;

    private final KeyBuffer buffer = new KeyBuffer();
    private boolean descending;

    /** Creates an empty writer. */
    public KeyWriter() {}

    /**
     * Writes a truth value; false comes first.
     *
     * @param value the truth value
     * @return this
     */
    public KeyWriter writeBoolean(boolean value) {
        return appendedLow(1, value ? 1 : 0);
    }

    /**
     * Writes a number of one byte.
     *
     * @param value the number
     * @return this
     */
    public KeyWriter writeByte(byte value) {
        return appendedLow(1, value ^ Byte.MIN_VALUE);
    }

    /**
     * Writes a number of two bytes.
     *
     * @param value the number
     * @return this
     */
    public KeyWriter writeShort(short value) {
        return appendedLow(2, value ^ Short.MIN_VALUE);
    }

    /**
     * Writes a number of four bytes.
     *
     * @param value the number
     * @return this
     */
    public KeyWriter writeInt(int value) {
        buffer.appendInt(value ^ Integer.MIN_VALUE ^ (descending ? -1 : 0));
        descending = false;
        return this;
    }

    /**
     * Writes a number of eight bytes.
     *
     * @param value the number
     * @return this
     */
    public KeyWriter writeLong(long value) {
        buffer.appendLong(value ^ Long.MIN_VALUE ^ (descending ? -1 : 0));
        descending = false;
        return this;
    }

    /**
     * Writes a UTF-16 code unit, ordered by its number.
     *
     * @param value the code unit
     * @return this
     */
    public KeyWriter writeChar(char value) {
        return appendedLow(2, value);
    }

    /**
     * Writes a floating-point number. {@code -0.0} is written as {@code 0.0}, and NaN comes after infinity.
     *
     * @param value the number
     * @return this
     */
    public KeyWriter writeFloat(float value) {
        int bits = value == 0 ? 0 : Float.floatToIntBits(value);
        return writeInt(bits ^ ((bits >> 31) & Integer.MAX_VALUE)); // writeInt flips the sign
    }

    /**
     * Writes a floating-point number. {@code -0.0} is written as {@code 0.0}, and NaN comes after infinity.
     *
     * @param value the number
     * @return this
     */
    public KeyWriter writeDouble(double value) {
        long bits = value == 0 ? 0 : Double.doubleToLongBits(value);
        return writeLong(bits ^ ((bits >> 63) & Long.MAX_VALUE)); // writeLong flips the sign
    }

    /**
     * Writes a text, ordered by its code points.
     *
     * @param value the text
     * @return this
     * @throws InvalidEntityException if it has an unpaired surrogate
     */
    public KeyWriter writeString(String value) {
        int start = buffer.length;
        TextEncoding.write(buffer, value);
        return ended(start);
    }

    /**
     * Writes a text so that two texts give the same bytes exactly if {@link String#equalsIgnoreCase} holds for them. What
     * is read from the key is the folded text.
     *
     * @param value the text
     * @return this
     * @throws InvalidEntityException if it has an unpaired surrogate
     */
    public KeyWriter writeStringIgnoreCase(String value) {
        int start = buffer.length;
        TextEncoding.writeFolded(buffer, value);
        return ended(start);
    }

    /**
     * Writes bytes, ordered as unsigned ones.
     *
     * @param value the bytes
     * @return this
     */
    public KeyWriter writeBytes(byte[] value) {
        int start = buffer.length;
        TextEncoding.write(buffer, value);
        return ended(start);
    }

    /**
     * Writes a UUID, ordered as a number of 128 bits without a sign, which is the order of its text.
     *
     * @param value the UUID
     * @return this
     */
    public KeyWriter writeUuid(UUID value) {
        return appendedPair(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    /**
     * Writes the name of an enum constant, as {@link #writeString} does. A constant that is to be written by its code is
     * written by {@link #write}.
     *
     * @param value the constant
     * @return this
     */
    public KeyWriter writeEnum(Enum<?> value) {
        return writeString(value.name());
    }

    /**
     * Writes a point in time.
     *
     * @param value the instant
     * @return this
     */
    public KeyWriter writeInstant(Instant value) {
        return secondsAndNanos(value.getEpochSecond(), value.getNano());
    }

    /**
     * Writes a length of time.
     *
     * @param value the duration
     * @return this
     */
    public KeyWriter writeDuration(Duration value) {
        return secondsAndNanos(value.getSeconds(), value.getNano());
    }

    /**
     * Writes a date.
     *
     * @param value the date
     * @return this
     */
    public KeyWriter writeLocalDate(LocalDate value) {
        return writeLong(value.toEpochDay());
    }

    /**
     * Writes a time of day.
     *
     * @param value the time
     * @return this
     */
    public KeyWriter writeLocalTime(LocalTime value) {
        return writeLong(value.toNanoOfDay());
    }

    /**
     * Writes a date and a time of day.
     *
     * @param value the date and time
     * @return this
     */
    public KeyWriter writeLocalDateTime(LocalDateTime value) {
        return appendedPair(
                value.toLocalDate().toEpochDay() ^ Long.MIN_VALUE,
                value.toLocalTime().toNanoOfDay() ^ Long.MIN_VALUE);
    }

    /**
     * Writes a date and time with an offset, ordered by the instant, then by the local date and time.
     *
     * @param value the date and time
     * @return this
     */
    public KeyWriter writeOffsetDateTime(OffsetDateTime value) {
        boolean inverted = takeDescending();
        int start = buffer.length;
        secondsAndNanos(value.toEpochSecond(), value.getNano());
        writeLong(value.toLocalDate().toEpochDay());
        writeLong(value.toLocalTime().toNanoOfDay());
        return ended(start, inverted);
    }

    /**
     * Writes a year.
     *
     * @param value the year
     * @return this
     */
    public KeyWriter writeYear(Year value) {
        return writeInt(value.getValue());
    }

    /**
     * Writes a month of a year.
     *
     * @param value the month
     * @return this
     */
    public KeyWriter writeYearMonth(YearMonth value) {
        int start = buffer.length;
        buffer.appendInt(value.getYear() ^ Integer.MIN_VALUE);
        buffer.append(value.getMonthValue() ^ Byte.MIN_VALUE);
        return ended(start);
    }

    /**
     * Writes an integer of any size.
     *
     * @param value the integer
     * @return this
     */
    public KeyWriter writeBigInteger(BigInteger value) {
        int start = buffer.length;
        BigIntegerEncoding.write(buffer, value);
        return ended(start);
    }

    /**
     * Writes a decimal by its value: {@code 1.0} and {@code 1.00} give the same bytes.
     *
     * @param value the decimal
     * @return this
     * @throws InvalidEntityException if without its trailing zeros it has a scale of less than
     *     {@link Integer#MIN_VALUE} by more than twice {@link #MAX_LENGTH}
     */
    public KeyWriter writeBigDecimal(BigDecimal value) {
        int start = buffer.length;
        BigDecimalEncoding.write(buffer, value);
        return ended(start);
    }

    /**
     * Writes a value of any type that a key can have.
     *
     * @param <T> the type of the value
     * @param type how it is encoded
     * @param value the value
     * @return this
     * @throws InvalidEntityException if it has a component that is null or has an unpaired surrogate
     */
    public <T> KeyWriter write(KeyType<T> type, T value) {
        type.write(this, value);
        return this;
    }

    /**
     * Has the value that is written next, a whole record too, sort from the greatest to the smallest. All its bytes are
     * inverted. A null tag in between is not, and {@link #writeNull} takes the place of the value.
     *
     * @return this
     */
    public KeyWriter descending() {
        descending = true;
        return this;
    }

    /**
     * Writes that a nullable column is null.
     *
     * @param nullsFirst whether nulls come before all values, not after them
     * @return this
     */
    public KeyWriter writeNull(boolean nullsFirst) {
        descending = false;
        return appendedLow(1, nullsFirst ? NullTag.NULL_FIRST : NullTag.NULL_LAST);
    }

    /**
     * Writes that a nullable column is not null; its value is to be written next.
     *
     * @param nullsFirst whether nulls come before all values, not after them
     * @return this
     */
    public KeyWriter writePresent(boolean nullsFirst) {
        buffer.append(NullTag.PRESENT); // between the two nulls, so the same for both
        return this;
    }

    /**
     * Writes bytes as they are, such as a key that is encoded already. The reader has to know where they end.
     *
     * @param encoded the bytes
     * @return this
     */
    public KeyWriter writeRaw(byte[] encoded) {
        int start = buffer.length;
        buffer.appendAll(encoded, 0);
        return ended(start);
    }

    /**
     * The number of bytes written.
     *
     * @return the number of bytes
     */
    public int length() {
        return buffer.length;
    }

    /**
     * Copies the key. The writer can go on.
     *
     * @return the bytes, a new array
     * @throws InvalidEntityException if they are more than {@link #MAX_LENGTH}
     */
    public byte[] toByteArray() {
        if (buffer.length > MAX_LENGTH) {
            throw new InvalidEntityException("A key has " + buffer.length + " bytes, but at most " + MAX_LENGTH
                    + " are allowed. Index a shorter value, such as the beginning or a hash of this one.");
        }
        return Arrays.copyOf(buffer.bytes, buffer.length);
    }

    /**
     * Compares what was written, without a copy.
     *
     * @param key a key
     * @return whether it has the bytes that {@link #toByteArray} would give
     */
    public boolean isEqualTo(byte[] key) {
        return Arrays.equals(buffer.bytes, 0, buffer.length, key, 0, key.length);
    }

    /**
     * The key of one value alone.
     *
     * @param <T> the type of the value
     * @param type how it is encoded
     * @param value the value
     * @return the bytes, a new array
     * @throws InvalidEntityException if the value cannot be a key, or the key would have more than {@link #MAX_LENGTH}
     *     bytes
     */
    public static <T> byte[] keyOf(KeyType<T> type, T value) {
        if (value instanceof String text && type == KeyType.STRING && text.length() < MAX_LENGTH - 2) {
            byte[] plain = TextEncoding.plain(text); // as most ids are
            if (plain != null) {
                return plain;
            }
        }
        return new KeyWriter().write(type, value).toByteArray();
    }

    /**
     * Whether a key has the bytes of one value alone.
     *
     * @param <T> the type of the value
     * @param type how it is encoded
     * @param value the value
     * @param key a key
     * @return whether a new writer that writes the value would give that key
     * @throws InvalidEntityException if the value cannot be a key
     */
    public static <T> boolean isKeyOf(KeyType<T> type, T value, byte[] key) {
        return (value instanceof String text && type == KeyType.STRING && TextEncoding.isPlain(key, text))
                || new KeyWriter().write(type, value).isEqualTo(key);
    }

    /**
     * Forgets what was written and keeps the memory.
     *
     * @return this
     */
    public KeyWriter reset() {
        buffer.length = 0;
        descending = false;
        return this;
    }

    /** Takes over the inversion of a value of several parts, for {@link #ended(int, boolean)}. */
    boolean takeDescending() {
        boolean taken = descending;
        descending = false;
        return taken;
    }

    KeyWriter ended(int start, boolean inverted) {
        if (inverted) {
            buffer.invertFrom(start);
        }
        return this;
    }

    private KeyWriter ended(int start) {
        return ended(start, takeDescending());
    }

    private KeyWriter appendedLow(int bytes, int value) {
        buffer.appendLow(takeDescending() ? ~value : value, bytes);
        return this;
    }

    private KeyWriter appendedPair(long high, long low) {
        long mask = takeDescending() ? -1 : 0;
        buffer.appendLong(high ^ mask);
        buffer.appendLong(low ^ mask);
        return this;
    }

    private KeyWriter secondsAndNanos(long seconds, int nanos) {
        int mask = takeDescending() ? -1 : 0;
        buffer.appendLong(seconds ^ Long.MIN_VALUE ^ mask);
        buffer.appendInt(nanos ^ Integer.MIN_VALUE ^ mask);
        return this;
    }
}
