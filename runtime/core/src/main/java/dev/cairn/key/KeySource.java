package dev.cairn.key;

import dev.cairn.CorruptDataException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The bytes under a {@link KeyReader}, seen through the inversion of the value that is being read. */
final class KeySource {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int to;
    private int position;

    /** What every byte of the current value is xored with: 0 or -1. */
    private int mask;

    /** The mask that each value starts with: not 0 inside an inverted record. */
    private int outerMask;

    KeySource(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.to = to;
    }

    int position() {
        return position;
    }

    int remaining() {
        return to - position;
    }

    int next() {
        return (bytes[advance(1)] ^ mask) & 0xFF;
    }

    /** The byte {@code ahead} bytes after the next one, which stays the next one. */
    int peek(int ahead) {
        if (ahead >= remaining()) {
            throw tooShort(ahead + 1L);
        }
        return (bytes[position + ahead] ^ mask) & 0xFF;
    }

    int nextInt() {
        return (int) INTS.get(bytes, advance(Integer.BYTES)) ^ mask;
    }

    long nextLong() {
        return (long) LONGS.get(bytes, advance(Long.BYTES)) ^ mask;
    }

    /** A number of up to 7 bytes, without a sign. */
    long nextLow(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | next();
        }
        return value;
    }

    byte[] nextBytes(long count) {
        int start = advance(count);
        byte[] copy = Arrays.copyOfRange(bytes, start, start + (int) count);
        for (int i = 0; mask != 0 && i < copy.length; i++) {
            copy[i] = (byte) ~copy[i];
        }
        return copy;
    }

    void skip(int count) {
        advance(count);
    }

    /** Inverts what is still to be read of the current value. */
    void invert() {
        mask = ~mask;
    }

    /** Has the whole of the next value be inverted, against the record that it is in. */
    void descend() {
        mask = ~outerMask;
    }

    /** Ends the current value and its inversion. */
    void end() {
        mask = outerMask;
    }

    /** Starts a record; its inversion is that of all its components. Returns what {@link #leave} needs. */
    int enter() {
        int outer = outerMask;
        outerMask = mask;
        return outer;
    }

    void leave(int outer) {
        outerMask = outer;
        end();
    }

    /** A tag, which no inversion of a value concerns. */
    int nextTag() {
        return (bytes[advance(1)] ^ outerMask) & 0xFF;
    }

    CorruptDataException corrupt(String problem) {
        return new CorruptDataException("What stands before byte " + position + " of a stored key " + problem + ".");
    }

    private int advance(long count) {
        if (count > remaining()) {
            throw tooShort(count);
        }
        int start = position;
        position += (int) count;
        return start;
    }

    private CorruptDataException tooShort(long needed) {
        return new CorruptDataException("A stored key ends too early: " + needed + " bytes are needed at byte "
                + position + ", " + remaining() + " are there.");
    }
}
