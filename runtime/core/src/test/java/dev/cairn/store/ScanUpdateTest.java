package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.EntityScan;
import dev.cairn.InvalidEntityException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanUpdateTest {

    private static final int ROWS = 700;

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
    void anEntityThatMovesForwardIsMetOnce(StorageBackend backend) {
        try (backend) {
            IndexedEntityStore<String, Task> store = filled(backend);
            EntityScan<String, Task> scan = store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
            assertThat(scan.update(ScanUpdateTest::later)).isEqualTo(ROWS);
            assertThat(scan.reverse().update(ScanUpdateTest::later)).isEqualTo(ROWS);
            List<Task> expected = tasks().stream()
                    .map(task -> task.withCreatedAt(task.createdAt().plusSeconds(2 * 350)))
                    .toList();
            assertThat(scan.toList()).isEqualTo(expected);
            assertIndexes(store, expected);
        }
    }

    private static Task later(Task task) {
        return task.withCreatedAt(task.createdAt().plusSeconds(350));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void entitiesMayLeaveTheScan(StorageBackend backend) {
        try (backend) {
            IndexedEntityStore<String, Task> store = filled(backend);
            EntityScan<String, Task> scan = store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
            assertThat(scan.limit(300).update(task -> task.withStatus(Task.Status.DONE)))
                    .isEqualTo(300);
            assertThat(scan.count()).isEqualTo(ROWS - 300);
            assertThat(scan.update(task -> task.withStatus(Task.Status.DONE))).isEqualTo(ROWS - 300);
            assertThat(scan.update(task -> task.withStatus(Task.Status.DONE))).isZero();
            assertThat(store.scanAll().update(task -> task.withFolder("f"))).isEqualTo(ROWS);
            assertIndexes(
                    store,
                    tasks().stream()
                            .map(task -> task.withStatus(Task.Status.DONE).withFolder("f"))
                            .toList());
        }
    }

    @Test
    void onlyWhatChangesCounts() {
        try (MemoryBackend backend = MemoryBackend.open()) {
            IndexedEntityStore<String, Task> store = filled(backend);
            assertThat(store.scanAll().update(task -> task.id().endsWith("7") ? task.withFolder("seven") : task))
                    .isEqualTo(ROWS / 10);
            assertThat(store.scanAll().update(UnaryOperator.identity())).isZero();
        }
    }

    @Test
    void bothEndsOfAScanCount() {
        try (MemoryBackend backend = MemoryBackend.open()) {
            IndexedEntityStore<String, Task> store = filled(backend);
            EntityScan<String, Task> scan = store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
            EntityScan<String, Task> middle = scan.after(scan.page(100).next().orElseThrow())
                    .before(scan.page(400).next().orElseThrow());
            assertThat(middle.update(task -> task.withFolder("middle"))).isEqualTo(299);
            assertThat(store.scan(Task.BY_FOLDER, IndexBounds.all()).ids().toList())
                    .isEqualTo(tasks().subList(100, 399).stream().map(Task::id).toList());
            assertThat(middle.delete()).isEqualTo(299);
            assertThat(scan.count()).isEqualTo(ROWS - 299);
        }
    }

    @Test
    void anEntityThatLeavesTheScanMeanwhileIsLeftAlone() {
        LateBackend backend = new LateBackend(MemoryBackend.open());
        try (backend) {
            IndexedEntityStore<String, Task> store = filled(backend);
            EntityScan<String, Task> scan = store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
            EntityScan<String, Task> late = scan.after(scan.page(600).next().orElseThrow());
            backend.afterNextSnapshot(() -> {
                store.update("0650", task -> task.withStatus(Task.Status.DONE));
                store.update("0651", task -> task.withCreatedAt(Instant.EPOCH)); // to before the place
                store.deleteById("0652");
                store.update("0653", task -> task.withOwner("other"));
            });
            assertThat(late.update(task -> task.withFolder("updated"))).isEqualTo(97);
            assertThat(store.findById("0650").orElseThrow().folder()).isNull();
            assertThat(store.findById("0651").orElseThrow().folder()).isNull();
            assertThat(store.existsById("0652")).isFalse();
            assertThat(store.findById("0653").orElseThrow())
                    .isEqualTo(tasks().get(653).withOwner("other").withFolder("updated"));
        }
    }

    @Test
    void aFailureLeavesWholeBatches() {
        try (MemoryBackend backend = MemoryBackend.open()) {
            IndexedEntityStore<String, Task> store = filled(backend);
            RuntimeException failure = new IllegalArgumentException("no");
            assertThatThrownBy(() -> store.scanAll().update(task -> {
                        if (task.id().equals("0300")) {
                            throw failure;
                        }
                        return task.withFolder("f");
                    }))
                    .isSameAs(failure);
            assertThat(store.scan(Task.BY_FOLDER, IndexBounds.all()).count()).isEqualTo(ScanWrites.BATCH);
            assertThatThrownBy(() -> store.scanAll().update(task -> Task.of("other")))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageContainingAll("0000", "changed the id to \"other\"");
            assertThatThrownBy(() -> store.scanAll().update(task -> nothing()))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageContaining("null");
            assertThatThrownBy(() -> store.scanAll().update(task -> task.withToken("one for all")))
                    .isInstanceOf(UniqueViolationException.class);
            assertThatThrownBy(() -> store.scanAll().update(task -> {
                        store.deleteById("0001");
                        return task;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            List<Task> expected = new ArrayList<>(tasks());
            expected.replaceAll(task -> task.id().compareTo("0256") < 0 ? task.withFolder("f") : task);
            assertIndexes(store, expected);
        }
    }

    @SuppressWarnings("NullAway")
    private static Task nothing() {
        return null;
    }

    @Test
    void aFunctionMayRunAgainButEachResultIsStoredOnce() {
        LateBackend backend = new LateBackend(new LockFreeBackend(MemoryBackend.open()));
        try (backend) {
            IndexedEntityStore<String, Task> store = filled(backend);
            AtomicInteger calls = new AtomicInteger();
            backend.beforeNextWrite(() -> store.update("0005", task -> task.withOwner("overtaken")));
            assertThat(store.scanAll().limit(10).update(task -> {
                        calls.incrementAndGet();
                        return later(task);
                    }))
                    .isEqualTo(10);
            assertThat(calls).hasValue(20);
            assertThat(store.findById("0005").orElseThrow())
                    .isEqualTo(later(tasks().get(5)).withOwner("overtaken"));
        }
    }

    @Property(tries = 25)
    void everyKindOfScanUpdatesAndDeletesWhatItReads(@ForAll long seed) {
        for (ScanShape shape : ScanShape.some(
                List.of(Task.Status.NEW, Task.Status.DONE),
                List.of("p", "q", "a1"),
                Instant.EPOCH,
                Instant.ofEpochSecond(4))) {
            try (MemoryBackend backend = MemoryBackend.open()) {
                IndexedEntityStore<String, Task> store =
                        EntityStores.open(backend, StoreOptions.DEFAULTS).store(Task.descriptor());
                Random random = new Random(seed);
                TreeMap<String, Task> tasks = new TreeMap<>(new SomeTasks(seed).fill(store, 40));
                long limit = random.nextInt(10);
                List<Task> met =
                        shape.expected(tasks.values()).stream().limit(limit).toList();
                met.forEach(task -> tasks.put(task.id(), moved(task)));
                assertThat(shape.scan().apply(store).limit(limit).update(ScanUpdateTest::moved))
                        .as(shape.name())
                        .isEqualTo(met.size());
                assertIndexes(store, tasks.values());
                List<Task> rest = shape.expected(tasks.values());
                rest.forEach(task -> tasks.remove(task.id()));
                assertThat(shape.scan().apply(store).delete()).isEqualTo(rest.size());
                assertIndexes(store, tasks.values());
            }
        }
    }

    private static Task moved(Task task) {
        return task.withCreatedAt(task.createdAt().plusSeconds(2)).withTags(Set.of("p", "s"));
    }

    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            tasks.add(Task.of(String.format("%04d", i)).withCreatedAt(Instant.ofEpochSecond(i)));
        }
        return tasks;
    }

    private static IndexedEntityStore<String, Task> filled(StorageBackend backend) {
        IndexedEntityStore<String, Task> store =
                EntityStores.open(backend, StoreOptions.DEFAULTS).store(Task.descriptor());
        store.insertAll(tasks());
        return store;
    }

    private static void assertIndexes(IndexedEntityStore<String, Task> store, Collection<Task> expected) {
        TaskModel model = new TaskModel();
        model.insertAll(List.copyOf(expected));
        IndexContents.assertMatches(store, model);
    }
}
