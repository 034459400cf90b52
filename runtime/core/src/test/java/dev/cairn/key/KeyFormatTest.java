package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The very bytes, which databases have on disk: a change here is a change of the format. The examples of the documentation. */
class KeyFormatTest {

    record Point(int x, String label) {}

    record Price(BigDecimal amount, String currency) {}

    private static final KeyType<Price> PRICE = KeyType.record(
            Price.class,
            List.of(
                    KeyPart.of("amount", KeyType.BIG_DECIMAL, Price::amount),
                    KeyPart.of("currency", KeyType.STRING, Price::currency)),
            key -> new Price(key.readBigDecimal(), key.readString()));

    private static final KeyType<Point> POINT = KeyType.record(
            Point.class,
            List.of(KeyPart.of("x", KeyType.INT, Point::x), KeyPart.of("label", KeyType.STRING, Point::label)),
            key -> new Point(key.readInt(), key.readString()));

    @Test
    void numbersOfFixedWidth() {
        is("00", KeyType.BOOLEAN, false);
        is("01", KeyType.BOOLEAN, true);
        is("7f", KeyType.BYTE, (byte) -1);
        is("80 01", KeyType.SHORT, (short) 1);
        is("80 00 01 02", KeyType.INT, 258);
        is("7f ff ff ff", KeyType.INT, -1);
        is("00 00 00 00 00 00 00 00", KeyType.LONG, Long.MIN_VALUE);
        is("80 00 00 00 00 00 00 2a", KeyType.LONG, 42L);
        is("00 41", KeyType.CHAR, 'A');
        is("ff ff", KeyType.CHAR, '\uFFFF');
    }

    @Test
    void floatingPointNumbers() {
        is("80 00 00 00", KeyType.FLOAT, -0.0f);
        is("bf c0 00 00", KeyType.FLOAT, 1.5f);
        is("40 3f ff ff", KeyType.FLOAT, -1.5f);
        is("ff c0 00 00", KeyType.FLOAT, Float.NaN);
        is("80 00 00 00 00 00 00 00", KeyType.DOUBLE, 0.0);
        is("80 00 00 00 00 00 00 00", KeyType.DOUBLE, -0.0);
        is("bf f8 00 00 00 00 00 00", KeyType.DOUBLE, 1.5);
        is("40 07 ff ff ff ff ff ff", KeyType.DOUBLE, -1.5);
        is("ff f0 00 00 00 00 00 00", KeyType.DOUBLE, Double.POSITIVE_INFINITY);
        is("ff f8 00 00 00 00 00 00", KeyType.DOUBLE, Double.longBitsToDouble(0xfff0_0000_0000_0001L));
    }

    @Test
    void textAndBytes() {
        is("00 01", KeyType.STRING, "");
        is("61 c3 a9 00 01", KeyType.STRING, "aé");
        is("61 00 ff 62 00 01", KeyType.STRING, "a\0b");
        is("e2 82 ac f0 9f 98 80 00 01", KeyType.STRING, "€😀");
        is("01 00 ff ff 00 01", KeyType.BYTES, new byte[] {1, 0, -1});
        is(
                "12 3e 45 67 e8 9b 12 d3 a4 56 42 66 14 17 40 00",
                KeyType.UUID,
                UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        is("44 41 59 53 00 01", KeyType.ofEnum(TimeUnit.class), TimeUnit.DAYS);
        is("80 00 00 03", KeyType.ofEnum(TimeUnit.class, unit -> unit.ordinal() - 3), TimeUnit.DAYS);
    }

    @Test
    void datesAndTimes() {
        is("80 00 00 00 00 00 00 01 80 00 00 02", KeyType.INSTANT, Instant.ofEpochSecond(1, 2));
        is("7f ff ff ff ff ff ff ff bb 9a c9 ff", KeyType.INSTANT, Instant.EPOCH.minusNanos(1));
        is("80 00 00 00 00 00 00 01 9d cd 65 00", KeyType.DURATION, Duration.ofMillis(1500));
        is("80 00 00 00 00 00 4d 57", KeyType.LOCAL_DATE, LocalDate.of(2024, 3, 17));
        is("80 00 00 00 00 00 00 3c", KeyType.LOCAL_TIME, LocalTime.ofNanoOfDay(60));
        is(
                "80 00 00 00 00 00 00 01 80 00 00 00 00 00 00 3c",
                KeyType.LOCAL_DATE_TIME,
                LocalDateTime.of(LocalDate.ofEpochDay(1), LocalTime.ofNanoOfDay(60)));
        is(
                "7f ff ff ff ff ff f1 f0 80 00 00 00 80 00 00 00 00 00 00 00 80 00 00 00 00 00 00 00",
                KeyType.OFFSET_DATE_TIME,
                OffsetDateTime.parse("1970-01-01T00:00+01:00"));
        is("80 00 07 e8", KeyType.YEAR, Year.of(2024));
        is("80 00 07 e8 83", KeyType.YEAR_MONTH, YearMonth.of(2024, 3));
    }

    @Test
    void integersOfAnySize() {
        is("80", KeyType.BIG_INTEGER, BigInteger.ZERO);
        is("81 01", KeyType.BIG_INTEGER, BigInteger.ONE);
        is("7e fe", KeyType.BIG_INTEGER, BigInteger.ONE.negate());
        is("81 ff", KeyType.BIG_INTEGER, BigInteger.valueOf(255));
        is("82 01 00", KeyType.BIG_INTEGER, BigInteger.valueOf(256));
        is("fb" + " ff".repeat(123), KeyType.BIG_INTEGER, allOnes(123));
        is("fc 7c" + " ff".repeat(124), KeyType.BIG_INTEGER, allOnes(124));
        is("fd 01 00" + " ff".repeat(256), KeyType.BIG_INTEGER, allOnes(256));
        is("02 fe ff" + " 00".repeat(256), KeyType.BIG_INTEGER, allOnes(256).negate());
    }

    @Test
    void decimals() {
        is("80", KeyType.BIG_DECIMAL, new BigDecimal("0.00"));
        is("c0 14", KeyType.BIG_DECIMAL, new BigDecimal("1"));
        is("c0 14", KeyType.BIG_DECIMAL, new BigDecimal("1.00"));
        is("3f eb", KeyType.BIG_DECIMAL, new BigDecimal("-1"));
        is("c2 19 44", KeyType.BIG_DECIMAL, new BigDecimal("123.4"));
        is("bf 64", KeyType.BIG_DECIMAL, new BigDecimal("0.5"));
        is("c3 15 b4", KeyType.BIG_DECIMAL, new BigDecimal("1090"));
        is("fb 3b 14", KeyType.BIG_DECIMAL, new BigDecimal("1E+59"));
        is("85 c4 14", KeyType.BIG_DECIMAL, new BigDecimal("1E-59"));
        is("fe 7f ff ff ff 14", KeyType.BIG_DECIMAL, new BigDecimal("1E+2147483647"));
        is("fe 80 00 00 00 14", KeyType.BIG_DECIMAL, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE));
        is("82 80 00 00 00 14", KeyType.BIG_DECIMAL, new BigDecimal("1E-2147483647"));
    }

