package dev.cairn.codec;

import dev.cairn.InvalidEntityException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Appends values to one growing array, in the form that {@link ValueReader} reads. Unlike keys these bytes have no order,
 * and they keep every value exactly.
 *
 * <p>Fixed-width numbers are big-endian; variable ones are unsigned LEB128: seven bits a byte, the lowest first, the
 * highest bit of a byte set if another follows.
 *
 * <p>Every method returns this writer. Not safe for use by several threads. After an exception the bytes written so far
 * are of no use: {@link #reset()} starts anew.
 */
public final class ValueWriter {

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final byte[] NOTHING = {};
    private static final int FIRST_LENGTH = 256;

    /** Most entries of indexes have no value, and so never need one of their own. */
    private byte[] bytes = NOTHING;

    private int length;

    /** Creates an empty writer. */
    public ValueWriter() {}

    /**
     * Writes one byte.
     *
     * @param value the byte
     * @return this
     */
    public ValueWriter writeByte(byte value) {
        require(1);
        bytes[length++] = value;
        return this;
    }

    /**
     * Writes one byte, 1 for true and 0 for false.
     *
     * @param value the truth value
     * @return this
     */
    public ValueWriter writeBoolean(boolean value) {
        return writeByte((byte) (value ? 1 : 0));
    }

    /**
     * Writes two bytes.
     *
     * @param value the number
     * @return this
     */
    public ValueWriter writeShort(short value) {
        require(Short.BYTES);
        SHORTS.set(bytes, length, value);
        length += Short.BYTES;
        return this;
    }

    /**
     * Writes four bytes.
     *
     * @param value the number
     * @return this
     */
    public ValueWriter writeInt(int value) {
        require(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    /**
     * Writes eight bytes.
     *
     * @param value the number
     * @return this
     */
    public ValueWriter writeLong(long value) {
        require(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    /**
     * Writes two bytes. Any {@code char} will do, half of a surrogate pair too.
     *
     * @param value the UTF-16 code unit
     * @return this
     */
    public ValueWriter writeChar(char value) {
        return writeShort((short) value);
    }

    /**
     * Writes the four bytes of the number's IEEE 754 form. {@code -0.0} and every NaN keep their bits.
     *
     * @param value the number
     * @return this
     */
    public ValueWriter writeFloat(float value) {
        return writeInt(Float.floatToRawIntBits(value));
    }

    /**
     * Writes the eight bytes of the number's IEEE 754 form. {@code -0.0} and every NaN keep their bits.
     *
     * @param value the number
     * @return this
     */
    public ValueWriter writeDouble(double value) {
        return writeLong(Double.doubleToRawLongBits(value));
    }

    /**
     * Writes one to five bytes, the fewer the smaller the number is when taken as unsigned.
     *
     * @param value the number, a negative one as its unsigned counterpart
     * @return this
     */
    public ValueWriter writeVarInt(int value) {
        return writeVarLong(Integer.toUnsignedLong(value));
    }

    /**
     * Writes one to ten bytes, the fewer the smaller the number is when taken as unsigned.
     *
     * @param value the number, a negative one as its unsigned counterpart
     * @return this
     */
    public ValueWriter writeVarLong(long value) {
        require(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /**
     * Writes one to ten bytes, the fewer the closer the number is to zero: 0, -1, 1, -2 … are written as 0, 1, 2, 3 …
     *
     * @param value the number
     * @return this
     */
    public ValueWriter writeZigZag(long value) {
        return writeVarLong(value << 1 ^ value >> (Long.SIZE - 1));
    }

    /**
     * Writes a text that may be null: the number of bytes and one, then the text in UTF-8; 0 is null.
     *
     * @param value the text, or null
     * @return this
     * @throws InvalidEntityException if the text has an unpaired surrogate, which UTF-8 cannot say
     */
    public ValueWriter writeNullableString(@Nullable String value) {
        if (value == null) {
            return writeVarInt(0);
        }
        int size = Utf8Length.of(value);
        return writeVarInt(size + 1).writeUtf8(value, size);
    }

    /**
     * Writes the number of bytes as {@link #writeVarInt} does, then the text in UTF-8.
     *
     * @param value the text
     * @return this
     * @throws InvalidEntityException if the text has an unpaired surrogate, which UTF-8 cannot say
     */
    public ValueWriter writeString(String value) {
        int size = Utf8Length.of(value);
        return writeVarInt(size).writeUtf8(value, size);
    }

    private ValueWriter writeUtf8(String value, int size) {
        require(size);
        if (size == value.length()) {
            writeAscii(value);
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit < 0x80) {
                bytes[length++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[length++] = (byte) (0xC0 | (unit >> 6));
                bytes[length++] = continuation(unit);
            } else if (Character.isSurrogate(unit)) {
                int codePoint = Character.toCodePoint(unit, value.charAt(++i));
                bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[length++] = continuation(codePoint >> 12);
                bytes[length++] = continuation(codePoint >> 6);
                bytes[length++] = continuation(codePoint);
            } else {
                bytes[length++] = (byte) (0xE0 | (unit >> 12));
                bytes[length++] = continuation(unit >> 6);
                bytes[length++] = continuation(unit);
            }
        }
        return this;
    }

    @SuppressWarnings("deprecation") // the one way to copy them all at once, and right for ASCII
    private void writeAscii(String value) {
        value.getBytes(0, value.length(), bytes, length);
        length += value.length();
    }

    /**
     * Writes the number of bytes as {@link #writeVarInt} does, then the bytes.
     *
     * @param value the bytes
     * @return this
     */
    public ValueWriter writeBytes(byte[] value) {
        return writeVarInt(value.length).writeRaw(value, 0, value.length);
    }

    /**
     * Writes bytes as they are; the reader has to know how many they are.
     *
     * @param value the array they stand in
     * @param offset where the first of them stands
     * @param count how many they are
     * @return this
     * @throws IndexOutOfBoundsException if the array has no such bytes
     */
    public ValueWriter writeRaw(byte[] value, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, value.length);
        require(count);
        System.arraycopy(value, offset, bytes, length, count);
        length += count;
        return this;
    }

    /**
     * The number of bytes written.
     *
     * @return the number of bytes
     */
    public int length() {
        return length;
    }

    /**
     * Copies what was written. The writer can go on.
     *
     * @return the bytes, a new array
     */
    public byte[] toByteArray() {
        return length == 0 ? NOTHING : Arrays.copyOf(bytes, length);
    }

    /**
     * Forgets what was written and keeps the memory.
     *
     * @return this
     */
    public ValueWriter reset() {
        length = 0;
        return this;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void require(int count) {
        if (bytes.length - length < count) {
            grow(count);
        }
    }

    private void grow(int count) {
        long needed = (long) length + count;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new InvalidEntityException(
                    "A value has " + needed + " bytes or more, which no array can hold. Store less in one entity.");
        }
        long more = Math.max(FIRST_LENGTH, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8));
        bytes = Arrays.copyOf(bytes, (int) Math.max(needed, more));
    }
}
