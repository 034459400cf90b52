package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.OpenTransaction;
import dev.cairn.TransactionConflictException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Closing while other threads read, write, build, inspect and copy: they end with one kind of exception, and nothing
 * crashes.
 */
class CloseRaceTest {

    private static final int ROUNDS = Integer.getInteger("cairn.close.rounds", 2);

    @TempDir
    Path directory;

    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Stream<Task>> leftOpen = new ConcurrentLinkedQueue<>();

    @Test
    void inMemory() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            closeUnderWay(Cairn.inMemory(), db -> List.of());
        }
    }

    @Test
    void onRocksDb() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path data = directory.resolve("db" + round);
            closeUnderWay(Cairn.open(data), this::copies);
            try (Cairn db = Cairn.open(data)) {
                IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
                assertThat(store.scan(Task.BY_STATUS, IndexBounds.all()).ids().toList())
                        .containsExactlyInAnyOrderElementsOf(
                                store.scanAll().ids().toList());
            }
        }
    }

    private List<Runnable> copies(Cairn db) {
        return List.of(
                () -> db.checkpoint(directory.resolve("checkpoint" + numbers.incrementAndGet())),
                () -> db.backup(directory.resolve("backups")));
    }

    private void closeUnderWay(Cairn db, Function<Cairn, List<Runnable>> others) throws Exception {
        IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
        store.insertAll(IntStream.range(0, 300)
                .mapToObj(i -> Task.of("task " + i).withFolder("folder " + i % 3))
                .toList());
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        db.exportTo(exported, Export.of(Task.descriptor()));
        List<Runnable> calls = new ArrayList<>(others.apply(db));
        calls.addAll(reads(store));
        calls.addAll(writes(db, store));
        calls.addAll(work(db, exported.toByteArray()));
        CountDownLatch running = new CountDownLatch(calls.size());
        List<CompletableFuture<Void>> threads =
                calls.stream().map(call -> inAThread(call, running)).toList();
        running.await();
        db.close();
        for (CompletableFuture<Void> thread : threads) {
            assertThat(thread)
                    .failsWithin(20, TimeUnit.SECONDS)
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isInstanceOf(DatabaseClosedException.class);
        }
        leftOpen.forEach(Stream::close);
        leftOpen.clear();
    }

    private List<Runnable> reads(IndexedEntityStore<String, Task> store) {
        return List.of(
                () -> store.scan(Task.BY_FOLDER, IndexBounds.in(List.of("folder 0", "folder 1")))
                        .forEach(task -> {}),
                () -> {
                    try (Stream<Task> stream = store.scanAll().stream()) {
                        stream.forEach(task -> {});
                    }
                },
                () -> leaveOpen(store.scanAll().stream()),
                () -> store.where(TaskColumns.FOLDER.eq("folder 1"))
                        .orderBy(List.of())
                        .toList(),
                () -> store.scanAll().page(20),
                () -> store.find(Task.BY_OWNER, "owner of task 7"));
    }

    /** Some streams are open all the time. */
    private void leaveOpen(Stream<Task> stream) {
        leftOpen.add(stream);
        assertThat(stream.iterator().hasNext()).isTrue();
        if (leftOpen.size() > 10) {
            leftOpen.remove().close();
        }
    }

    private List<Runnable> writes(Cairn db, IndexedEntityStore<String, Task> store) {
        return List.of(
                () -> store.insert(Task.of("new " + numbers.incrementAndGet())),
                () -> store.update("task 1", task -> task.withCreatedAt(Instant.ofEpochSecond(numbers.get()))),
                () -> store.scan(Task.BY_FOLDER, IndexBounds.equalTo("folder 2"))
                        .delete(),
                () -> beginAndCommit(db),
                () -> db.transactions().attempts(1_000).transact(tx -> {
                    IndexedEntityStore<String, Task> inside = tx.store(Task.descriptor());
                    inside.findById("task 1");
                    inside.upsert(Task.of("both " + numbers.incrementAndGet()));
                    assertThat(inside.scanAll().limit(50).toList()).hasSize(50);
                }));
    }

    private static void beginAndCommit(Cairn db) {
        try (OpenTransaction open = db.transactions().begin()) {
            open.transaction().store(Task.descriptor()).upsert(Task.of("begun"));
            open.commit();
        } catch (TransactionConflictException e) {
            assertThat(e).hasMessageContaining("index"); // one that is being rebuilt
        }
    }

    private List<Runnable> work(Cairn db, byte[] exported) {
        return List.of(
                () -> db.store(new Note.Descriptor("notes " + numbers.incrementAndGet() % 50, true)),
                () -> db.rebuild("tasks", Task.BY_FOLDER.name()),
                db::stats,
                db::indexes,
                db::verify,
                db::repair,
                () -> db.upgrade(progress -> {}),
                () -> db.exportTo(OutputStream.nullOutputStream(), Export.of(Task.descriptor())),
                () -> db.importFrom(new ByteArrayInputStream(exported), Import.upserting()));
    }

    private static CompletableFuture<Void> inAThread(Runnable call, CountDownLatch running) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                call.run();
                running.countDown();
                while (true) {
                    call.run();
                }
            } catch (Throwable e) {
                end.completeExceptionally(e);
                running.countDown();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    @Test
    void aBuildIsCutShortAndStartsAgain() throws Exception {
        List<Task> tasks = IntStream.range(0, 2_000)
                .mapToObj(i -> Task.of("task " + i).withToken("token " + i))
                .toList();
        MemoryBackend backend = MemoryBackend.open();
        try (Cairn db = Cairn.on(backend)) {
            db.store(Task.descriptor(List.of())).insertAll(tasks);
        }
        Cairn db = Cairn.on(backend.reopen());
        CompletableFuture<?> building = CompletableFuture.runAsync(() -> db.store(Task.descriptor()));
        while (db.stats().tables().get(0).indexes().isEmpty()) {
            Thread.onSpinWait();
        }
        db.close();
        try {
            building.join();
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(DatabaseClosedException.class);
        }
        try (Cairn again = Cairn.on(backend.reopen())) {
            TaskModel model = new TaskModel();
            model.insertAll(tasks);
            IndexContents.assertMatches(again.store(Task.descriptor()), model);
        }
    }
}
