package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.EntityScan;
import dev.cairn.ReadOnlyException;
import dev.cairn.Transaction;
import dev.cairn.TransactionConflictException;
import dev.cairn.TransactionTooLargeException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transactions are not for ends in an error that says so, and leaves nothing behind. */
class TransactionRulesTest {

    private final Cairn db = Cairn.inMemory();
    private final IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());

    @AfterEach
    void close() {
        db.close();
    }

    private static IndexedEntityStore<String, Task> in(Transaction tx) {
        return tx.store(Task.descriptor());
    }

    private static Task later(Task task) {
        return task.withCreatedAt(task.createdAt().plusSeconds(1));
    }

    @Test
    void oneThatIsAlwaysInConflictIsGivenUp() {
        tasks.insert(Task.of("a"));
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> db.transactions().attempts(4).transact(tx -> {
                    assertThat(tx.attempt()).isEqualTo(runs.incrementAndGet());
                    in(tx).update("a", task -> task.withFolder("of the transaction"));
                    in(tx).insert(Task.of("b"));
                    CompletableFuture.runAsync(() -> tasks.update("a", TransactionRulesTest::later))
                            .join();
                }))
                .isInstanceOf(TransactionConflictException.class)
                .hasMessageContainingAll("after 4 attempts", "Entity \"a\" of table \"tasks\"", "attempts(…)");
        assertThat(runs).hasValue(4);
        assertThat(tasks.scanAll().toList())
                .containsExactly(
                        Task.of("a").withCreatedAt(Task.of("a").createdAt().plusSeconds(4)));
        assertThat(db.verify().isClean()).isTrue();
    }

    @Test
    void oneWithinAnotherIsRefused() {
        db.transact(tx -> {
            in(tx).insert(Task.of("a"));
            assertRefused(() -> db.transact(inner -> {}), "within another one");
            assertRefused(() -> db.transactions().readOnly().transactAndGet(inner -> 1), "within another one");
            assertRefused(() -> db.transactions().begin(), "within another one");
            in(tx).insert(Task.of("b"));
        });
        assertThat(tasks.scanAll().ids().toList()).containsExactly("a", "b");
    }

    @Test
    void withAnotherDatabaseInItEachIsOnItsOwn() {
        try (Cairn other = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> there = other.store(Task.descriptor());
            assertThatThrownBy(() -> db.transact(tx -> {
                        in(tx).insert(Task.of("a"));
                        other.transact(inner -> in(inner).insert(Task.of("a")));
                        throw new IllegalArgumentException("meant");
                    }))
                    .hasMessage("meant");
            assertThat(tasks.existsById("a")).isFalse();
            assertThat(there.existsById("a")).isTrue();
        }
    }

    @Test
    void whatWasObtainedInItEndsWithIt() {
        tasks.insertAll(List.of(Task.of("a"), Task.of("b")));
        List<ThrowingCallable> uses = new ArrayList<>();
        List<Stream<Task>> streams = new ArrayList<>();
        db.transact(tx -> {
            IndexedEntityStore<String, Task> store = in(tx);
            EntityScan<String, Task> scan = store.scan(Task.BY_STATUS, IndexBounds.all());
            Stream<Task> stream = store.scanAll().stream();
            uses.add(() -> tx.store(Task.descriptor()));
            uses.add(() -> store.findById("a"));
            uses.add(() -> store.upsert(Task.of("a")));
            uses.add(() -> store.deleteById("a"));
            uses.add(() -> store.update("a", TransactionRulesTest::later));
            uses.add(() -> store.find(Task.BY_TOKEN, "t"));
            uses.add(store.scanAll()::toList);
            uses.add(scan::count);
            uses.add(scan::delete);
            uses.add(() -> scan.update(TransactionRulesTest::later));
            uses.add(() -> scan.page(1));
            uses.add(stream::toList);
            streams.add(stream);
        });
        assertThat(uses).allSatisfy(use -> assertRefused(use, "The transaction has ended"));
        streams.forEach(Stream::close);
        assertThat(tasks.scanAll().toList()).containsExactly(Task.of("a"), Task.of("b"));
    }

    @Test
    void anotherThreadCannotUseIt() {
        tasks.insert(Task.of("a"));
        db.transact(tx -> {
            IndexedEntityStore<String, Task> store = in(tx);
            EntityScan<String, Task> scan = store.scanAll();
            List<Runnable> uses = List.of(
                    () -> tx.store(Task.descriptor()), () -> store.upsert(Task.of("b")), scan::toList, scan::delete);
            assertThat(uses)
                    .allSatisfy(use -> assertThatThrownBy(
                                    () -> CompletableFuture.runAsync(use).join())
                            .isInstanceOf(CompletionException.class)
                            .cause()
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContainingAll(
                                    "belongs to the thread",
                                    Thread.currentThread().getName()));
        });
        assertThat(tasks.scanAll().toList()).containsExactly(Task.of("a"));
    }

    @Test
    void callsBesideItAreRefusedWhileItsFunctionRuns() {
        tasks.insert(Task.of("a"));
        UnaryOperator<Task> reads = task -> tasks.findById("a").orElseThrow();
        db.transact(tx -> {
            List<ThrowingCallable> calls = List.of(
                    () -> tasks.findById("a"),
                    () -> tasks.upsert(Task.of("a")),
                    () -> tasks.scanAll().toList(),
                    () -> tasks.scanAll().stream(),
                    () -> tasks.scanAll().delete(),
                    () -> db.async(() -> 1),
                    () -> db.verify(),
                    () -> db.repair(),
                    () -> db.rebuild("tasks", "token"),
                    () -> db.upgrade(progress -> {}));
            assertThat(calls).allSatisfy(call -> assertRefused(call, "directly from a transaction's function"));
            assertRefused(() -> in(tx).update("a", reads), "from a function that was passed to update");
            assertRefused(() -> db.store(new Note.Descriptor("notes", true)), "registered within a transaction");
        });
        assertThatCode(() -> tasks.findById("a")).doesNotThrowAnyException();
    }

    @Test
    void whatItsFunctionThrowsReachesTheCallerAsItIs() {
        tasks.insert(Task.of("a"));
        List<Throwable> thrown = List.of(new IllegalArgumentException("meant"), new StackOverflowError("meant"));
        for (Throwable each : thrown) {
            assertThatThrownBy(() -> db.transact(tx -> {
                        in(tx).deleteById("a");
                        in(tx).insert(Task.of("b").withToken("t"));
                        if (each instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) each;
                    }))
                    .isSameAs(each);
            assertThat(tasks.scanAll().toList()).containsExactly(Task.of("a"));
            assertThat(tasks.exists(Task.BY_TOKEN, "t")).isFalse();
        }
        db.transact(tx -> in(tx).insert(Task.of("b")));
    }

    @Test
    void aCallThatIsRefusedInItLeavesTheOthers() {
        tasks.insert(Task.of("a").withToken("t"));
        db.transact(tx -> {
            in(tx).insert(Task.of("b"));
            assertThatThrownBy(() ->
                            in(tx).insertAll(List.of(Task.of("c"), Task.of("d").withToken("t"))))
                    .isInstanceOf(UniqueViolationException.class);
            in(tx).insert(Task.of("e"));
        });
        assertThat(tasks.scanAll().ids().toList()).containsExactly("a", "b", "e");
        assertThat(db.verify().isClean()).isTrue();
    }

    @Test
    void oneThatKeepsTooMuchIsRefused() {
        tasks.insertAll(
                IntStream.range(0, 300).mapToObj(i -> Task.of("task " + i)).toList());
        List<ThrowingCallable> large = List.of(
                () -> db.transactions()
                        .maxBytes(20_000)
                        .transact(tx -> in(tx).scanAll().toList()),
                () -> db.transactions()
                        .maxBytes(20_000)
                        .transact(tx -> in(tx).upsertAll(IntStream.range(0, 300)
                                .mapToObj(i -> Task.of("new " + i))
                                .toList())),
                () -> db.transactions()
                        .maxBytes(20_000)
                        .transact(tx -> in(tx).scanAll().update(TransactionRulesTest::later)),
                () -> db.transactions()
                        .maxBytes(20_000)
                        .transact(tx -> in(tx).scanAll().delete()));
        assertThat(large)
                .allSatisfy(one -> assertThatThrownBy(one)
                        .isInstanceOf(TransactionTooLargeException.class)
                        .hasMessageContainingAll("20000 bytes", "maxBytes(…)"));
        assertThat(tasks.scanAll().count()).isEqualTo(300);
        long read = db.transactions().maxBytes(20_000).readOnly().transactAndGet(tx ->
                (long) in(tx).scanAll().toList().size());
        assertThat(read).isEqualTo(300);
        db.transact(tx -> in(tx).scanAll().delete());
        assertThat(tasks.scanAll().isEmpty()).isTrue();
    }

    @Test
    void oneThatOnlyReadsRefusesToWrite() {
        tasks.insert(Task.of("a"));
        db.transactions().readOnly().transact(tx -> {
            assertThatThrownBy(() -> in(tx).upsert(Task.of("a"))).isInstanceOf(ReadOnlyException.class);
            assertThatThrownBy(() -> in(tx).scanAll().delete()).isInstanceOf(ReadOnlyException.class);
            assertThat(in(tx).findById("a")).isPresent();
        });
    }

    @Test
    void theDurabilityOfOneIsNotLessThanTheLogGives() {
        assertThatThrownBy(() -> db.transactions().durability(Durability.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot go without the log");
        try (Cairn unlogged = Cairn.builder().durability(Durability.NONE).inMemory()) {
            assertRefused(
                    () -> unlogged.transactions().durability(Durability.SYNC).transact(tx -> {}), "Durability.NONE");
        }
    }

    @Test
    void oneCanRunOffTheCallersThread() {
        List<CompletableFuture<Task>> all = IntStream.range(0, 20)
                .mapToObj(i -> db.async(() -> db.transactAndGet(tx -> {
                    Task counter = in(tx).findById("counter").orElseGet(() -> in(tx).insert(Task.of("counter")));
                    in(tx).insert(Task.of("task " + i));
                    return in(tx).update(later(counter));
                })))
                .toList();
        assertThat(all.stream()
                        .map(CompletableFuture::join)
                        .map(Task::createdAt)
                        .distinct())
                .hasSize(20);
        assertThat(tasks.scanAll().count()).isEqualTo(21);
    }

    @Test
    void closingTheDatabaseEndsIt(@TempDir Path directory) {
        MemoryBackend memory = MemoryBackend.open();
        assertClosedMeanwhile(Cairn.on(memory));
        try (Cairn again = Cairn.on(memory.reopen())) {
            assertThat(again.store(Task.descriptor()).scanAll().ids().toList()).containsExactly("a");
        }
        assertClosedMeanwhile(Cairn.on(RocksBackend.open(directory)));
        try (Cairn again = Cairn.open(directory)) {
            assertThat(again.store(Task.descriptor()).scanAll().ids().toList()).containsExactly("a");
        }
    }

    private static void assertClosedMeanwhile(Cairn database) {
        database.store(Task.descriptor()).insert(Task.of("a"));
        assertThatThrownBy(() -> database.transact(tx -> {
                    in(tx).insert(Task.of("b"));
                    CompletableFuture.runAsync(database::close).join();
                }))
                .isInstanceOf(DatabaseClosedException.class);
        assertThatThrownBy(() -> database.transact(tx -> {})).isInstanceOf(DatabaseClosedException.class);
    }

    private static void assertRefused(ThrowingCallable call, String why) {
        assertThatIllegalStateException().isThrownBy(call).withMessageContaining(why);
    }
}
