package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.InvalidEntityException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonCodecScalarsTest {

    private enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green as grass";
            }
        }
    }

    static Stream<Object> values() {
        return Stream.of(
                true,
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                '\0',
                '"',
                '\uFFFF',
                0.0f,
                -0.0f,
                Float.MIN_VALUE,
                Float.NEGATIVE_INFINITY,
                Float.NaN,
                0.0,
                -0.0,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                "",
                "a\0b",
                " \t\r\n\b\f\"\\/\u007F\u0080\u2028\uFEFF\uFFFE\uFFFF",
                "\uD83D\uDE00 \uDBFF\uDFFF",
                UUID.fromString("ffffffff-0000-ffff-8000-000000000001"),
                Colour.RED,
                Colour.GREEN,
                DayOfWeek.SUNDAY,
                BigInteger.ZERO,
                BigInteger.ONE.negate().shiftLeft(20_000),
                new BigDecimal("1.00"),
                new BigDecimal("-0.00"),
                new BigDecimal("1E+1000000"),
                new BigDecimal("1E-1000000"),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                new BigDecimal(BigInteger.TEN, -Integer.MAX_VALUE + 1),
                new BigDecimal(BigInteger.TEN.pow(3_000).add(BigInteger.ONE), -Integer.MAX_VALUE + 3_000),
                new BigDecimal(BigInteger.TEN.pow(3_000).add(BigInteger.ONE), Integer.MAX_VALUE),
                new BigDecimal(BigInteger.TEN.pow(9_000).subtract(BigInteger.ONE), 4_000),
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH,
                Instant.ofEpochSecond(-1, 1),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Period.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                LocalDate.MIN,
                LocalDate.MAX,
                LocalTime.MIN,
                LocalTime.MAX,
                LocalDateTime.MIN,
                LocalDateTime.MAX,
                OffsetDateTime.MIN,
                OffsetDateTime.MAX,
                OffsetDateTime.of(2020, 1, 2, 3, 4, 5, 6, ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3)),
                OffsetTime.MIN,
                OffsetTime.MAX,
                ZonedDateTime.ofInstant(Instant.parse("2020-10-25T00:30:00Z"), ZoneId.of("Europe/Paris")),
                ZonedDateTime.ofInstant(Instant.parse("2020-10-25T01:30:00Z"), ZoneId.of("Europe/Paris")),
                Year.of(Year.MIN_VALUE),
                Year.of(Year.MAX_VALUE),
                Year.of(5),
                YearMonth.of(Year.MIN_VALUE, 1),
                YearMonth.of(Year.MAX_VALUE, 12),
                YearMonth.of(-5, 7),
                MonthDay.of(2, 29),
                ZoneOffset.MAX,
                URI.create("https://example.com/a?b=%20#c"),
                Currency.getInstance("EUR"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackWhatWasWritten(Object value) {
        assertThat(Box.roundTrip(typeOf(value), value)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackWhatWasWrittenAsElementAndAsKey(Object value) {
        Class<?> type = typeOf(value);
        assertThat(Box.roundTrip(GenericType.of(List.class, type), List.of(value)))
                .isEqualTo(List.of(value));
        assertThat(Box.roundTrip(GenericType.of(Map.class, type, type), Map.of(value, value)))
                .isEqualTo(Map.of(value, value));
    }

    @Test
    void keepsAZoneThatIsOnlyAnOffset() {
        assertThat(Box.roundTrip(ZoneId.class, ZoneId.of("UTC+01:00"))).isEqualTo(ZoneId.of("UTC+01:00"));
        assertThat(Box.roundTrip(ZoneId.class, ZoneOffset.ofHours(2))).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Property
    void readsBackEveryUnicodeTextAndRefusesEveryOther(@ForAll("anyText") String text) {
        Type list = GenericType.of(List.class, String.class);
        Type map = GenericType.of(Map.class, String.class, String.class);
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            assertThat(Box.roundTrip(String.class, text)).isEqualTo(text);
            assertThat(Box.roundTrip(list, List.of(text))).isEqualTo(List.of(text));
            assertThat(Box.roundTrip(map, Map.of(text, text))).isEqualTo(Map.of(text, text));
        } else {
            assertUnpairedSurrogate(() -> Box.write(String.class, text));
            assertUnpairedSurrogate(() -> Box.write(list, List.of(text)));
            assertUnpairedSurrogate(() -> Box.write(String[].class, new String[] {text}));
            assertUnpairedSurrogate(() -> Box.write(map, Map.of("", text)));
            assertUnpairedSurrogate(() -> Box.write(map, Map.of(text, "")));
            assertUnpairedSurrogate(() -> Box.write(GenericType.of(Optional.class, String.class), Optional.of(text)));
        }
        assertThat(Box.roundTrip(char[].class, text.toCharArray())).isEqualTo(text.toCharArray());
    }

    @Test
    void namesTheComponentWhoseTextIsNoUnicode() {
        assertThatThrownBy(() -> Box.write(GenericType.of(List.class, String.class), List.of("", "a\uDC00")))
                .hasMessageStartingWith("Component \"value[1]\" cannot be written: A text has an unpaired ");
        assertThatThrownBy(() -> Box.write(String.class, "\uDC00"))
                .hasMessageStartingWith("Component \"value\" cannot be written: A text has an unpaired ");
    }

    private static void assertUnpairedSurrogate(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("Component \"value")
                .hasMessageContaining("unpaired surrogate at index");
    }

    @Property
    void readsBackEveryChar(@ForAll("anyUnit") char unit) {
        assertThat(Box.roundTrip(char.class, unit)).isEqualTo(unit);
    }

    @Property
    void readsBackEveryDoubleAndFloat(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        float shorter = Float.intBitsToFloat((int) bits);
        assertThat(Box.roundTrip(double.class, number)).isEqualTo(number);
        assertThat(Box.roundTrip(float.class, shorter)).isEqualTo(shorter);
        assertThat(Box.roundTrip(float[].class, new float[] {shorter, -shorter}))
                .isEqualTo(new float[] {shorter, -shorter});
    }

    @Property
    void readsBackEveryDecimal(@ForAll BigInteger digits, @ForAll int scale) {
        BigDecimal number = new BigDecimal(digits, scale == Integer.MIN_VALUE ? 0 : scale / 2);
        assertThat(Box.roundTrip(BigDecimal.class, number)).isEqualTo(number);
        assertThat(Box.roundTrip(BigInteger.class, digits)).isEqualTo(digits);
    }

    @Test
    void writesSupplementaryCharactersAsUtf8AndHalfOnesAsEscapes() {
        assertThat(Box.write(String.class, "\uD83D\uDE00")).isEqualTo("{\"value\":\"\uD83D\uDE00\"}");
        assertThat(Box.write(char.class, '\uD83D')).isEqualTo("{\"value\":\"\\uD83D\"}");
    }

    @Test
    void readsBackAMillionDigits() {
        BigInteger most = BigInteger.TEN.pow(999_999);
        assertThat(Box.roundTrip(BigInteger.class, most.negate())).isEqualTo(most.negate());
        assertThat(Box.roundTrip(BigDecimal.class, new BigDecimal(most, 77))).isEqualTo(new BigDecimal(most, 77));
    }

    @Test
    void refusesNumbersThatCouldNotBeReadBack() {
        BigInteger tooLong = BigInteger.TEN.pow(1_000_001);
        assertThatThrownBy(() -> Box.write(BigInteger.class, tooLong))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("Component \"value\"")
                .hasMessageContaining("more than 1000000 digits");
        assertThatThrownBy(() -> Box.write(BigDecimal.class, new BigDecimal(tooLong, 3)))
                .isInstanceOf(InvalidEntityException.class);
        assertThatThrownBy(() -> Box.write(BigDecimal.class, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("the scale -2147483648");
    }

    @Test
    void readsBackAStringOfTensOfMegabytes() {
        String text = "0123456789abcdé\u4E2D".repeat(2_500_000);
        assertThat(Box.roundTrip(String.class, text).equals(text)).isTrue();
    }

    @Test
    void readsBackAKeyOfAMegabyte() {
        Map<String, Integer> map = Map.of("é".repeat(500_000), 1);
        assertThat(Box.roundTrip(GenericType.of(Map.class, String.class, Integer.class), map)
                        .equals(map))
                .isTrue();
    }

    @Test
    void writesEnumsByTheirConstantsNames() {
        assertThat(Box.write(Colour.class, Colour.GREEN)).isEqualTo("{\"value\":\"GREEN\"}");
    }

    @Test
    void writesBytesAsBase64() {
        byte[] bytes = {0, -1, 127, -128};
        assertThat(Box.write(byte[].class, bytes)).isEqualTo("{\"value\":\"AP9/gA==\"}");
        assertThat(Box.roundTrip(byte[].class, bytes)).isEqualTo(bytes);
        assertThat(Box.roundTrip(byte[].class, new byte[0])).isEqualTo(new byte[0]);
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange('\0', '\uFFFF').ofMaxLength(200),
                Arbitraries.strings().withCharRange('\uD700', '\uE010').ofMaxLength(5_000),
                Arbitraries.strings().ascii().ofMaxLength(20));
    }

    @Provide
    Arbitrary<Character> anyUnit() {
        return Arbitraries.oneOf(
                Arbitraries.chars().range('\0', '\uFFFF'), Arbitraries.chars().range('\uD800', '\uDFFF'));
    }

    private static Class<?> typeOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }
}
