package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexInfo;
import dev.cairn.TableLoadingException;
import dev.cairn.TableNotEmptyException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others see and may do while a table is loaded. */
class BulkLoadConcurrencyTest {

    private static final EntityDescriptor<String, Task> TASKS = Task.descriptor();
    private static final EntityDescriptor<Long, Note> NOTES = new Note.Descriptor("notes", true);

    enum Engine {
        MEMORY,
        ROCKSDB
    }

    @TempDir
    private Path directory;

    private Cairn open(Engine engine) {
        return engine == Engine.MEMORY ? Cairn.inMemory() : Cairn.open(directory.resolve("db" + System.nanoTime()));
    }

    private static Stream<Task> tasks(int count) {
        return IntStream.range(0, count).mapToObj(i -> Task.of("task " + i).withToken("token " + i));
    }

    /** Does something when the load has begun and has not ended. */
    private static Stream<Task> tasks(int count, Runnable midway) {
        return tasks(count).peek(task -> {
            if (task.id().equals("task " + count / 2)) {
                midway.run();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void othersReadAnEmptyTableAndCannotWriteToIt(Engine engine) {
        try (Cairn db = open(engine)) {
            IndexedEntityStore<String, Task> store = db.store(TASKS);
            IndexedEntityStore<Long, Note> notes = db.store(NOTES);
            List<Supplier<Object>> writes = List.of(
                    () -> store.insert(Task.of("a")),
                    () -> store.insertAll(List.of(Task.of("a"), Task.of("b"))),
                    () -> store.upsert(Task.of("a")),
                    () -> store.update(Task.of("a")),
                    () -> store.update("a", task -> task),
                    () -> store.deleteById("a"),
                    () -> db.transactAndGet(tx -> tx.store(TASKS).insert(Task.of("a"))),
                    () -> db.bulkLoad(TASKS, tasks(1)),
                    () -> {
                        db.rebuild("tasks", "token");
                        return "";
                    });
            db.bulkLoad(TASKS, tasks(100, () -> {
                assertThat(store.scanAll().toList()).isEmpty();
                assertThat(store.findById("task 1")).isEmpty();
                assertThat(store.exists(Task.BY_TOKEN, "token 1")).isFalse();
                assertThat(store.scan(Task.BY_OWNER, IndexBounds.all()).count()).isZero();
                assertThat(db.verify().isClean()).isTrue();
                assertThat(db.repair().isClean()).isTrue();
                assertThat(writes)
                        .allSatisfy(write -> assertThatExceptionOfType(TableLoadingException.class)
                                .isThrownBy(write::get)
                                .withMessageContaining("\"tasks\""));
                notes.insert(new Note(1, "another table", null));
                db.transact(tx -> tx.store(NOTES).update(1L, note -> new Note(1, "changed", null)));
            }));

            assertThat(store.scanAll().count()).isEqualTo(100);
            assertThat(notes.findById(1L)).contains(new Note(1, "changed", null));
            assertThat(store.deleteById("task 1")).isTrue();
            db.rebuild("tasks", "token");
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void readersSeeNothingOrAll(Engine engine) {
        int count = 2_000;
        try (Cairn db = open(engine)) {
            IndexedEntityStore<String, Task> store = db.store(TASKS);
            AtomicBoolean done = new AtomicBoolean();
            List<Supplier<Long>> reads = List.of(
                    () -> store.scanAll().count(),
                    () -> (long) store.scanAll().toList().size(),
                    () -> (long) store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                            .toList()
                            .size(),
                    () -> store.find(Task.BY_TOKEN, "token 7").stream().count() * count,
                    () -> (long) store.findAllById(tasks(count).map(Task::id).toList())
                            .size(),
                    () -> db.transactAndGet(tx -> tx.store(TASKS).scanAll().count()
                            + tx.store(TASKS)
                                    .scan(Task.BY_OWNER, IndexBounds.all())
                                    .count()
                            - tx.store(TASKS)
                                    .scan(Task.BY_TOKEN, IndexBounds.all())
                                    .count()));
            List<CompletableFuture<List<Long>>> readers = reads.stream()
                    .map(read -> CompletableFuture.supplyAsync(() -> {
                        List<Long> seen = new ArrayList<>();
                        do {
                            seen.add(read.get());
                        } while (!done.get());
                        seen.add(read.get());
                        return seen;
                    }))
                    .toList();
            try {
                db.bulkLoad(TASKS, tasks(count), BulkLoad.options().memoryBytes(200_000));
            } finally {
                done.set(true);
            }
            for (CompletableFuture<List<Long>> reader : readers) {
                assertThat(reader.join())
                        .isSorted()
                        .isSubsetOf(0L, (long) count)
                        .endsWith((long) count);
            }
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void writersAreRefusedOrComeBeforeOrAfter(Engine engine) throws Exception {
        try (Cairn db = open(engine)) {
            IndexedEntityStore<String, Task> store = db.store(TASKS);
            for (int round = 0; round < 10; round++) {
                AtomicBoolean done = new AtomicBoolean();
                AtomicInteger written = new AtomicInteger();
                CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        try {
                            store.insert(Task.of("other " + written.get()));
                            written.incrementAndGet();
                        } catch (TableLoadingException e) {
                            Thread.onSpinWait();
                        }
                        if (written.get() % 3 == 0) {
                            try {
                                db.transact(tx -> tx.store(TASKS).upsert(Task.of("from a transaction")));
                            } catch (TableLoadingException e) {
                                Thread.onSpinWait();
                            }
                        }
                    }
                });
                boolean loaded = true;
                try {
                    db.bulkLoad(TASKS, tasks(200));
                } catch (TableNotEmptyException e) {
                    loaded = false;
                }
                done.set(true);
                writer.join();
                long others = written.get()
                        + store.findById("from a transaction").stream().count();
                assertThat(store.scanAll().count()).isEqualTo(others + (loaded ? 200 : 0));
                assertThat(db.verify().isClean()).isTrue();
                store.scanAll().delete();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTransactionThatWasUnderWayRunsAgain(Engine engine) {
        try (Cairn db = open(engine)) {
            IndexedEntityStore<String, Task> store = db.store(TASKS);
            IndexedEntityStore<Long, Note> notes = db.store(NOTES);
            AtomicInteger runs = new AtomicInteger();
            db.transact(tx -> {
                boolean absent = tx.store(TASKS).findById("task 1").isEmpty();
                tx.store(NOTES).upsert(new Note(1, absent ? "absent" : "present", null));
                if (runs.incrementAndGet() == 1) {
                    CompletableFuture.runAsync(() -> db.bulkLoad(TASKS, tasks(10)))
                            .join();
                }
            });
            assertThat(runs).hasValue(2);
            assertThat(notes.findById(1L)).contains(new Note(1, "present", null));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aTransactionThatHasWrittenBeforeTheLoadBeganIsRefusedWhenItCommits(Engine engine) throws Exception {
        try (Cairn db = open(engine)) {
            IndexedEntityStore<String, Task> store = db.store(TASKS);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch loading = new CountDownLatch(1);
            CompletableFuture<Void> transaction = CompletableFuture.runAsync(() -> db.transact(tx -> {
                tx.store(TASKS).insert(Task.of("task 1"));
                written.countDown();
                await(loading);
            }));
            written.await();
            db.bulkLoad(TASKS, tasks(10, () -> {
                loading.countDown();
                assertThat(transaction)
                        .failsWithin(20, TimeUnit.SECONDS)
                        .withThrowableThat()
                        .withCauseInstanceOf(TableLoadingException.class);
            }));
            assertThat(store.scanAll().count()).isEqualTo(10);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anIndexThatIsBeingFilledIsWaitedForAndGetsItsEntries() {
        MemoryBackend data = MemoryBackend.open();
        try (Cairn db = Cairn.on(data)) {
            db.store(Task.descriptor(List.of())).insertAll(tasks(50).toList());
        }
        try (Cairn db = Cairn.builder()
                .indexBuilding(IndexBuilding.IN_BACKGROUND)
                .indexBuildingRate(200)
                .on(data.reopen())) {
            db.store(TASKS).scanAll().delete();
            db.bulkLoad(TASKS, tasks(100));

            assertThat(db.indexes()).extracting(IndexInfo::state).containsOnly(IndexState.READY);
            assertThat(db.verify().isClean()).isTrue();
            assertThat(db.store(TASKS).scan(Task.BY_TOKEN, IndexBounds.all()).count())
                    .isEqualTo(100);
        }
    }

    @Test
    void aFailedIndexStaysFailedUntilItIsRebuilt() {
        MemoryBackend data = MemoryBackend.open();
        try (Cairn db = Cairn.on(data)) {
            db.store(Task.descriptor(List.of()))
                    .insertAll(List.of(Task.of("a").withToken("t"), Task.of("b").withToken("t")));
        }
        try (Cairn db = Cairn.on(data.reopen())) {
            IndexedEntityStore<String, Task> store = db.store(TASKS);
            store.scanAll().delete();
            db.bulkLoad(
                    TASKS, Stream.of(Task.of("a").withToken("t"), Task.of("b").withToken("u")));
            assertThat(db.indexes()).extracting(IndexInfo::state).contains(IndexState.FAILED);
            db.rebuild("tasks", "token");

            assertThat(store.find(Task.BY_TOKEN, "u").map(Task::id)).contains("b");
            assertThatExceptionOfType(UniqueViolationException.class)
                    .isThrownBy(() -> store.insert(Task.of("c").withToken("u")));
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anImportIsRefusedMeanwhile(Engine engine) {
        Path file = directory.resolve("export" + System.nanoTime());
        try (Cairn db = open(engine)) {
            db.bulkLoad(TASKS, tasks(10));
            db.exportTo(file, Export.of(TASKS));
            db.store(TASKS).scanAll().delete();
            db.bulkLoad(
                    TASKS,
                    tasks(
                            10,
                            () -> assertThatExceptionOfType(TableLoadingException.class)
                                    .isThrownBy(() -> db.importFrom(file, Import.upserting()))));
            assertThat(db.importFrom(file, Import.upserting())).containsEntry("tasks", 10L);
        }
    }

    /** As often as loads end in time, everything is there, else nothing. */
    @Test
    void closingWhileOthersLoadLeavesAllOrNothing() throws Exception {
        for (int round = 0; round < 6; round++) {
            Path data = directory.resolve("close" + round);
            Cairn db = Cairn.open(data);
            db.store(TASKS);
            AtomicInteger rows = new AtomicInteger();
            CompletableFuture<Long> load = CompletableFuture.supplyAsync(() -> db.bulkLoad(
                    TASKS,
                    tasks(3_000),
                    BulkLoad.options().memoryBytes(300_000).onProgress(step -> rows.incrementAndGet())));
            while (rows.get() < round && !load.isDone()) {
                Thread.onSpinWait();
            }
            db.close();
            boolean loaded = load.handle((count, failure) -> {
                        if (failure != null) {
                            assertThat(failure).hasCauseInstanceOf(DatabaseClosedException.class);
                        }
                        return failure == null;
                    })
                    .join();
            assertThat(data.resolve("loading"))
                    .satisfiesAnyOf(
                            loading -> assertThat(loading).isEmptyDirectory(),
                            loading -> assertThat(loading).doesNotExist());
            try (Cairn again = Cairn.open(data)) {
                assertThat(again.store(TASKS).scanAll().count()).isEqualTo(loaded ? 3_000 : 0);
                assertThat(again.verify().isClean()).isTrue();
            }
        }
    }
}