    @Test
    void records() {
        is("80 00 00 01 61 00 01", POINT, new Point(1, "a"));
        is("7f ff ff fe 9e ff fe", new KeyWriter().descending().write(POINT, new Point(1, "a")));
    }

    @Test
    void columns() {
        is("9e ff fe 80 00 00 01", new KeyWriter().descending().writeString("a").writeInt(1));
        is("00 01 61 00 01", new KeyWriter().writeNull(true).writePresent(true).writeString("a"));
        is(
                "02 01 61 00 01",
                new KeyWriter().writeNull(false).writePresent(false).writeString("a"));
        is("01 9e ff fe", new KeyWriter().descending().writePresent(true).writeString("a"));
        is("00 80 00 00 01", new KeyWriter().descending().writeNull(true).writeInt(1));
        is("73 74 72 61 73 73 65 00 01", new KeyWriter().writeStringIgnoreCase("STRASSE"));
        is("c3 a4 c3 9f ce bc 00 01", new KeyWriter().writeStringIgnoreCase("Äß\u00B5"));
    }

    @Test
    void entries() {
        is(
                "52 55 4e 4e 49 4e 47 00 01 80 00 00 00 00 00 00 01 80 00 00 00 6a 6f 62 2d 31 00 01",
                new KeyWriter()
                        .writeString("RUNNING")
                        .writeInstant(Instant.ofEpochSecond(1))
                        .writeRaw(new KeyWriter().writeString("job-1").toByteArray()));
        is("6b 00 01", new KeyWriter().writeString("k"));
    }

    @Test
    void exactForms() {
        isExactly("80 00 00 00", KeyType.FLOAT, -0.0f);
        isExactly("bf f8 00 00 00 00 00 00", KeyType.DOUBLE, -1.5);
        isExactly("04 01 64", KeyType.BIG_DECIMAL, new BigDecimal("1.00"));
        isExactly("03 01 ff", KeyType.BIG_DECIMAL, new BigDecimal("-1E+2"));
        isExactly("02 c3 a9", KeyType.STRING, "é");
        isExactly("04 80 00 00 01", KeyType.INT, 1);
        isExactly("05 c0 14 45 00 01 04 01 64", PRICE, new Price(new BigDecimal("1.00"), "E"));
        isExactly("07 80 00 00 01 61 00 01", POINT, new Point(1, "a"));
    }

    private static BigInteger allOnes(int bytes) {
        return BigInteger.ONE.shiftLeft(8 * bytes).subtract(BigInteger.ONE);
    }

    private static <T> void is(String bytes, KeyType<T> type, T value) {
        is(bytes, new KeyWriter().write(type, value));
    }

    private static void is(String bytes, KeyWriter key) {
        assertThat(HexFormat.ofDelimiter(" ").formatHex(key.toByteArray())).isEqualTo(bytes);
    }

    private static <T> void isExactly(String bytes, KeyType<T> type, T value) {
        ValueWriter out = new ValueWriter();
        type.writeExact(out, value);
        assertThat(HexFormat.ofDelimiter(" ").formatHex(out.toByteArray())).isEqualTo(bytes);
    }
}
