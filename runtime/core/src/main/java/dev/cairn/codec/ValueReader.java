package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ValueWriter} wrote, in the same order.
 *
 * <p>Every read throws {@link CorruptDataException} if the bytes end too early or are not what the writer would have
 * written, and takes no more memory than the input has. After an exception the position is undefined. The array is
 * read in place and not copied. Not safe for use by several threads.
 */
public final class ValueReader {

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** As many bytes as 64 bits take, seven in each. */
    private static final int LONGEST_VAR_LONG = 10;

    private final byte[] bytes;
    private final int to;
    private final byte @Nullable [] key;
    private final @Nullable IdSource ids;
    private int position;

    /**
     * Creates a reader of a whole array.
     *
     * @param bytes what to read
     */
    public ValueReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /**
     * Creates a reader of a part of an array.
     *
     * @param bytes what to read
     * @param from the index of the first byte
     * @param to the index after the last byte
     * @throws IndexOutOfBoundsException if the array has no such part
     */
    public ValueReader(byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        this.bytes = bytes;
        this.position = from;
        this.to = to;
        this.key = null;
        this.ids = null;
    }

    /**
     * Creates a reader of an entity's value, which may leave the id out.
     *
     * @param bytes what to read, all of it
     * @param key the key of the entity
     * @param ids reads the id from the key
     */
    public ValueReader(byte[] bytes, byte[] key, IdSource ids) {
        this.bytes = bytes;
        this.position = 0;
        this.to = bytes.length;
        this.key = key;
        this.ids = ids;
    }

    /** The id of the entity. */
    Object id() {
        return ids().id(key());
    }

    /** A JSON object whose one property is the id of the entity. */
    byte[] idJson() {
        return ids().json(key());
    }

    private IdSource ids() {
        return Objects.requireNonNull(ids, "A value without its id is read without its key.");
    }

    private byte[] key() {
        return Objects.requireNonNull(key);
    }

    /**
     * Reads one byte.
     *
     * @return the byte
     * @throws CorruptDataException if there is none
     */
    public byte readByte() {
        return bytes[advance(1)];
    }

    /**
     * Reads a truth value.
     *
     * @return the truth value
     * @throws CorruptDataException if the next byte is neither 0 nor 1, or there is none
     */
    public boolean readBoolean() {
        byte value = readByte();
        if (value != 0 && value != 1) {
            throw corrupt("is no truth value");
        }
        return value == 1;
    }

    /**
     * Reads a number of two bytes.
     *
     * @return the number
     * @throws CorruptDataException if fewer bytes are left
     */
    public short readShort() {
        return (short) SHORTS.get(bytes, advance(Short.BYTES));
    }

    /**
     * Reads a number of four bytes.
     *
     * @return the number
     * @throws CorruptDataException if fewer bytes are left
     */
    public int readInt() {
        return (int) INTS.get(bytes, advance(Integer.BYTES));
    }

    /**
     * Reads a number of eight bytes.
     *
     * @return the number
     * @throws CorruptDataException if fewer bytes are left
     */
    public long readLong() {
        return (long) LONGS.get(bytes, advance(Long.BYTES));
    }

    /**
     * Reads a UTF-16 code unit.
     *
     * @return the code unit
     * @throws CorruptDataException if fewer than two bytes are left
     */
    public char readChar() {
        return (char) readShort();
    }

    /**
     * Reads a floating-point number of four bytes.
     *
     * @return the number
     * @throws CorruptDataException if fewer bytes are left
     */
    public float readFloat() {
        return Float.intBitsToFloat(readInt());
    }

    /**
     * Reads a floating-point number of eight bytes.
     *
     * @return the number
     * @throws CorruptDataException if fewer bytes are left
     */
    public double readDouble() {
        return Double.longBitsToDouble(readLong());
    }

    /**
     * Reads a number of one to five bytes.
     *
     * @return the number
     * @throws CorruptDataException if the bytes are not the shortest form of an {@code int}
     */
    public int readVarInt() {
        long value = readVarLong();
        if (value >>> Integer.SIZE != 0) {
            throw corrupt("is too large a number");
        }
        return (int) value;
    }

    /**
     * Reads a number of one to ten bytes.
     *
     * @return the number
     * @throws CorruptDataException if the bytes are not the shortest form of a {@code long}
     */
    public long readVarLong() {
        int at = position;
        if (at < to && bytes[at] >= 0) { // most numbers are small
            position = at + 1;
            return bytes[at];
        }
        return readLongVarLong();
    }

