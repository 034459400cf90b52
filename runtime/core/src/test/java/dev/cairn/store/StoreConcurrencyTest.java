package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.ContentionException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several threads at once, on few ids and few unique values. */
class StoreConcurrencyTest {

    private static final int THREADS = 8;
    private static final int CALLS = 400;

    @TempDir
    static Path directory;

    /** A backend, and how it is used. */
    record Mode(StorageBackend backend, StoreOptions options) implements AutoCloseable {

        @Override
        public void close() {
            backend.close();
        }
    }

    static Stream<Named<Mode>> modes() {
        return Stream.of(
                Named.of("memory", new Mode(MemoryBackend.open(), StoreOptions.DEFAULTS)),
                Named.of("without locks", new Mode(new LockFreeBackend(MemoryBackend.open()), StoreOptions.DEFAULTS)),
                Named.of("RocksDB", new Mode(onDisk(), StoreOptions.DEFAULTS)),
                Named.of("cached in memory", new Mode(MemoryBackend.open(), CachedReads.ALL)),
                Named.of("cached on RocksDB", new Mode(onDisk(), CachedReads.FEW)));
    }

    private static StorageBackend onDisk() {
        return RocksBackend.open(directory.resolve("db" + System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void noIncrementIsLost(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            store.insert(Task.of("a"));
            inParallel(() -> {
                for (int i = 0; i < CALLS / 4; i++) {
                    store.update(
                            "a", task -> task.withCreatedAt(task.createdAt().plusSeconds(1)));
                }
                return null;
            });
            assertThat(store.findById("a").orElseThrow().createdAt())
                    .isEqualTo(Instant.ofEpochSecond((long) THREADS * (CALLS / 4)));
            assertIndexesFollow(store);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void oneOfManyInsertsOfOneIdSucceeds(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            AtomicInteger winners = new AtomicInteger();
            inParallel(() -> {
                for (int i = 0; i < 50; i++) {
                    try {
                        store.insert(Task.of("id " + i));
                        winners.incrementAndGet();
                    } catch (DuplicateIdException e) {
                        assertThat(e).hasMessageContaining("id " + i);
                    }
                }
                return null;
            });
            assertThat(winners).hasValue(50);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void oneOfManyTakersOfAUniqueValueSucceeds(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            AtomicInteger ids = new AtomicInteger();
            AtomicInteger winners = new AtomicInteger();
            inParallel(() -> {
                for (int i = 0; i < 50; i++) {
                    try {
                        store.insert(Task.of("id " + ids.incrementAndGet()).withToken("token " + i));
                        winners.incrementAndGet();
                    } catch (UniqueViolationException e) {
                        assertThat(e.index()).isEqualTo("token");
                    }
                }
                return null;
            });
            assertThat(winners).hasValue(50);
            assertThat(store.scan(Task.BY_TOKEN, IndexBounds.all()).count()).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void indexesFollowWhateverThreadsDo(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            AtomicInteger seeds = new AtomicInteger();
            inParallel(() -> {
                Random random = new Random(seeds.incrementAndGet());
                for (int i = 0; i < CALLS; i++) {
                    try {
                        call(store, random);
                    } catch (DuplicateIdException | EntityNotFoundException | UniqueViolationException expected) {
                        assertThat(expected).hasMessageContaining("tasks");
                    }
                }
                return null;
            });
            assertIndexesFollow(store);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void aScanSeesEveryEntityInOneStateWhileItMovesThroughTheIndex(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            store.insertAll(Stream.of("a", "b", "c", "d").map(Task::of).toList());
            inParallel(() -> {
                Random random = new Random();
                for (int i = 0; i < CALLS / 4; i++) {
                    String id = Character.toString('a' + random.nextInt(4));
                    store.update(id, task -> task.withStatus(status(random)));
                    List<Task> all = store.scan(Task.BY_STATUS, IndexBounds.in(List.of(Task.Status.values())))
                            .toList();
                    assertThat(all).extracting(Task::id).containsExactlyInAnyOrder("a", "b", "c", "d");
                }
                return null;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void aUniqueValueIsAlwaysFoundWhileEntitiesSwapIt(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            List<String> ids = List.of("a", "b", "c", "d");
            ids.forEach(id -> store.insert(Task.of(id).withToken(id)));
            inParallel(() -> {
                Random random = new Random();
                for (int i = 0; i < CALLS / 8; i++) {
                    swap(store, ids.get(random.nextInt(4)), ids.get(random.nextInt(4)));
                    String token = ids.get(random.nextInt(4));
                    assertThat(store.find(Task.BY_TOKEN, token))
                            .hasValueSatisfying(task -> assertThat(task.token()).isEqualTo(token));
                    assertThat(store.scan(Task.BY_TOKEN, IndexBounds.all()).toList())
                            .extracting(Task::token)
                            .isEqualTo(ids);
                }
                return null;
            });
            assertIndexesFollow(store);
        }
    }

    /** Gives each the token that the other was last seen with; a token of a third one makes it fail as a whole. */
    private static void swap(IndexedEntityStore<String, Task> store, String one, String other) {
        Task first = store.findById(one).orElseThrow();
        Task second = store.findById(other).orElseThrow();
        try {
            store.updateAll(List.of(first.withToken(second.token()), second.withToken(first.token())));
        } catch (UniqueViolationException | ContentionException e) {
            assertThat(e).hasMessageContaining("tasks");
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void aScansDeletionSparesWhatHasLeftTheScan(Mode mode) throws Exception {
        try (mode) {
            IndexedEntityStore<String, Task> store = store(mode);
            List<Task> tasks = IntStream.range(0, 1_000)
                    .mapToObj(i -> Task.of("task " + i))
                    .toList();
            store.insertAll(tasks);
            Set<String> moved = ConcurrentHashMap.newKeySet();
            AtomicLong deleted = new AtomicLong();
            inParallel(() -> {
                Random random = new Random();
                for (int i = 0; i < CALLS / 4; i++) {
                    String id = "task " + random.nextInt(tasks.size());
                    try {
                        store.update(id, task -> task.withStatus(Task.Status.DONE));
                        moved.add(id);
                    } catch (EntityNotFoundException e) {
                        assertThat(e).hasMessageContaining(id);
                    }
                    if (i == CALLS / 8) {
                        deleted.addAndGet(store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                                .delete());
                    }
                }
                return null;
            });
            assertThat(store.scanAll().ids().toList()).containsExactlyInAnyOrderElementsOf(moved);
            assertThat(deleted).hasValue(tasks.size() - moved.size());
            assertIndexesFollow(store);
        }
    }

    private static void call(IndexedEntityStore<String, Task> store, Random random) {
        Task task = task(random);
        switch (random.nextInt(9)) {
            case 0 -> store.insert(task);
            case 1 -> store.update(task);
            case 2 -> store.update(task.id(), old -> old.withStatus(task.status()));
            case 3 -> store.deleteById(task.id());
            case 4 -> store.upsertAll(List.of(task, task(random), task(random)));
            case 5 -> store.deleteAllById(List.of(task.id(), task(random).id()));
            case 6 ->
                store.scan(Task.BY_STATUS, IndexBounds.equalTo(task.status()))
                        .limit(2)
                        .delete();
            case 7 -> store.insertAll(List.of(task, task(random)));
            default -> store.upsert(task);
        }
    }

    private static Task task(Random random) {
        String id = "id " + random.nextInt(12);
        return new Task(
                id,
                status(random),
                Instant.ofEpochSecond(random.nextInt(5) - 2),
                random.nextBoolean() ? null : "folder",
                random.nextBoolean() ? null : "token " + random.nextInt(6),
                "owner " + random.nextInt(20),
                random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(4)),
                null,
                Set.of("t" + random.nextInt(3), "u"));
    }

    private static Task.Status status(Random random) {
        return Task.Status.values()[random.nextInt(3)];
    }

    private static IndexedEntityStore<String, Task> store(Mode mode) {
        return EntityStores.open(mode.backend(), mode.options()).store(Task.descriptor());
    }

    private static void assertIndexesFollow(IndexedEntityStore<String, Task> store) {
        TaskModel model = new TaskModel();
        model.insertAll(store.scanAll().toList());
        IndexContents.assertMatches(store, model);
        CachedReads.assertMatch(store, model);
    }

    private static void inParallel(Callable<Void> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(work));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
