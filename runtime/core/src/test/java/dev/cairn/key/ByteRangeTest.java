package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void holdsTheLowerBoundAndNotTheUpper() {
        ByteRange range = ByteRange.of(bytes("10"), bytes("20"));

        assertThat(range.contains(bytes("10"))).isTrue();
        assertThat(range.contains(bytes("1fffff"))).isTrue();
        assertThat(range.contains(bytes("20"))).isFalse();
        assertThat(range.contains(bytes("0fff"))).isFalse();
    }

    @Test
    void comparesBytesUnsigned() {
        assertThat(ByteRange.of(bytes("7f"), bytes("ff")).contains(bytes("80"))).isTrue();
    }

    @Test
    void ofAllBytesHoldsEverything() {
        assertThat(ByteRange.all().contains(bytes(""))).isTrue();
        assertThat(ByteRange.all().contains(bytes("ffffff"))).isTrue();
        assertThat(ByteRange.all().isEmpty()).isFalse();
    }

    @Test
    void isEmptyIfItsBoundsAreEqualOrInverted() {
        assertThat(ByteRange.of(bytes("10"), bytes("10")).isEmpty()).isTrue();
        assertThat(ByteRange.of(bytes("20"), bytes("10")).isEmpty()).isTrue();
        assertThat(ByteRange.of(bytes(""), bytes("")).isEmpty()).isTrue();
        assertThat(ByteRange.of(bytes("10"), bytes("1000")).isEmpty()).isFalse();
        assertThat(ByteRange.of(bytes("ff"), null).isEmpty()).isFalse();
    }

    @Test
    void ofAPrefixCarriesOverTrailingFf() {
        assertThat(ByteRange.prefix(bytes("0102"))).isEqualTo(ByteRange.of(bytes("0102"), bytes("0103")));
        assertThat(ByteRange.prefix(bytes("01ffff"))).isEqualTo(ByteRange.of(bytes("01ffff"), bytes("02")));
        assertThat(ByteRange.prefix(bytes("7f"))).isEqualTo(ByteRange.of(bytes("7f"), bytes("80")));
        assertThat(ByteRange.prefix(bytes("ffff"))).isEqualTo(ByteRange.of(bytes("ffff"), null));
        assertThat(ByteRange.prefix(bytes(""))).isEqualTo(ByteRange.all());
    }

    @Property
    void ofAPrefixHoldsExactlyTheKeysThatStartWithIt(
            @ForAll @Size(max = 3) byte[] prefix, @ForAll @Size(max = 5) byte[] key) {
        assertThat(ByteRange.prefix(prefix).contains(key)).isEqualTo(startsWith(key, prefix));
        assertThat(ByteRange.prefix(prefix).contains(joined(prefix, key))).isTrue();
    }

    @Test
    void isNotChangedThroughItsArrays() {
        byte[] from = bytes("10");
        byte[] to = bytes("20");
        ByteRange range = ByteRange.of(from, to);

        from[0] = 0;
        to[0] = 0;
        range.from()[0] = 0;
        range.to()[0] = 0;

        assertThat(range).isEqualTo(ByteRange.of(bytes("10"), bytes("20")));
    }

    @Test
    void isEqualByContent() {
        assertThat(ByteRange.of(bytes("10"), bytes("20")))
                .isEqualTo(ByteRange.of(bytes("10"), bytes("20")))
                .hasSameHashCodeAs(ByteRange.of(bytes("10"), bytes("20")))
                .isNotEqualTo(ByteRange.of(bytes("10"), null))
                .isNotEqualTo(ByteRange.of(bytes("11"), bytes("20")));
    }

    @Test
    void printsItsBoundsInHexadecimal() {
        assertThat(ByteRange.of(bytes("0a00"), bytes("0b"))).hasToString("[0a00, 0b)");
        assertThat(ByteRange.all()).hasToString("[, +∞)");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return HexFormat.of().formatHex(key).startsWith(HexFormat.of().formatHex(prefix));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return bytes(HexFormat.of().formatHex(first) + HexFormat.of().formatHex(second));
    }
}
