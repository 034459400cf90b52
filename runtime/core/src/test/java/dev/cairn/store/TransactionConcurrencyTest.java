package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many transactions on few entities, while others write singly and indexes are filled anew: nothing is lost or halved. */
class TransactionConcurrencyTest {

    private static final int ACCOUNTS = 8;
    private static final int THREADS = 4;
    private static final int TRANSFERS = 150;

    /** The common pool may have one thread. */
    private static final Executor THREADS_OF_THEIR_OWN = task -> new Thread(task).start();

    @TempDir
    static Path directory;

    static Stream<StorageBackend> backends() {
        return Stream.of(
                MemoryBackend.open(),
                new LockFreeBackend(MemoryBackend.open()),
                RocksBackend.open(directory.resolve("db")));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void transfersKeepTheSumWhateverElseHappens(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            for (int i = 0; i < ACCOUNTS; i++) {
                store.insert(Task.of("account " + i).withOwner("owner " + i).withCost(BigDecimal.TEN));
            }
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> others = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> rebuild(db, store, done), THREADS_OF_THEIR_OWN),
                    CompletableFuture.runAsync(() -> watch(db, done), THREADS_OF_THEIR_OWN),
                    CompletableFuture.runAsync(() -> writeSingly(store, done), THREADS_OF_THEIR_OWN));
            List<CompletableFuture<Void>> transfers = new ArrayList<>();
            IntStream.range(0, THREADS)
                    .forEach(thread -> transfers.add(
                            CompletableFuture.runAsync(() -> transfer(db, thread), THREADS_OF_THEIR_OWN)));
            try {
                transfers.forEach(CompletableFuture::join);
            } finally {
                done.set(true);
            }
            others.join();
            assertThat(sum(store)).isEqualByComparingTo(BigDecimal.TEN.multiply(BigDecimal.valueOf(ACCOUNTS)));
            TaskModel model = new TaskModel();
            model.upsertAll(store.scanAll().toList());
            IndexContents.assertMatches(store, model);
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    private static void transfer(Cairn db, int thread) {
        Random random = new Random(thread);
        for (int i = 0; i < TRANSFERS; i++) {
            int from = random.nextInt(ACCOUNTS);
            int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            db.transact(tx -> {
                IndexedEntityStore<String, Task> store = tx.store(Task.descriptor());
                Task giver = store.findById("account " + from).orElseThrow();
                store.update(giver.withCost(giver.cost().subtract(BigDecimal.ONE)));
                store.update(
                        "account " + to, taker -> taker.withCost(taker.cost().add(BigDecimal.ONE)));
            });
        }
    }

    private static void rebuild(Cairn db, IndexedEntityStore<String, Task> store, AtomicBoolean done) {
        while (!done.get()) {
            for (IndexDefinition<String, Task> index : store.descriptor().indexes()) {
                db.rebuild("tasks", index.name());
            }
            Thread.yield();
        }
    }

    private static void watch(Cairn db, AtomicBoolean done) {
        while (!done.get()) {
            BigDecimal sum = db.transactions().readOnly().transactAndGet(tx -> {
                IndexedEntityStore<String, Task> store = tx.store(Task.descriptor());
                assertThat(store.scan(Task.BY_STATUS, IndexBounds.all()).count())
                        .isEqualTo(store.scanAll().count());
                return sum(store);
            });
            assertThat(sum).isEqualByComparingTo(BigDecimal.TEN.multiply(BigDecimal.valueOf(ACCOUNTS)));
        }
    }

    private static void writeSingly(IndexedEntityStore<String, Task> store, AtomicBoolean done) {
        for (int i = 0; !done.get(); i++) {
            String id = "account " + i % ACCOUNTS;
            Task.Status status = Task.Status.values()[i % 3];
            store.update(id, task -> task.withStatus(status));
        }
    }

    private static BigDecimal sum(IndexedEntityStore<String, Task> store) {
        return store.scanAll().toList().stream().map(Task::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
