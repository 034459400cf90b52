package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.EntityNotFoundException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Others write while indexes are damaged, verified and repaired: in the end they are exact. */
class RepairUnderWritesTest {

    private static final int WRITERS = 3;
    private static final int TASKS = 60;

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
    void indexesAreExactInTheEnd(StorageBackend backend) throws Exception {
        try (backend) {
            EntityStores stores = EntityStores.open(backend, StoreOptions.DEFAULTS);
            IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
            Random random = new Random(4);
            for (int i = 0; i < TASKS; i++) {
                store.insert(task(random, i));
            }
            for (int round = 0; round < 5; round++) {
                damage(backend, store, random);
                repairWhileOthersWrite(stores, store, round);
                assertThat(stores.maintenance()
                                .verify(Inspection.ofEverything())
                                .listed())
                        .isEmpty();
                TaskModel model = new TaskModel();
                model.insertAll(store.scanAll().toList());
                IndexContents.assertMatches(store, model);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void writersNeverLookWrongToAVerification(StorageBackend backend) throws Exception {
        try (backend) {
            EntityStores stores = EntityStores.open(backend, StoreOptions.DEFAULTS);
            IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
            AtomicBoolean stop = new AtomicBoolean();
            List<Future<?>> writers = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
            try {
                for (int i = 0; i < WRITERS; i++) {
                    int seed = i;
                    writers.add(threads.submit(() -> writeUntil(stop, store, new Random(seed))));
                }
                for (int i = 0; i < 10; i++) {
                    assertThat(stores.maintenance()
                                    .verify(Inspection.ofEverything())
                                    .listed())
                            .isEmpty();
                    assertThat(stores.maintenance()
                                    .repair(Inspection.ofEverything())
                                    .isClean())
                            .isTrue();
                }
            } finally {
                stop.set(true);
                threads.shutdown();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private static void damage(StorageBackend backend, IndexedEntityStore<String, Task> store, Random random) {
        IndexDamage damage = new IndexDamage(backend, store, random);
        for (Task task : store.scanAll().toList()) {
            if (random.nextBoolean()) {
                damage.damageEntries(task);
            }
        }
    }

    private static void repairWhileOthersWrite(EntityStores stores, IndexedEntityStore<String, Task> store, int round)
            throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                int seed = round * WRITERS + i;
                writers.add(threads.submit(() -> writeUntil(stop, store, new Random(seed))));
            }
            assertThat(stores.maintenance().repair(Inspection.ofEverything()).isClean())
                    .isTrue();
        } finally {
            stop.set(true);
            threads.shutdown();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    private static void writeUntil(AtomicBoolean stop, IndexedEntityStore<String, Task> store, Random random) {
        while (!stop.get()) {
            int number = random.nextInt(TASKS);
            try {
                switch (random.nextInt(4)) {
                    case 0 -> store.deleteById("task " + number);
                    case 1 ->
                        store.update("task " + number, task -> task.withToken("token " + random.nextInt(4) + number));
                    default -> store.upsert(task(random, number));
                }
            } catch (EntityNotFoundException e) {
                assertThat(e).hasMessageContaining("task " + number);
            }
        }
    }

    /** No two tasks want the same unique key: while its entry is lost, nothing keeps another from taking it. */
    private static Task task(Random random, int number) {
        return new SomeTasks(random.nextLong())
                .next("task " + number)
                .withOwner("owner " + random.nextInt(4) + number)
                .withDue(Instant.ofEpochSecond(10_000L * number + random.nextInt(3)))
                .withToken(random.nextBoolean() ? null : "token " + random.nextInt(4) + number);
    }
}