    private long readLongVarLong() {
        long value = 0;
        int end = Math.min(to, position + LONGEST_VAR_LONG);
        for (int at = position, shift = 0; at < end; at++, shift += 7) {
            byte next = bytes[at];
            long bits = next & 0x7FL;
            value |= bits << shift;
            if (next >= 0) {
                position = at + 1;
                if (next == 0) {
                    throw corrupt("is a number in more bytes than it needs");
                }
                if (bits << shift >>> shift != bits) {
                    throw corrupt("is too large a number");
                }
                return value;
            }
        }
        advance(LONGEST_VAR_LONG); // throws if the bytes end before the number does
        throw corrupt("is too large a number");
    }

    /**
     * Reads what {@link ValueWriter#writeZigZag} wrote.
     *
     * @return the number
     * @throws CorruptDataException if the bytes are not the shortest form of a {@code long}
     */
    public long readZigZagLong() {
        long value = readVarLong();
        return value >>> 1 ^ -(value & 1);
    }

    /**
     * Reads what {@link ValueWriter#writeZigZag} wrote.
     *
     * @return the number
     * @throws CorruptDataException if the bytes are not the shortest form of an {@code int}
     */
    public int readZigZagInt() {
        long value = readZigZagLong();
        if (value != (int) value) {
            throw corrupt("is too large a number");
        }
        return (int) value;
    }

    /**
     * Reads what {@link ValueWriter#writeZigZag} wrote.
     *
     * @return the number
     * @throws CorruptDataException if the bytes are not the shortest form of a {@code short}
     */
    public short readZigZagShort() {
        long value = readZigZagLong();
        if (value != (short) value) {
            throw corrupt("is too large a number");
        }
        return (short) value;
    }

    /** Reads a number of elements, of a byte each at least; -1 for null. */
    int readCount() {
        return checkedCount(readVarInt() - 1, 1);
    }

    /** Reads a number of elements of some bytes each at least. */
    int readCount(int bytesEach) {
        int count = checkedCount(readVarInt() - 1, bytesEach);
        if (count < 0) {
            throw corrupt("is null where there is no null");
        }
        return count;
    }

    private int checkedCount(int count, int bytesEach) {
        if (count < -1 || count > remaining() / bytesEach) {
            throw corrupt("is a larger number of elements than can follow");
        }
        return count;
    }

    /**
     * Reads a text that may be null.
     *
     * @return the text, or null
     * @throws CorruptDataException if its length is more than what is left, or its bytes are not UTF-8
     */
    public @Nullable String readNullableString() {
        int size = readVarInt() - 1;
        if (size == -1) {
            return null;
        }
        if (size < -1) {
            throw corrupt("is too large a length");
        }
        return readUtf8(size);
    }

    /**
     * Reads a text.
     *
     * @return the text
     * @throws CorruptDataException if its length is more than what is left, or its bytes are not UTF-8
     */
    public String readString() {
        return readUtf8(readLength());
    }

    private String readUtf8(int size) {
        int from = advance(size);
        String text = new String(bytes, from, size, StandardCharsets.UTF_8);
        // Malformed bytes become U+FFFD; only a text that has one can be wrong.
        if (text.indexOf('\uFFFD') >= 0) {
            byte[] again = text.getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(again, 0, again.length, bytes, from, from + size)) {
                throw corrupt("is a text that is not UTF-8");
            }
        }
        return text;
    }

    /**
     * Reads bytes that were written with their number.
     *
     * @return the bytes, a new array
     * @throws CorruptDataException if their number is more than what is left
     */
    public byte[] readBytes() {
        return readRaw(readLength());
    }

    /**
     * Reads bytes that were written as they are.
     *
     * @param count how many they are
     * @return the bytes, a new array
     * @throws CorruptDataException if fewer are left
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public byte[] readRaw(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count is " + count);
        }
        int from = advance(count);
        return Arrays.copyOfRange(bytes, from, from + count);
    }

    /**
     * The number of bytes not yet read.
     *
     * @return the number of bytes
     */
    public int remaining() {
        return to - position;
    }

    /**
     * Reads all bytes not yet read.
     *
     * @return the bytes, a new array, empty if there are none
     */
    public byte[] rest() {
        return readRaw(remaining());
    }

    private int readLength() {
        int length = readVarInt();
        if (length < 0) {
            throw corrupt("is too large a length");
        }
        return length;
    }

    private int advance(int count) {
        if (to - position < count) {
            throw new CorruptDataException("A stored value ends too early: " + count + " bytes are needed at byte "
                    + position + ", " + remaining() + " are there.");
        }
        int start = position;
        position += count;
        return start;
    }

    private CorruptDataException corrupt(String problem) {
        return new CorruptDataException("What ends at byte " + position + " of a stored value " + problem + ".");
    }
}
