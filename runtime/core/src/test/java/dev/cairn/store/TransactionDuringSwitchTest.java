package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.OpenTransaction;
import dev.cairn.TransactionConflictException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A transaction begins when the catalog has an index that takes the place of another and the table has not yet, however
 * long that lasts: it waits, and then runs again.
 */
class TransactionDuringSwitchTest {

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void oneOfAFunctionTakesTwoAttempts(StorageBackend backend) throws Exception {
        HeldSwitch held = new HeldSwitch(backend);
        try (Cairn db = Cairn.on(held)) {
            begin(held, db);

            runUntilItWaits(
                    held,
                    () -> db.transactions()
                            .attempts(2)
                            .transact(tx -> tx.store(Task.descriptor()).insert(Task.of("by the transaction"))));

            assertWhole(db);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void oneThatItsUserEndsIsRefusedOnce(StorageBackend backend) throws Exception {
        HeldSwitch held = new HeldSwitch(backend);
        try (Cairn db = Cairn.on(held)) {
            begin(held, db);

            runUntilItWaits(held, () -> {
                try (OpenTransaction open = db.transactions().begin()) {
                    assertThatThrownBy(() -> open.transaction().store(Task.descriptor()))
                            .isInstanceOf(TransactionConflictException.class)
                            .hasMessageContainingAll("\"tasks\"", "Begin it again");
                }
                try (OpenTransaction open = db.transactions().begin()) {
                    open.transaction().store(Task.descriptor()).insert(Task.of("by the transaction"));
                    open.commit();
                }
            });

            assertWhole(db);
        }
    }

    private static void begin(HeldSwitch held, Cairn db) throws InterruptedException {
        IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
        db.transactions().transact(tx -> tx.store(Task.descriptor()).insert(Task.of("before")));
        held.begin(() -> db.rebuild("tasks", Task.BY_STATUS.name()), () -> store.insert(Task.of("by the writer")));
    }

    /** Lets the switch go on as soon as the transaction waits for it; or has given up, which it must not. */
    private static void runUntilItWaits(HeldSwitch held, Runnable transaction) throws Exception {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                transaction.run();
                end.complete(null);
            } catch (RuntimeException | Error e) {
                end.completeExceptionally(e);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        held.end();
        end.join();
    }

    private static void assertWhole(Cairn db) {
        assertThat(db.store(Task.descriptor()).scanAll().toList())
                .extracting(Task::id)
                .containsExactlyInAnyOrder("before", "by the writer", "by the transaction");
        assertThat(db.verify().isClean()).isTrue();
    }
}
