package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of any size, written exactly; refused if they could not be read back. */
final class JsonBigNumber {

    static final int MAX_DIGITS = 1_000_000;

    /** Room for sign, point and exponent beside the digits. */
    static final int MAX_LENGTH = MAX_DIGITS + 32;

    /** What a number of {@link #MAX_DIGITS} digits can need at most without having one digit more. */
    private static final int MAX_BITS = 3_321_928;

    private JsonBigNumber() {}

    static String bounded(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new NumberFormatException("a number of " + text.length() + " characters");
        }
        return text;
    }

    /** Whether a number has few enough digits to be read from JSON. */
    static boolean isReadable(BigInteger digits) {
        return digits.bitLength() <= MAX_BITS;
    }

    /** Whether its exponent is one that BigDecimal's own parser takes, which its toString may exceed. */
    static boolean isReadable(BigDecimal number) {
        return number.precision() - 1L - number.scale() <= Integer.MAX_VALUE;
    }

    private static void check(BigInteger digits, Class<?> type, SerializerProvider provider) throws IOException {
        if (!isReadable(digits)) {
            provider.reportBadDefinition(type, "a number of more than " + MAX_DIGITS + " digits");
        }
    }

    static final class OfInteger extends StdScalarSerializer<BigInteger> {

        private static final long serialVersionUID = 1L;

        OfInteger() {
            super(BigInteger.class);
        }

        @Override
        public void serialize(BigInteger value, JsonGenerator json, SerializerProvider provider) throws IOException {
            check(value, BigInteger.class, provider);
            json.writeNumber(value);
        }
    }

    static final class OfDecimal extends StdScalarSerializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        OfDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            check(value.unscaledValue(), BigDecimal.class, provider);
            if (!isReadable(value)) {
                provider.reportBadDefinition(BigDecimal.class, "a number with the scale " + value.scale());
            }
            json.writeNumber(value);
        }
    }
}
