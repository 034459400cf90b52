package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.inThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

interface CloseContract extends Fixture {

    @Test
    default void everyCallOnAClosedBackendThrows() {
        StorageBackend backend = backend();
        WriteBatch batch = new WriteBatch().put(PARTITION, bytes("a"), bytes("1"));
        backend.close();

        assertClosed(() -> backend.get(PARTITION, bytes("a")));
        assertClosed(() -> backend.getAll(PARTITION, List.of(bytes("a"))));
        assertClosed(() -> backend.getAll(PARTITION, List.of()));
        assertClosed(backend::snapshot);
        assertClosed(() -> backend.write(batch, Durability.BUFFERED));
        assertClosed(() -> backend.write(new WriteBatch(), Durability.BUFFERED));
        assertClosed(backend::locks);
        assertClosed(backend::capabilities);
        assertClosed(() -> backend.approximateSize(PARTITION));
        assertClosed(backend::metrics);
    }

    @Test
    default void everyCallOnAClosedSnapshotThrows() {
        put(PARTITION, "a", "1");
        Snapshot snapshot = backend().snapshot();
        KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
        assertThat(cursor.next()).isTrue();
        snapshot.close();

        assertSnapshotClosed(snapshot);
        assertCursorClosed(cursor);
        assertThat(get(PARTITION, "a")).isEqualTo("1");
    }

    @Test
    default void everyCallOnAClosedCursorThrows() {
        put(PARTITION, "a", "1");
        try (Snapshot snapshot = backend().snapshot()) {
            KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
            assertThat(cursor.next()).isTrue();
            cursor.close();

            assertCursorClosed(cursor);
            assertThat(snapshot.get(PARTITION, bytes("a"))).isNotNull();
        }
    }

    @Test
    default void closingTheBackendClosesSnapshotsAndCursorsThatWereLeftOpen() {
        put(PARTITION, "a", "1");
        Snapshot snapshot = backend().snapshot();
        KeyValueCursor unused = snapshot.scan(PARTITION, ByteRange.all(), Direction.BACKWARD);
        KeyValueCursor atKey = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
        assertThat(atKey.next()).isTrue();
        backend().close();

        assertSnapshotClosed(snapshot);
        assertCursorClosed(unused);
        assertCursorClosed(atKey);
    }

    @Test
    default void everythingMayBeClosedAgainInAnyOrder() {
        put(PARTITION, "a", "1");
        Snapshot first = backend().snapshot();
        Snapshot second = backend().snapshot();
        KeyValueCursor cursor = first.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
        cursor.close();
        cursor.close();
        first.close();
        first.close();
        cursor.close();
        backend().close();
        second.close();
        second.close();
        first.close();
        cursor.close();
        backend().close();

        assertSnapshotClosed(first);
        assertSnapshotClosed(second);
    }

    @RepeatedTest(40)
    default void closingWhileOthersReadScanAndWriteEndsTheirCallsCleanly() throws Exception {
        StorageBackend backend = backend();
        for (int i = 0; i < 200; i++) {
            put(PARTITION, "key" + i, "value" + i);
        }
        CountDownLatch running = new CountDownLatch(4);
        inThreads(5, number -> {
            if (number == 0) {
                running.await();
                backend.close();
            } else {
                workUntilClosed(backend, number, running);
            }
            return null;
        });
        assertClosed(() -> backend.get(PARTITION, bytes("key1")));
    }

    private static void workUntilClosed(StorageBackend backend, int number, CountDownLatch running) {
        for (int i = 0; ; i++) {
            try {
                switch (number) {
                    case 1 ->
                        backend.write(new WriteBatch().put(NEXT, bytes("" + i), bytes("" + i)), Durability.BUFFERED);
                    case 2 -> backend.getAll(PARTITION, List.of(bytes("key1"), bytes("key2")));
                    default -> scanAll(backend, number == 3);
                }
            } catch (DatabaseClosedException e) {
                return; // the only way in which a call may end now
            }
            running.countDown();
        }
    }

    private static void scanAll(StorageBackend backend, boolean closes) {
        Snapshot snapshot = backend.snapshot();
        KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
        int count = 0;
        while (cursor.next()) {
            assertThat(cursor.key()).isNotEmpty();
            assertThat(cursor.value()).isNotEmpty();
            count++;
        }
        assertThat(count).isEqualTo(200);
        if (closes) {
            cursor.close();
            snapshot.close();
        }
    }

    @Test
    default void severalThreadsMayCloseAtOnce() throws Exception {
        put(PARTITION, "a", "1");
        Snapshot snapshot = backend().snapshot();
        KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
        StorageBackend backend = backend();
        inThreads(6, number -> {
            switch (number % 3) {
                case 0 -> cursor.close();
                case 1 -> snapshot.close();
                default -> backend.close();
            }
            return null;
        });

        assertCursorClosed(cursor);
        assertSnapshotClosed(snapshot);
        assertClosed(backend::snapshot);
    }

    private static void assertSnapshotClosed(Snapshot snapshot) {
        assertClosed(() -> snapshot.get(PARTITION, bytes("a")));
        assertClosed(() -> snapshot.getAll(PARTITION, List.of(bytes("a"))));
        assertClosed(() -> snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD));
    }

    private static void assertCursorClosed(KeyValueCursor cursor) {
        assertClosed(cursor::next);
        assertClosed(cursor::key);
        assertClosed(cursor::value);
    }

    private static void assertClosed(ThrowingCallable call) {
        assertThatExceptionOfType(DatabaseClosedException.class)
                .isThrownBy(call)
                .withMessageContaining("closed");
    }
}
