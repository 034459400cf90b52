package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cairn.key.ByteRange;
import org.junit.jupiter.api.Test;

class PartitionTest {

    @Test
    void prefixesKeysWithItsId() {
        assertThat(new Partition(0x01020304).prefixed(bytes("a"))).isEqualTo(bytes("\1\2\3\4a"));
        assertThat(new Partition(0).prefixed(bytes(""))).isEqualTo(bytes("\0\0\0\0"));
    }

    @Test
    void keepsRangesInside() {
        Partition partition = new Partition(255);

        assertThat(partition.prefixed(range("a", "b"))).isEqualTo(range("\0\0\0ÿa", "\0\0\0ÿb"));
        assertThat(partition.prefixed(ByteRange.all())).isEqualTo(range("\0\0\0ÿ", "\0\0\1\0"));
        assertThat(new Partition(Integer.MAX_VALUE).prefixed(ByteRange.all()))
                .isEqualTo(range("\u007fÿÿÿ", "\u0080\0\0\0"));
    }

    @Test
    void hasNoNegativeId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Partition(-1)).withMessageContaining("-1");
    }
}
