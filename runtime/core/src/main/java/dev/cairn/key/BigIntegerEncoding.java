package dev.cairn.key;

import java.math.BigInteger;

/**
 * Integers of any size. Zero is {@code 80}. A positive one is the number of its bytes, then its bytes; the number is
 * {@code 80} + n for up to 123 bytes, else {@code FB} + the number of bytes of n, then n. A negative one is the inverse of its
 * positive counterpart.
 */
final class BigIntegerEncoding {

    private static final int ZERO = 0x80;
    private static final int LONGEST_SHORT = 0xFB - ZERO;

    private BigIntegerEncoding() {}

    static void write(KeyBuffer out, BigInteger value) {
        if (value.signum() == 0) {
            out.append(ZERO);
            return;
        }
        int start = out.length;
        byte[] magnitude = value.abs().toByteArray();
        int from = magnitude[0] == 0 ? 1 : 0; // the sign has a byte of its own
        int count = magnitude.length - from;
        if (count <= LONGEST_SHORT) {
            out.append(ZERO + count);
        } else {
            int bytesOfCount = bytesOf(count);
            out.append(ZERO + LONGEST_SHORT + bytesOfCount);
            out.appendLow(count, bytesOfCount);
        }
        out.appendAll(magnitude, from);
        if (value.signum() < 0) {
            out.invertFrom(start);
        }
    }

    static BigInteger read(KeySource in) {
        int header = in.next();
        if (header == ZERO) {
            return BigInteger.ZERO;
        }
        boolean negative = header < ZERO;
        if (negative) {
            in.invert();
            header = 0xFF - header;
        }
        byte[] magnitude = in.nextBytes(readCount(in, header - ZERO));
        if (magnitude.length == 0 || magnitude[0] == 0) {
            throw in.corrupt("is an integer in more bytes than it needs");
        }
        return new BigInteger(negative ? -1 : 1, magnitude);
    }

    private static long readCount(KeySource in, int near) {
        if (near <= LONGEST_SHORT) {
            return near;
        }
        long count = in.nextLow(near - LONGEST_SHORT);
        if (count <= LONGEST_SHORT || bytesOf(count) != near - LONGEST_SHORT) {
            throw in.corrupt("is an integer with a length in more bytes than it needs");
        }
        return count;
    }

    /** The fewest bytes that hold a positive number. */
    static int bytesOf(long positive) {
        return (Long.SIZE + 7 - Long.numberOfLeadingZeros(positive)) / 8;
    }
}
