package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.ReadOnlyException;
import dev.cairn.key.ByteRange;
import org.junit.jupiter.api.Test;

interface ReopenContract extends Fixture {

    @Test
    default void whatWasWrittenIsThereAfterOpeningAgain() {
        for (Durability durability : Durability.values()) {
            WriteBatch batch = new WriteBatch().put(PARTITION, bytes(durability.name()), bytes("1"));
            backend().write(batch.add(NEXT, bytes("sum"), 1), durability);
        }
        write(batch -> batch.deleteRange(PARTITION, ByteRange.prefix(bytes("SYNC"))));
        StorageBackend before = backend();
        before.close();
        assumeTrue(reopen().isPresent());

        assertThat(entries(PARTITION)).containsExactly("BUFFERED=1", "NONE=1");
        assertThat(entries(NEXT)).containsExactly("sum=\3\0\0\0\0\0\0\0");
        assertThatExceptionOfType(DatabaseClosedException.class).isThrownBy(() -> before.get(NEXT, bytes("sum")));

        put(PARTITION, "SYNC", "again");
        assertThat(get(PARTITION, "SYNC")).isEqualTo("again");
    }

    @Test
    default void aBackendThatIsOpenForReadingReads() {
        put(PARTITION, "a", "1");
        write(batch -> batch.add(PARTITION, bytes("sum"), 2));
        backend().close();
        assumeTrue(reopenReadOnly().isPresent());

        assertThat(get(PARTITION, "a")).isEqualTo("1");
        assertThat(entries(PARTITION)).containsExactly("a=1", "sum=\2\0\0\0\0\0\0\0");
        assertThat(entries(PARTITION, ByteRange.all(), Direction.BACKWARD)).hasSize(2);
        assertThat(backend().capabilities().readOnly()).isTrue();
    }

    @Test
    default void aBackendThatIsOpenForReadingRefusesEveryWrite() {
        put(PARTITION, "a", "1");
        assertThat(backend().capabilities().readOnly()).isFalse();
        backend().close();
        assumeTrue(reopenReadOnly().isPresent());

        assertThatExceptionOfType(ReadOnlyException.class).isThrownBy(() -> put(PARTITION, "a", "2"));
        assertThatExceptionOfType(ReadOnlyException.class).isThrownBy(() -> write(batch -> {}));
        assertThatExceptionOfType(ReadOnlyException.class)
                .isThrownBy(() -> write(batch -> batch.deleteRange(PARTITION, ByteRange.all())));
        assertThat(entries(PARTITION)).containsExactly("a=1");

        backend().close();
        assertThatExceptionOfType(DatabaseClosedException.class).isThrownBy(() -> put(PARTITION, "a", "2"));
    }
}
