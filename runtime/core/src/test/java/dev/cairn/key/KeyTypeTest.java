package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTypeTest {

    private static final List<KeyType<?>> SCALARS = List.of(
            KeyType.BOOLEAN,
            KeyType.BYTE,
            KeyType.SHORT,
            KeyType.INT,
            KeyType.LONG,
            KeyType.CHAR,
            KeyType.FLOAT,
            KeyType.DOUBLE,
            KeyType.STRING,
            KeyType.BYTES,
            KeyType.UUID,
            KeyType.ofEnum(Thread.State.class),
            KeyType.ofEnum(Thread.State.class, Enum::ordinal),
            KeyType.INSTANT,
            KeyType.DURATION,
            KeyType.LOCAL_DATE,
            KeyType.LOCAL_TIME,
            KeyType.LOCAL_DATE_TIME,
            KeyType.OFFSET_DATE_TIME,
            KeyType.YEAR,
            KeyType.YEAR_MONTH,
            KeyType.BIG_INTEGER,
            KeyType.BIG_DECIMAL);

    @Test
    void theNamesOfTheEncodingsNeverChange() {
        assertThat(SCALARS)
                .extracting(KeyType::encoding)
                .containsExactly(
                        "boolean",
                        "byte",
                        "short",
                        "int",
                        "long",
                        "char",
                        "float",
                        "double",
                        "string",
                        "bytes",
                        "uuid",
                        "enum",
                        "enum-code",
                        "instant",
                        "duration",
                        "local-date",
                        "local-time",
                        "local-date-time",
                        "offset-date-time",
                        "year",
                        "year-month",
                        "big-integer",
                        "big-decimal");
    }

    @Test
    void onlyFloatingPointNumbersAndDecimalsAreLossy() {
        assertThat(SCALARS)
                .filteredOn(KeyType::lossy)
                .containsExactly(KeyType.FLOAT, KeyType.DOUBLE, KeyType.BIG_DECIMAL);
        assertThat(SCALARS).allMatch(type -> type.parts().isEmpty());
    }

    @Test
    void theOrderOfTextIsNotThatOfItsCodeUnits() {
        String largest = "\uFFFF";
        String supplementary = "\uD83D\uDE00";
        assertThat(largest.compareTo(supplementary)).isPositive();
        assertThat(KeyType.STRING.comparator().compare(largest, supplementary)).isNegative();
    }

    @Test
    void comparingAHugeDecimalIsCheap() {
        BigDecimal huge = new BigDecimal("1E+2147483647");
        BigDecimal tiny = new BigDecimal("1E-2147483647");
        assertThat(KeyType.BIG_DECIMAL.comparator().compare(huge, BigDecimal.ONE))
                .isPositive();
        assertThat(KeyType.BIG_DECIMAL.comparator().compare(tiny, BigDecimal.ONE))
                .isNegative();
        assertThat(KeyType.BIG_DECIMAL.comparator().compare(huge, tiny)).isPositive();
        assertThat(KeyType.BIG_DECIMAL.format(huge)).isEqualTo("1E+2147483647");
    }

    @Test
    void valuesAreDescribedOnOneShortLine() {
        assertThat(KeyType.STRING.format("a\"b\n\0\u202E")).isEqualTo("\"a\"b\\u000A\\u0000\\u202E\"");
        assertThat(KeyType.STRING.format("x".repeat(79) + "😀y"))
                .isEqualTo("\"" + "x".repeat(79) + "… (82 characters)\"");
        assertThat(KeyType.CHAR.format('\t')).isEqualTo("'\\u0009'");
        assertThat(KeyType.BYTES.format(new byte[] {1, -1})).isEqualTo("0x01ff");
        assertThat(KeyType.BYTES.format(new byte[100])).isEqualTo("0x" + "00".repeat(40) + "… (100 bytes)");
        assertThat(KeyType.ofEnum(Thread.State.class).format(Thread.State.NEW)).isEqualTo("NEW");
        assertThat(KeyType.LONG.format(-5L)).isEqualTo("-5");
    }
}
