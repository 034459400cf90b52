package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import dev.cairn.TransactionConflictException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.IndexBounds;
import dev.cairn.key.KeyWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads write few values of counted indexes while others count, repair and look at single states. */
class CountedConcurrencyTest {

    private static final int TASKS = 40;
    private static final int WRITERS = 3;

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("without locks", new LockFreeBackend(MemoryBackend.open())),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void countersAreTheEntriesOfTheSameState(StorageBackend backend) throws Exception {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            whileOthersWrite(db, store, () -> {
                for (int i = 0; i < 200; i++) {
                    try (Snapshot snapshot = backend.snapshot()) {
                        for (OpenIndex<String, Task> index : store.table().indexes()) {
                            if (index.counted()) {
                                assertThat(CountedTasks.stored(snapshot, index.partition()))
                                        .isEqualTo(CountedTasks.entries(snapshot, index));
                            }
                        }
                    }
                    long all = store.scan(Task.BY_STATUS, IndexBounds.all()).count();
                    assertThat(all).isBetween(0L, (long) TASKS);
                }
                return null;
            });
            CountedTasks.assertExact(store.table());
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void repairsAtTheSameTimeCorrectEachCounterOnce(StorageBackend backend) throws Exception {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            whileOthersWrite(db, store, () -> {
                Random random = new Random(2);
                for (int i = 0; i < 10; i++) {
                    damage(store.table(), random);
                    ExecutorService repairers = Executors.newFixedThreadPool(2);
                    try {
                        Callable<Void> repair = () -> {
                            db.repair();
                            return null;
                        };
                        for (Future<Void> one : repairers.invokeAll(List.of(repair, repair))) {
                            one.get();
                        }
                    } finally {
                        repairers.shutdown();
                    }
                    assertThat(db.verify().listed()).isEmpty();
                }
                return null;
            });
            CountedTasks.assertExact(store.table());
        }
    }

    /** Adds to counters, of values that are there and one that is not, or writes nonsense in one of a value of its own. */
    private static void damage(Table<String, Task> table, Random random) {
        Partition place = table.open(Task.BY_STATUS).partition();
        WriteBatch batch = new WriteBatch();
        for (String value : List.of("NEW", "RUNNING", "nothing")) {
            byte[] key =
                    EntryCounters.key(place, new KeyWriter().writeString(value).toByteArray());
            batch.add(EntryCounters.PARTITION, key, random.nextInt(9) - 4);
        }
        byte[] other =
                EntryCounters.key(place, new KeyWriter().writeString("other").toByteArray());
        batch.put(EntryCounters.PARTITION, other, new byte[random.nextInt(9)]);
        table.backend().write(batch, Durability.BUFFERED);
    }

    /** A count is a read as any other: of two transactions that find room for one more, one begins again. */
    @ParameterizedTest
    @MethodSource("backends")
    void transactionsThatCountKeepALimit(StorageBackend backend) throws Exception {
        int limit = 25;
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            AtomicInteger numbers = new AtomicInteger();
            AtomicInteger conflicts = new AtomicInteger();
            inThreads(4, () -> {
                for (int i = 0; i < 20; i++) {
                    Task task = Task.of("task " + numbers.incrementAndGet()).withStatus(Task.Status.RUNNING);
                    try {
                        db.transact(tx -> {
                            IndexedEntityStore<String, Task> inside = tx.store(Task.descriptor());
                            IndexBounds running = IndexBounds.equalTo(Task.Status.RUNNING);
                            long before = inside.scan(Task.BY_STATUS, running).count();
                            if (before < limit) {
                                inside.insert(task);
                                assertThat(inside.scan(Task.BY_STATUS, running).count())
                                        .isEqualTo(before + 1);
                            }
                        });
                    } catch (TransactionConflictException e) {
                        conflicts.incrementAndGet();
                    }
                }
                return null;
            });
            assertThat(store.scan(Task.BY_STATUS, IndexBounds.all()).count())
                    .isBetween(Math.min(limit, 80L - conflicts.get()), (long) limit);
            CountedTasks.assertExact(store.table());
        }
    }

    private static void whileOthersWrite(Cairn db, IndexedEntityStore<String, Task> store, Callable<Void> work)
            throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writers.add(threads.submit(() -> {
                    while (!ended.get()) {
                        write(db, store, random);
                    }
                }));
            }
            work.call();
        } finally {
            ended.set(true);
            threads.shutdown();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    private static void write(Cairn db, IndexedEntityStore<String, Task> store, Random random) {
        Task task = task(random);
        switch (random.nextInt(6)) {
            case 0 -> store.deleteById(task.id());
            case 1 ->
                store.scan(Task.BY_STATUS, IndexBounds.equalTo(task.status()))
                        .limit(5)
                        .update(each -> each.withStatus(task(random).status()));
            case 2 -> store.upsertAll(List.of(task, task(random)));
            case 3 ->
                db.transact(tx -> {
                    IndexedEntityStore<String, Task> inside = tx.store(Task.descriptor());
                    inside.deleteById(task.id());
                    inside.insert(task);
                });
            default -> store.upsert(task);
        }
    }

    /** No two have equal unique values. */
    private static Task task(Random random) {
        int number = random.nextInt(TASKS);
        return Task.of("task " + number)
                .withStatus(Task.Status.values()[random.nextInt(3)])
                .withCreatedAt(Instant.ofEpochSecond(random.nextInt(3)))
                .withDue(random.nextBoolean() ? null : Instant.ofEpochSecond(number));
    }

    private static void inThreads(int count, Callable<Void> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(work));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
