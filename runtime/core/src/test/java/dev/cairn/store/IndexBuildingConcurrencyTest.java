package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexInfo;
import dev.cairn.Range;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads write and read while indexes of every kind are filled. */
class IndexBuildingConcurrencyTest {

    private static final int THREADS = 4;
    private static final int TASKS = 1_200;

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
    void indexesThatAreFilledWhileThreadsWriteAreExact(StorageBackend backend) throws Exception {
        insertTasks(backend);
        try (Cairn db =
                Cairn.builder().indexBuilding(IndexBuilding.IN_BACKGROUND).on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(MoreTaskIndexes.all()));
            whileThreadsWork(new Writes(store)::one, db::awaitIndexes);
            assertThat(db.indexes()).extracting(IndexInfo::state).containsOnly(IndexState.READY);
            ExactIndexes.assertExact(store);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void indexesThatAreRebuiltWhileThreadsWriteAreExact(StorageBackend backend) throws Exception {
        insertTasks(backend);
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(MoreTaskIndexes.all()));
            whileThreadsWork(
                    new Writes(store)::one,
                    () -> MoreTaskIndexes.all().forEach(index -> db.rebuild("tasks", index.name())));
            assertThat(db.indexes()).extracting(IndexInfo::state).containsOnly(IndexState.READY);
            ExactIndexes.assertExact(store);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aRebuiltIndexServesEveryReadWithAllThatItHas(StorageBackend backend) throws Exception {
        insertTasks(backend);
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN, Task.BY_STATUS)));
            var byStatus = store.scan(Task.BY_STATUS, IndexBounds.in(List.of(Task.Status.values())));
            AtomicInteger numbers = new AtomicInteger();
            Callable<Void> read = () -> {
                int number = numbers.incrementAndGet() % TASKS;
                String token = "token " + number;
                assertThat(store.find(Task.BY_TOKEN, token)).map(Task::token).contains(token);
                assertThat(store.exists(Task.BY_TOKEN, token)).isTrue();
                assertThat(store.where(TaskColumns.TOKEN.eq(token)).count()).isOne();
                assertThat(store.where(TaskColumns.TOKEN.startsWith("token 1"))
                                .page(2)
                                .items())
                        .hasSize(2);
                if (number % 20 == 0) {
                    assertThat(byStatus.count()).isEqualTo(TASKS);
                    assertThat(byStatus.entries().page(3).items()).hasSize(3);
                }
                return null;
            };
            whileThreadsWork(read, () -> {
                for (int i = 0; i < 5; i++) {
                    db.rebuild("tasks", "token");
                    db.rebuild("tasks", "status_created_at");
                }
            });
        }
    }

    private static void insertTasks(StorageBackend backend) {
        EntityStores.open(backend, StoreOptions.DEFAULTS)
                .store(Task.descriptor(List.of()))
                .insertAll(IntStream.range(0, TASKS)
                        .mapToObj(i -> task(i, new Random(i)).withToken("token " + i))
                        .toList());
    }

    /** No two with different numbers have equal unique values. */
    private static Task task(int number, Random random) {
        return new Task(
                String.format("task-%05d", number),
                Task.Status.values()[random.nextInt(3)],
                Instant.ofEpochSecond(random.nextInt(5)),
                random.nextBoolean() ? null : "folder " + random.nextInt(9),
                random.nextBoolean() ? null : "token " + number + (random.nextBoolean() ? "a" : "b"),
                (random.nextBoolean() ? "owner" : "Owner") + " of " + number,
                random.nextBoolean() ? null : Instant.ofEpochSecond(number, random.nextInt(2)),
                random.nextBoolean() ? null : new BigDecimal(random.nextInt(4)),
                Set.of("tag " + random.nextInt(3), "all"));
    }

    /** Random writes, also to what is not there. */
    private static final class Writes {

        private final IndexedEntityStore<String, Task> store;
        private final Random random = new Random(7);

        Writes(IndexedEntityStore<String, Task> store) {
            this.store = store;
        }

        Void one() {
            int number = random.nextInt(TASKS + 500);
            Task task = task(number, random);
            switch (random.nextInt(4)) {
                case 0 -> store.deleteById(task.id());
                case 1 -> store.upsertAll(List.of(task, task((number + 77) % TASKS, random)));
                case 2 -> store.scanById(Range.closed(task.id(), task.id())).update(old -> task);
                default -> store.upsert(task);
            }
            return null;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** The threads are at work before it begins, and until it has ended. */
    private static void whileThreadsWork(Callable<Void> call, Work work) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    while (!ended.get()) {
                        call.call();
                        calls.incrementAndGet();
                    }
                    return null;
                }));
            }
            while (calls.get() < THREADS && running.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            try {
                work.run();
            } finally {
                ended.set(true);
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
