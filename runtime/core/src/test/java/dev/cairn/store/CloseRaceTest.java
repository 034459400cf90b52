package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing while other threads read, write, delete and build: they end with one kind of exception, and nothing crashes. */
class CloseRaceTest {

    @TempDir
    Path directory;

    @Test
    void inMemory() throws Exception {
        for (int round = 0; round < 4; round++) {
            closeUnderWay(Cairn.inMemory());
        }
    }

    @Test
    void onRocksDb() throws Exception {
        for (int round = 0; round < 4; round++) {
            Path data = directory.resolve("db" + round);
            closeUnderWay(Cairn.open(data));
            try (Cairn db = Cairn.open(data)) {
                IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
                assertThat(store.scan(Task.BY_STATUS, IndexBounds.all()).ids().toList())
                        .containsExactlyInAnyOrderElementsOf(
                                store.scanAll().ids().toList());
            }
        }
    }

    private static void closeUnderWay(Cairn db) throws Exception {
        IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
        store.insertAll(IntStream.range(0, 300)
                .mapToObj(i -> Task.of("task " + i).withFolder("folder " + i % 3))
                .toList());
        AtomicLong numbers = new AtomicLong();
        List<Runnable> calls = List.of(
                () -> store.scan(Task.BY_FOLDER, IndexBounds.in(List.of("folder 0", "folder 1")))
                        .forEach(task -> {}),
                () -> store.insert(Task.of("new " + numbers.incrementAndGet())),
                () -> store.update("task 1", task -> task.withCreatedAt(Instant.ofEpochSecond(numbers.get()))),
                () -> store.scan(Task.BY_FOLDER, IndexBounds.equalTo("folder 2"))
                        .delete(),
                () -> store.find(Task.BY_OWNER, "owner of task 7"),
                () -> db.store(new Note.Descriptor("notes " + numbers.incrementAndGet(), true)),
                db::stats);
        CountDownLatch running = new CountDownLatch(calls.size());
        List<CompletableFuture<Void>> threads =
                calls.stream().map(call -> inAThread(call, running)).toList();
        running.await();
        db.close();
        for (CompletableFuture<Void> thread : threads) {
            assertThat(thread)
                    .failsWithin(20, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(DatabaseClosedException.class);
        }
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
