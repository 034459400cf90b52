package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.OpenTransaction;
import dev.cairn.ReadOnlyException;
import dev.cairn.TransactionConflictException;
import dev.cairn.TransactionTooLargeException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transactions that their user begins and ends. */
class OpenTransactionTest {

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("without locks", new LockFreeBackend(MemoryBackend.open())),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    private static IndexedEntityStore<String, Task> in(OpenTransaction open) {
        return open.transaction().store(Task.descriptor());
    }

    @ParameterizedTest
    @MethodSource("backends")
    void storesAllOfItWhenItIsCommitted(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            try (OpenTransaction open = db.transactions().begin()) {
                in(open).insert(Task.of("a"));
                in(open).insert(Task.of("b"));
                assertThat(in(open).scanAll().ids().toList()).containsExactly("a", "b");
                assertThat(tasks.scanAll().isEmpty()).isTrue();

                open.commit();
            }

            assertThat(tasks.scanAll().ids().toList()).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void storesNothingWhenItIsClosed(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            OpenTransaction open = db.transactions().begin();
            in(open).insert(Task.of("a"));
            IndexedEntityStore<String, Task> inside = in(open);

            open.close();
            open.close();

            assertThat(tasks.scanAll().isEmpty()).isTrue();
            assertThatThrownBy(() -> inside.insert(Task.of("b")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The transaction has ended");
            assertThatThrownBy(open::commit)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The transaction has ended");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void saysWhoWasInTheWayAndIsNotRunAgain(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));
            OpenTransaction open = db.transactions().begin();
            in(open).update("a", task -> task.withStatus(Task.Status.DONE));
            tasks.deleteById("a");

            assertThatThrownBy(open::commit)
                    .isInstanceOf(TransactionConflictException.class)
                    .hasMessage(
                            "The transaction cannot be committed: Entity \"a\" of table \"tasks\" was changed by others"
                                    + " while it ran. Nothing of it is stored. Begin another one, and do the same again.");

            assertThat(tasks.scanAll().isEmpty()).isTrue();
            assertThatThrownBy(open::commit).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void goesFromThreadToThread(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend);
                OpenTransaction open = db.transactions().begin()) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            try (OpenTransaction later = db.transactions().begin()) {
                CompletableFuture.runAsync(() -> in(later).insert(Task.of("a"))).join();
                in(later).insert(Task.of("b"));
                CompletableFuture.runAsync(later::commit).join();
            }

            assertThat(tasks.scanAll().ids().toList()).containsExactly("a", "b");
            assertThatThrownBy(() -> in(open)).hasMessageContaining("was registered");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void leavesItsThreadFreeForOtherCalls(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            try (OpenTransaction one = db.transactions().begin();
                    OpenTransaction other = db.transactions().begin()) {
                in(one).insert(Task.of("one"));
                in(other).insert(Task.of("other"));
                tasks.insert(Task.of("none"));
                db.transact(tx -> tx.store(Task.descriptor()).insert(Task.of("function")));
                one.commit();
                other.commit();
            }

            assertThat(tasks.scanAll().ids().toList()).containsExactly("function", "none", "one", "other");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void readsOneStateAndNeedsNoMemoryForReading(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insertAll(List.of(Task.of("a"), Task.of("b")));
            try (OpenTransaction open = db.transactions().readOnly().maxBytes(1).begin()) {
                tasks.deleteById("a");
                assertThat(in(open).scanAll().ids().toList()).containsExactly("a", "b");
                assertThatThrownBy(() -> in(open).deleteById("b")).isInstanceOf(ReadOnlyException.class);
                open.commit();
            }
            try (OpenTransaction open = db.transactions().maxBytes(100).begin()) {
                assertThatThrownBy(() -> in(open).insert(Task.of("c".repeat(100))))
                        .isInstanceOf(TransactionTooLargeException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void forgetsWhatItReadsUnchecked(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insertAll(List.of(Task.of("a"), Task.of("b")));
            try (OpenTransaction open = db.transactions().maxBytes(2_000).begin()) {
                IndexedEntityStore<String, Task> unchecked = open.unchecked().store(Task.descriptor());
                tasks.update("a", task -> task.withStatus(Task.Status.DONE));
                for (int i = 0; i < 100; i++) {
                    assertThat(unchecked.findById("a")).contains(Task.of("a"));
                    assertThat(unchecked.scanAll().toList()).contains(Task.of("a"), Task.of("b"));
                }
                in(open).deleteById("b");
                assertThat(unchecked.scanAll().ids().toList()).containsExactly("a");
                assertThatThrownBy(() -> unchecked.deleteById("a")).isInstanceOf(ReadOnlyException.class);

                open.commit();

                assertThatThrownBy(() -> unchecked.findById("a")).isInstanceOf(IllegalStateException.class);
            }
            assertThat(tasks.scanAll().ids().toList()).containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void isRefusedWithinFunctionsAndOnceTheDatabaseIsClosed(StorageBackend backend) {
        Cairn db = Cairn.on(backend);
        IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
        tasks.insert(Task.of("a"));
        assertThatThrownBy(() -> db.transact(tx -> db.transactions().begin()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begun within another one");
        assertThatThrownBy(() -> tasks.update("a", task -> {
                    db.transactions().begin();
                    return task;
                }))
                .isInstanceOf(IllegalStateException.class);
        OpenTransaction open = db.transactions().durability(Durability.SYNC).begin();
        in(open).insert(Task.of("b"));

        db.close();

        assertThatThrownBy(open::commit).isInstanceOf(DatabaseClosedException.class);
        open.close();
        assertThatThrownBy(() -> db.transactions().begin()).isInstanceOf(DatabaseClosedException.class);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void doesNotSeeAnIndexThatWasRebuiltMeanwhile(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));
            try (OpenTransaction open = db.transactions().begin()) {
                db.rebuild("tasks", "folder");
                assertThatThrownBy(() -> open.transaction().store(Task.descriptor()))
                        .isInstanceOf(TransactionConflictException.class)
                        .hasMessageContainingAll("\"tasks\"", "Begin it again");
            }
        }
    }
}
