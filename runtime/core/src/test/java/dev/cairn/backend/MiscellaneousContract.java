package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.inThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.Durability;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

interface MiscellaneousContract extends Fixture {

    @Test
    default void locksAreAlwaysTheSame() {
        assertThat(backend().locks()).isEqualTo(backend().locks());
    }

    @Test
    default void readingAndWritingUnderALockLosesNoUpdate() throws Exception {
        assumeTrue(backend().locks().isPresent());
        KeyLocks locks = backend().locks().get();
        List<PartitionKey> key = List.of(new PartitionKey(PARTITION, bytes("sum")));
        put(PARTITION, "sum", "0");
        inThreads(4, number -> {
            for (int i = 0; i < 250; i++) {
                KeyLocks.Held held = locks.lock(LockClass.ID, key);
                try {
                    put(PARTITION, "sum", "" + (Integer.parseInt(get(PARTITION, "sum")) + 1));
                } finally {
                    held.close();
                }
            }
            return null;
        });

        assertThat(get(PARTITION, "sum")).isEqualTo("1000");
    }

    @Test
    default void thePortableLimitsFit() {
        Capabilities capabilities = backend().capabilities();

        assertThat(capabilities.maxKeyBytes()).isGreaterThanOrEqualTo(8_192);
        assertThat(capabilities.maxValueBytes()).isGreaterThanOrEqualTo(90_000);
        assertThat(capabilities.maxBatchBytes()).isGreaterThanOrEqualTo(1_000_000);
    }

    @Test
    default void theSizeOfAPartitionIsAboutThatOfItsKeysAndValues() {
        assertThat(backend().approximateSize(PARTITION)).isZero();
        byte[] value = new byte[1_000];
        new Random(1).nextBytes(value);
        WriteBatch batch = new WriteBatch();
        for (int i = 0; i < 1_000; i++) {
            batch.put(PARTITION, bytes("key" + i), value);
        }
        backend().write(batch, Durability.BUFFERED);

        assertThat(backend().approximateSize(PARTITION)).isBetween(500_000L, 2_000_000L);
        assertThat(backend().approximateSize(LAST)).isLessThan(100_000);
    }

    @Test
    default void metricsHaveTheNamesThatAllBackendsShare() {
        put(PARTITION, "a", "1");
        put(PARTITION, "b", "1");

        assertThat(backend().metrics())
                .containsKeys("disk-bytes", "memory-bytes")
                .containsEntry("estimated-keys", 2L)
                .allSatisfy((name, number) -> assertThat(number).isNotNegative());
    }
}
