package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.IndexScan;
import dev.cairn.Scan;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ScanStreamTest {

    private static final int ROWS = 1_000;

    private final TrackingBackend backend = new TrackingBackend(MemoryBackend.open());
    private final IndexedEntityStore<String, Task> store =
            EntityStores.open(backend, StoreOptions.DEFAULTS).store(Task.descriptor());
    private final IndexScan<String, Task, IndexEntry<String>> scan =
            store.scan(Task.BY_STATUS, IndexBounds.in(List.of(Task.Status.values())));

    ScanStreamTest() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            tasks.add(Task.of(String.format("%04d", i)).withStatus(Task.Status.values()[i % 3]));
        }
        store.insertAll(tasks);
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void readsInOrderFromTheStateInWhichItWasOpened() {
        try (Stream<Task> stream = scan.stream()) {
            store.scanAll().limit(500).delete();
            assertThat(stream.map(Task::id).toList()).hasSize(ROWS).isSorted();
        }
        try (Stream<String> stream = scan.reverse().limit(3).ids().stream()) {
            assertThat(stream).containsExactly("0999", "0998", "0997");
        }
        assertThat(backend.open).isEmpty();
    }

    @Test
    void readsNoFurtherThanItIsAskedTo() {
        backend.steps.set(0);
        try (Stream<Task> stream = store.scanAll().stream()) {
            assertThat(backend.steps).hasValue(0);
            assertThat(stream.limit(3).count()).isEqualTo(3);
            assertThat(backend.steps).hasValue(3);
        }
        backend.steps.set(0);
        backend.values.set(0);
        try (Stream<Task> stream = scan.stream()) {
            Iterator<Task> tasks = stream.iterator();
            assertThat(tasks.next().id()).isEqualTo("0000");
            assertThat(backend.values).hasValueLessThan(ROWS / 2);
            assertThat(backend.steps).hasValueLessThan(ROWS / 2);
        }
    }

    @Test
    void holdsWhatItReadsFromUntilItIsClosedAndMayBeClosedTwice() {
        Stream<Task> stream = scan.stream();
        assertThat(backend.open).isNotEmpty();
        Iterator<Task> tasks = stream.iterator();
        assertThat(tasks.next()).isNotNull();
        stream.close();
        assertThat(backend.open).isEmpty();
        stream.close();
        assertThatThrownBy(() -> tasks.forEachRemaining(task -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void holdsNothingOnceItIsReadToItsEnd() {
        assertThat(scan.stream().count()).isEqualTo(ROWS);
        assertThat(backend.open).isEmpty();
        Stream<String> limited = scan.limit(7).ids().stream();
        assertThat(limited).hasSize(7);
        assertThat(backend.open).isEmpty();
        assertThat(scan.limit(0).stream()).isEmpty();
        assertThat(store.scan(Task.BY_STATUS, IndexBounds.in(List.of())).stream())
                .isEmpty();
        assertThat(backend.open).isEmpty();
        try (Stream<Task> stream = scan.stream().parallel()) {
            assertThat(stream.map(Task::id).toList()).hasSize(ROWS).isSorted();
        }
        assertThat(backend.open).isEmpty();
    }

    @Test
    void noOtherCallHoldsAnythingAlsoIfItFails() {
        RuntimeException failure = new IllegalArgumentException("no more");
        for (Scan<?> each : List.of(store.scanAll(), scan, scan.ids(), scan.entries())) {
            assertThatThrownBy(() -> each.forEach(row -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThatThrownBy(() -> {
                        try (Stream<?> stream = each.stream()) {
                            stream.forEach(row -> {
                                throw failure;
                            });
                        }
                    })
                    .isSameAs(failure);
            assertThat(each.first()).isPresent();
            assertThat(each.page(10).items()).hasSize(10);
            assertThat(backend.open).isEmpty();
        }
        assertThatThrownBy(() -> scan.update(task -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(backend.open).isEmpty();
    }

    @Test
    void mayNotBeUsedFromWithinAnUpdate() {
        try (Stream<Task> stream = scan.stream()) {
            Iterator<Task> tasks = stream.iterator();
            assertThatThrownBy(() -> store.update("0000", task -> tasks.next()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("update");
            assertThatThrownBy(() -> store.update("0000", task -> {
                        scan.stream();
                        return task;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(backend.open).isEmpty();
    }

    @Test
    void endsWithTheDatabase(@TempDir Path directory) {
        Cairn db = Cairn.open(directory);
        IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
        tasks.insertAll(List.of(Task.of("a"), Task.of("b")));
        Stream<Task> stream = tasks.scanAll().stream();
        Iterator<Task> rows = stream.iterator();
        assertThat(rows.next().id()).isEqualTo("a");
        db.close();
        assertThatThrownBy(rows::next).isInstanceOf(DatabaseClosedException.class);
        stream.close();
        assertThatThrownBy(() -> tasks.scanAll().stream()).isInstanceOf(DatabaseClosedException.class);
    }

    @Test
    @Timeout(60)
    void oneThatIsForgottenIsClosedAndReportedWithItsPlace() throws Exception {
        BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
        Logger logger = Logger.getLogger("dev.cairn");
        logger.setFilter(record -> !(record.getMessage().contains("A stream of") && records.add(record)));
        try {
            forget();
            LogRecord record = null;
            while (record == null) {
                System.gc();
                record = records.poll(20, TimeUnit.MILLISECONDS);
            }
            assertThat(record.getLevel()).isEqualTo(Level.WARNING);
            assertThat(record.getMessage()).contains("status_created_at", "tasks", "never closed");
            assertThat(record.getThrown().getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().equals("forget"));
            assertThat(backend.open).isEmpty();
        } finally {
            logger.setFilter(null);
        }
    }

    private void forget() {
        assertThat(scan.stream().iterator().next()).isNotNull();
    }

    @Test
    void oneThatIsOnlyHeldToBeClosedIsNotForgotten() throws Exception {
        BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();
        Logger logger = Logger.getLogger("dev.cairn");
        logger.setFilter(record -> !(record.getMessage().contains("A stream of") && records.add(record)));
        try (Stream<String> stream = scan.stream().map(Task::id)) {
            assertThat(stream.findFirst()).contains("0000");
            for (int i = 0; i < 5; i++) {
                System.gc();
                assertThat(records.poll(10, TimeUnit.MILLISECONDS)).isNull();
            }
            assertThat(backend.open).isNotEmpty();
        } finally {
            logger.setFilter(null);
        }
    }
}
