package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.inThreads;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

interface CounterContract extends Fixture {

    @Test
    default void aCounterStartsAtZeroAndIsEightBytesLittleEndian() {
        write(batch -> batch.add(PARTITION, bytes("c"), 0x0102));

        assertThat(get(PARTITION, "c")).isEqualTo("\2\1\0\0\0\0\0\0");
        assertThat(entries(PARTITION)).containsExactly("c=\2\1\0\0\0\0\0\0");
    }

    @Test
    default void aCounterAddsUpWithinAndAcrossBatches() {
        write(batch -> batch.add(PARTITION, bytes("c"), 5).add(PARTITION, bytes("c"), -7));
        assertThat(counter("c")).isEqualTo(-2);

        write(batch -> batch.add(PARTITION, bytes("c"), 3));
        assertThat(counter("c")).isEqualTo(1);
        write(batch -> batch.add(PARTITION, bytes("c"), -1));
        assertThat(counter("c")).isZero();
    }

    @Test
    default void aCounterWrapsAround() {
        write(batch -> batch.add(PARTITION, bytes("c"), Long.MAX_VALUE));
        write(batch -> batch.add(PARTITION, bytes("c"), 1));
        assertThat(counter("c")).isEqualTo(Long.MIN_VALUE);

        write(batch -> batch.add(PARTITION, bytes("c"), -1));
        assertThat(counter("c")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    default void aCounterContinuesFromWhatWasPut() {
        put(PARTITION, "c", "\12\0\0\0\0\0\0\0");

        write(batch -> batch.add(PARTITION, bytes("c"), -11));

        assertThat(counter("c")).isEqualTo(-1);
    }

    @Test
    default void aCounterStartsAgainAfterItWasDeleted() {
        write(batch -> batch.add(PARTITION, bytes("c"), 5).add(PARTITION, bytes("d"), 5));

        write(batch -> batch.delete(PARTITION, bytes("c")).add(PARTITION, bytes("c"), 1));
        write(batch ->
                batch.deleteRange(PARTITION, ByteRange.prefix(bytes("d"))).add(PARTITION, bytes("d"), 2));

        assertThat(counter("c")).isEqualTo(1);
        assertThat(counter("d")).isEqualTo(2);
    }

    @Test
    default void aCounterCanBeOverwrittenInTheSameBatch() {
        write(batch -> batch.add(PARTITION, bytes("c"), 5).put(PARTITION, bytes("c"), bytes("text")));

        assertThat(get(PARTITION, "c")).isEqualTo("text");
    }

    @Test
    default void aValueOfAnotherLengthCountsAsZero() {
        put(PARTITION, "c", "text");

        write(batch -> batch.add(PARTITION, bytes("c"), 4));

        assertThat(counter("c")).isEqualTo(4);
    }

    @Test
    default void whatSeveralThreadsAddSumsUp() throws Exception {
        inThreads(4, number -> {
            for (int i = 0; i < 250; i++) {
                backend().write(new WriteBatch().add(PARTITION, bytes("c"), number + 1), Durability.BUFFERED);
            }
            return null;
        });

        assertThat(counter("c")).isEqualTo(250 * (1 + 2 + 3 + 4));
    }

    private long counter(String key) {
        byte[] value = backend().get(PARTITION, bytes(key));
        assertThat(value).hasSize(Long.BYTES);
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
