package dev.cairn.key;

import dev.cairn.InvalidEntityException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The growing array under a {@link KeyWriter}. */
final class KeyBuffer {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    byte[] bytes = new byte[64];
    int length;

    void append(int value) {
        require(1);
        bytes[length++] = (byte) value;
    }

    void appendInt(int value) {
        require(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void appendLong(long value) {
        require(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    /** Appends the lowest {@code count} bytes of {@code value}, the highest of them first. */
    void appendLow(long value, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            append((int) (value >>> shift));
        }
    }

    void appendAll(byte[] values, int from) {
        int count = values.length - from;
        require(count);
        System.arraycopy(values, from, bytes, length, count);
        length += count;
    }

    void invertFrom(int start) {
        for (int i = start; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    void require(int count) {
        if (bytes.length - length < count) {
            grow(count);
        }
    }

    private void grow(int count) {
        long needed = (long) length + count;
        if (needed > Integer.MAX_VALUE - 8) {
            throw new InvalidEntityException("A key has " + needed + " bytes or more, which no array can hold.");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
    }
}
