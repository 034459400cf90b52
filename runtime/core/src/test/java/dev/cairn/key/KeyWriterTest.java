package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cairn.InvalidEntityException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyWriterTest {

    @Test
    void columnsDoNotRunIntoEachOther() {
        assertThat(columns("a", "bc")).isNotEqualTo(columns("ab", "c")).isNotEqualTo(columns("abc", ""));
        assertThat(columns("a:b", "c")).isNotEqualTo(columns("a", "b:c"));
        assertThat(columns("a\0", "")).isNotEqualTo(columns("a", "\0"));
        assertThat(Arrays.compareUnsigned(columns("a", "z"), columns("ab", "a")))
                .isNegative();
        assertThat(Arrays.compareUnsigned(columns("a\0", "a"), columns("a", "z")))
                .isPositive();
    }

    @Test
    void theKeyOfLeadingColumnsIsAPrefix() {
        byte[] prefix =
                new KeyWriter().writeString("a").descending().writeInt(1).toByteArray();
        byte[] whole = new KeyWriter()
                .writeString("a")
                .descending()
                .writeInt(1)
                .writeString("b")
                .toByteArray();
        assertThat(Arrays.copyOf(whole, prefix.length)).isEqualTo(prefix);
        assertThat(ByteRange.prefix(prefix).contains(whole)).isTrue();
    }

    @Test
    void textWithoutItsLastTwoBytesIsThePrefixOfItsContinuations() {
        for (boolean descending : new boolean[] {false, true}) {
            byte[] text = text(descending, "ab");
            ByteRange range = ByteRange.prefix(Arrays.copyOf(text, text.length - 2));
            assertThat(List.of("ab", "ab\0", "abc", "ab\uDBFF\uDFFF"))
                    .allMatch(continued -> range.contains(text(descending, continued)));
            assertThat(List.of("", "a", "aa", "ac", "a\0b", "b"))
                    .noneMatch(other -> range.contains(text(descending, other)));
        }
    }

    @Test
    void nullsStandWhereTheColumnSaysInBothDirections() {
        for (boolean descending : new boolean[] {false, true}) {
            byte[] empty = nullable(true, descending, "");
            assertThat(Arrays.compareUnsigned(nullable(true, descending, null), empty))
                    .isNegative();
            byte[] last = nullable(false, descending, "\uDBFF\uDFFF");
            assertThat(Arrays.compareUnsigned(nullable(false, descending, null), last))
                    .isPositive();
        }
    }

    @Test
    void nothingIsInvertedAfterAColumnThatIsNull() {
        assertThat(new KeyWriter().descending().writeNull(true).writeInt(5).toByteArray())
                .isEqualTo(new KeyWriter().writeNull(true).writeInt(5).toByteArray());
        KeyReader in = new KeyReader(
                new KeyWriter().descending().writeNull(false).writeInt(5).toByteArray());
        assertThat(in.descending().readIsNull(false)).isTrue();
        assertThat(in.readInt()).isEqualTo(5);
    }

    @Test
    void rawBytesAreTheKeyOfSomethingElse() {
        byte[] id = new KeyWriter().writeString("id").toByteArray();
        KeyReader in = new KeyReader(new KeyWriter().writeInt(1).writeRaw(id).toByteArray());
        assertThat(in.readInt()).isEqualTo(1);
        assertThat(in.position()).isEqualTo(4);
        assertThat(in.rest()).isEqualTo(id);
        assertThat(in.rest()).isEmpty();
    }

    @Test
    void aWriterIsUsedAgainAfterAReset() {
        KeyWriter key = new KeyWriter().writeString("x".repeat(300)).descending();
        assertThat(key.length()).isEqualTo(302);
        assertThat(key.reset().length()).isZero();
        assertThat(key.writeInt(1).toByteArray())
                .isEqualTo(new KeyWriter().writeInt(1).toByteArray());
    }

    @Test
    void theLongestKeyHasEightKibibytes() {
        assertThat(new KeyWriter().writeString("x".repeat(8190)).toByteArray()).hasSize(KeyWriter.MAX_LENGTH);
        assertThatExceptionOfType(InvalidEntityException.class)
                .isThrownBy(() -> new KeyWriter().writeString("x".repeat(8191)).toByteArray())
                .withMessageContaining("8193")
                .withMessageContaining("8192");
    }

    @Test
    void anUnpairedSurrogateIsInvalidAndItsPlaceIsTold() {
        for (String text : List.of("aß\uD800", "aß\uD800c", "aß\uDC00", "aß\uDC00\uD800")) {
            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> new KeyWriter().writeString(text))
                    .withMessageContaining("index 2");
            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> new KeyWriter().writeStringIgnoreCase(text))
                    .withMessageContaining("index 2");
        }
    }

    @Test
    void aNullValueIsRefused() {
        for (KeyType<?> type : List.of(
                KeyType.STRING, KeyType.INT, KeyType.BIG_DECIMAL, KeyType.ofEnum(Thread.State.class, Enum::ordinal))) {
            assertThatNullPointerException().isThrownBy(() -> new KeyWriter().write(type, null));
        }
    }

    @Test
    void aDecimalIsReadWithoutTrailingZeros() {
        Map<String, String> read = Map.of("1.00", "1", "100", "1E+2", "0E+9", "0", "-1.50", "-1.5", "1E-7", "1E-7");
        read.forEach((written, expected) -> assertThat(new KeyReader(decimal(new BigDecimal(written))).readBigDecimal())
                .isEqualTo(new BigDecimal(expected)));
    }

    @Test
    void decimalsBeyondTheLargestScaleKeepTheirValueOrAreInvalid() {
        BigDecimal large = new BigDecimal(BigInteger.TEN.pow(16_000), Integer.MIN_VALUE);
        assertThat(new KeyReader(decimal(large)).readBigDecimal()).isEqualByComparingTo(large);
        assertThat(Arrays.compareUnsigned(decimal(large), decimal(new BigDecimal("9E+2147483647"))))
                .isPositive();
        BigDecimal tooLarge = new BigDecimal(BigInteger.TEN.pow(17_000), Integer.MIN_VALUE);
        assertThatExceptionOfType(InvalidEntityException.class)
                .isThrownBy(() -> decimal(tooLarge))
                .withMessageContaining("1E+2147500648");
    }

    private static byte[] columns(String first, String second) {
        return new KeyWriter().writeString(first).writeString(second).toByteArray();
    }

    private static byte[] text(boolean descending, String text) {
        KeyWriter key = descending ? new KeyWriter().descending() : new KeyWriter();
        return key.writeString(text).toByteArray();
    }

    private static byte[] nullable(boolean nullsFirst, boolean descending, String text) {
        KeyWriter key = descending ? new KeyWriter().descending() : new KeyWriter();
        return (text == null
                        ? key.writeNull(nullsFirst)
                        : key.writePresent(nullsFirst).writeString(text))
                .toByteArray();
    }

    private static byte[] decimal(BigDecimal value) {
        return new KeyWriter().writeBigDecimal(value).toByteArray();
    }
}
