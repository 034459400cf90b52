package dev.cairn.key;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueWriter;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimals of any size and precision, without their trailing zeros: {@code d.ddd × 10^x}. Zero is {@code 80}; a positive
 * one is x, then the digits, two in a byte; a negative one is the inverse of its positive counterpart.
 *
 * <p>x in -58…58 is {@code C0} + x; a greater one is {@code FA} + the number of its bytes, then those; a smaller one is
 * {@code 86} - the number of bytes of -x, then those, inverted. A pair of digits is twice its value, plus 1 if another
 * follows.
 */
final class BigDecimalEncoding {

    private static final int ZERO = 0x80;
    private static final int EXPONENT_ZERO = 0xC0;
    private static final int LARGEST_SHORT = 58;
    private static final int MOST_EXPONENT_BYTES = 5;

    /** A key holds no more. */
    private static final int MOST_DIGITS = 2 * KeyWriter.MAX_LENGTH;

    private BigDecimalEncoding() {}

    static void write(KeyBuffer out, BigDecimal value) {
        if (value.signum() == 0) {
            out.append(ZERO);
            return;
        }
        String digits = value.unscaledValue().abs().toString();
        int count = digits.length();
        while (digits.charAt(count - 1) == '0') {
            count--;
        }
        long exponent = digits.length() - 1L - value.scale();
        if (count - 1 - exponent < (long) Integer.MIN_VALUE - MOST_DIGITS) {
            // It could be read again only with a giant row of zeros.
            throw new InvalidEntityException("A decimal of about 1E+" + exponent + " is too large for a key.");
        }
        int start = out.length;
        writeExponent(out, exponent);
        for (int i = 0; i < count; i += 2) {
            int pair = 10 * (digits.charAt(i) - '0') + (i + 1 < count ? digits.charAt(i + 1) - '0' : 0);
            out.append(2 * pair + (i + 2 < count ? 1 : 0));
        }
        if (value.signum() < 0) {
            out.invertFrom(start);
        }
    }

    static BigDecimal read(KeySource in) {
        int header = in.next();
        if (header == ZERO) {
            return BigDecimal.ZERO;
        }
        boolean negative = header < ZERO;
        if (negative) {
            in.invert();
            header = 0xFF - header;
        }
        long exponent = readExponent(in, header);
        String digits = readDigits(in);
        BigInteger unscaled = new BigInteger(digits);
        long scale = digits.length() - 1 - exponent;
        if (scale < Integer.MIN_VALUE && scale >= (long) Integer.MIN_VALUE - MOST_DIGITS) {
            unscaled = unscaled.multiply(BigInteger.TEN.pow((int) (Integer.MIN_VALUE - scale)));
            scale = Integer.MIN_VALUE;
        }
        if (scale != (int) scale) {
            throw in.corrupt("is a decimal with an exponent that no decimal has");
        }
        return new BigDecimal(negative ? unscaled.negate() : unscaled, (int) scale);
    }

    static void writeExact(ValueWriter out, BigDecimal value) {
        int scale = value.scale();
        out.writeVarInt((scale << 1) ^ (scale >> 31)); // small ones of both signs in one byte
        out.writeBytes(value.unscaledValue().toByteArray());
    }

    static BigDecimal readExact(ValueReader in) {
        int scale = in.readVarInt();
        byte[] unscaled = in.readBytes();
        if (unscaled.length == 0) {
            throw new CorruptDataException("A stored decimal has no digits.");
        }
        return new BigDecimal(new BigInteger(unscaled), (scale >>> 1) ^ -(scale & 1));
    }

    private static void writeExponent(KeyBuffer out, long exponent) {
        if (Math.abs(exponent) <= LARGEST_SHORT) {
            out.append(EXPONENT_ZERO + (int) exponent);
            return;
        }
        int bytes = BigIntegerEncoding.bytesOf(Math.abs(exponent));
        if (exponent > 0) {
            out.append(EXPONENT_ZERO + LARGEST_SHORT + bytes);
            out.appendLow(exponent, bytes);
        } else {
            out.append(EXPONENT_ZERO - LARGEST_SHORT - bytes);
            out.appendLow(~-exponent, bytes);
        }
    }

    private static long readExponent(KeySource in, int header) {
        int near = header - EXPONENT_ZERO;
        if (Math.abs(near) <= LARGEST_SHORT) {
            return near;
        }
        int bytes = Math.abs(near) - LARGEST_SHORT;
        if (bytes > MOST_EXPONENT_BYTES) {
            throw in.corrupt("is no decimal");
        }
        long read = in.nextLow(bytes);
        long magnitude = near > 0 ? read : ~read & (-1L >>> (Long.SIZE - 8 * bytes));
        if (magnitude <= LARGEST_SHORT || BigIntegerEncoding.bytesOf(magnitude) != bytes) {
            throw in.corrupt("is a decimal with an exponent in more bytes than it needs");
        }
        return near > 0 ? magnitude : -magnitude;
    }

    private static String readDigits(KeySource in) {
        StringBuilder digits = new StringBuilder();
        boolean last;
        do {
            int next = in.next();
            int pair = next >> 1;
            last = (next & 1) == 0;
            boolean first = digits.isEmpty();
            if (pair > 99 || (first && pair < 10) || (last && pair == 0) || digits.length() >= MOST_DIGITS) {
                throw in.corrupt("is a decimal with wrong digits");
            }
            digits.append((char) ('0' + pair / 10));
            if (!last || pair % 10 != 0) {
                digits.append((char) ('0' + pair % 10));
            }
        } while (!last);
        return digits.toString();
    }
}
