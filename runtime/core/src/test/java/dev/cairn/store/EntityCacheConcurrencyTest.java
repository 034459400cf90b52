package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.UniqueViolationException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers and writers of a few entities that are nearly always cached. Each entity counts its updates, so that a read
 * knows which values it may give: none older than what was written, or read by anybody, before it began, and none newer
 * than what had been begun to be written when it ended. Entities are written in pairs, so that reads of one state give
 * both with one count. How long it goes on can be set by the system property {@code cairn.cache.rounds}.
 */
class EntityCacheConcurrencyTest {

    private static final int ROUNDS = Integer.getInteger("cairn.cache.rounds", 600);
    private static final int PAIRS = 4;
    private static final int READERS = 4;

    @TempDir
    private Path directory;

    /** By entity: the count of which the write has begun, and the greatest one that somebody has written or read. */
    private final AtomicIntegerArray begun = new AtomicIntegerArray(2 * PAIRS);

    private final AtomicIntegerArray known = new AtomicIntegerArray(2 * PAIRS);
    private final AtomicInteger writing = new AtomicInteger(PAIRS);

    @Test
    void inMemory() throws Exception {
        run(MemoryBackend.open(), 1 << 20);
    }

    @Test
    void inMemoryWithRoomForFew() throws Exception {
        run(MemoryBackend.open(), 2_500);
    }

    @Test
    void onRocksDb() throws Exception {
        run(RocksBackend.open(directory), 1 << 20);
    }

    private void run(StorageBackend backend, long cacheBytes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PAIRS + READERS);
        try (backend;
                EntityStores stores = EntityStores.open(
                        backend, StoreOptions.DEFAULTS.withCache(new EntityCacheOptions(cacheBytes, List.of())))) {
            IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
            store.insertAll(
                    IntStream.range(0, 2 * PAIRS).mapToObj(i -> task(i, 0)).toList());
            List<Future<?>> running = new ArrayList<>();
            for (int pair = 0; pair < PAIRS; pair++) {
                int own = pair;
                running.add(threads.submit(() -> write(stores, store, own)));
            }
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                running.add(threads.submit(() -> read(store, random)));
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertThat(stores.cache().orElseThrow().hits()).isPositive();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Task task(int entity, int count) {
        return Task.of(id(entity))
                .withToken("token " + entity)
                .withCreatedAt(Instant.ofEpochSecond(count))
                .withStatus(Task.Status.values()[count % 3]);
    }

    private static String id(int entity) {
        return "id " + entity;
    }

    private void write(EntityStores stores, IndexedEntityStore<String, Task> store, int pair) {
        Random random = new Random(pair);
        try {
            for (int count = 1; count <= ROUNDS; count++) {
                begun.set(2 * pair, count);
                begun.set(2 * pair + 1, count);
                write(stores, store, random.nextInt(5), task(2 * pair, count), task(2 * pair + 1, count));
                raise(2 * pair, count);
                raise(2 * pair + 1, count);
            }
        } finally {
            writing.decrementAndGet();
        }
    }

    private static void write(
            EntityStores stores, IndexedEntityStore<String, Task> store, int way, Task one, Task other) {
        List<Task> both = List.of(one, other);
        switch (way) {
            case 0 -> store.updateAll(both);
            case 1 -> store.upsertAll(both);
            case 2 ->
                stores.transact(TransactionSettings.DEFAULTS, tx -> tx.in(store).updateAll(both));
            case 3 ->
                stores.transact(TransactionSettings.DEFAULTS, tx -> {
                    tx.in(store).deleteAllById(both.stream().map(Task::id).toList());
                    return tx.in(store).insertAll(both);
                });
            default -> {
                refused(store, one);
                store.updateAll(both);
            }
        }
    }

    /** Tries to take the token of another one, so that nothing is written. */
    private static void refused(IndexedEntityStore<String, Task> store, Task task) {
        String others = "token " + (task.token().equals("token 0") ? 2 : 0);
        try {
            store.update(task.withToken(others));
            throw new AssertionError("The token was taken.");
        } catch (UniqueViolationException e) {
            assertThat(e.index()).isEqualTo("token");
        }
    }

    private void read(IndexedEntityStore<String, Task> store, Random random) {
        while (writing.get() > 0) {
            int entity = random.nextInt(2 * PAIRS);
            switch (random.nextInt(6)) {
                case 0, 1 ->
                    check(entity, () -> List.of(store.findById(id(entity)).orElseThrow()));
                case 2 ->
                    check(
                            entity,
                            () -> List.of(
                                    store.find(Task.BY_TOKEN, "token " + entity).orElseThrow()));
                case 3 -> check(entity, () -> store.findAllById(List.of(id(entity & ~1), id(entity | 1))));
                case 4 ->
                    check(
                            entity,
                            () -> store.scan(Task.BY_STATUS, IndexBounds.in(List.of(Task.Status.values())))
                                    .toList());
                default -> checkStream(entity, store);
            }
        }
    }

    private interface Read {
        List<Task> tasks();
    }

    private void check(int entity, Read read) {
        int oldest = known.get(entity);
        List<Task> tasks = read.tasks();
        check(entity, tasks, oldest, begun.get(entity));
    }

    /** A stream reads the state of the moment at which it was opened, whatever is written and read meanwhile. */
    private void checkStream(int entity, IndexedEntityStore<String, Task> store) {
        int oldest = known.get(entity);
        try (Stream<Task> stream = store.scan(Task.BY_OWNER, IndexBounds.all()).stream()) {
            int newest = begun.get(entity);
            store.findById(id(entity));
            check(entity, stream.toList(), oldest, newest);
        }
    }

    private void check(int entity, List<Task> tasks, int oldest, int newest) {
        if (tasks.size() > 2) {
            assertThat(tasks).hasSize(2 * PAIRS);
        }
        for (Task task : tasks) {
            if (task.id().equals(id(entity))) {
                assertThat(count(task)).as(task.id()).isBetween(oldest, newest);
                raise(entity, count(task));
            }
        }
        for (Task task : tasks) {
            for (Task other : tasks) {
                if (number(task) / 2 == number(other) / 2) {
                    assertThat(count(task)).as(task.id()).isEqualTo(count(other));
                }
            }
        }
    }

    private static int count(Task task) {
        return (int) task.createdAt().getEpochSecond();
    }

    private static int number(Task task) {
        return Integer.parseInt(task.id().substring("id ".length()));
    }

    private void raise(int entity, int count) {
        known.accumulateAndGet(entity, count, Math::max);
    }
}
