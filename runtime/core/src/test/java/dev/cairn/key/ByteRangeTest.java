package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ByteRangeTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aPrefixHoldsExactlyTheKeysThatStartWithIt(
            @ForAll @Size(max = 4) byte[] prefix,
            @ForAll @Size(max = 4) byte[] more,
            @ForAll @Size(max = 8) byte[] any) {
        ByteRange range = ByteRange.prefix(prefix);
        byte[] longer = Arrays.copyOf(prefix, prefix.length + more.length);
        System.arraycopy(more, 0, longer, prefix.length, more.length);
        assertThat(range.contains(longer)).isTrue();
        boolean starts = any.length >= prefix.length && Arrays.equals(Arrays.copyOf(any, prefix.length), prefix);
        assertThat(range.contains(any)).isEqualTo(starts);
        assertThat(range.isEmpty()).isFalse();
    }

    @Example
    void theEndOfAPrefixCarriesOverItsLargestBytes() {
        assertThat(ByteRange.prefix(bytes("01ff"))).isEqualTo(ByteRange.of(bytes("01ff"), bytes("02")));
        assertThat(ByteRange.prefix(bytes("7f"))).isEqualTo(ByteRange.of(bytes("7f"), bytes("80")));
        assertThat(ByteRange.prefix(bytes("ffff"))).isEqualTo(ByteRange.of(bytes("ffff"), null));
        assertThat(ByteRange.prefix(bytes(""))).isEqualTo(ByteRange.all());
    }

    @Example
    void theLowerBoundIsInsideAndTheUpperIsNot() {
        ByteRange range = ByteRange.of(bytes("10"), bytes("80"));
        assertThat(range.contains(bytes("10"))).isTrue();
        assertThat(range.contains(bytes("7fff"))).isTrue();
        assertThat(range.contains(bytes("80"))).isFalse();
        assertThat(range.contains(bytes("0fff"))).isFalse();
        assertThat(ByteRange.all().contains(bytes(""))).isTrue();
    }

    @Example
    void aRangeWithoutRoomIsEmpty() {
        assertThat(ByteRange.of(bytes("80"), bytes("7f")).isEmpty()).isTrue();
        assertThat(ByteRange.of(bytes("10"), bytes("10")).isEmpty()).isTrue();
        assertThat(ByteRange.of(bytes("10"), bytes("1000")).isEmpty()).isFalse();
        assertThat(ByteRange.of(bytes("ff"), null).isEmpty()).isFalse();
    }

    @Example
    void rangesAreComparedAndPrintedByContent() {
        ByteRange range = ByteRange.of(bytes("0a"), bytes("0b"));
        assertThat(range).isEqualTo(ByteRange.of(bytes("0a"), bytes("0b"))).hasToString("[0a, 0b)");
        assertThat(range).hasSameHashCodeAs(ByteRange.of(bytes("0a"), bytes("0b")));
        assertThat(range)
                .isNotEqualTo(ByteRange.of(bytes("0a"), null))
                .isNotEqualTo(ByteRange.of(bytes("09"), bytes("0b")));
        assertThat(ByteRange.all()).hasToString("[, +∞)");
        assertThatNullPointerException().isThrownBy(() -> ByteRange.of(null, bytes("00")));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
