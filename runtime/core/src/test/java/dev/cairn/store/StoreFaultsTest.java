package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnException;
import dev.cairn.CorruptDataException;
import dev.cairn.StorageException;
import dev.cairn.backend.FaultyBackend;
import dev.cairn.backend.FaultyBackend.Fault;
import dev.cairn.backend.OutcomeUnknownException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.query.Filter;
import dev.cairn.store.TaskSteps.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever call of the backend fails, in whatever way: a typed error with its cause, and no half of anything. */
class StoreFaultsTest {

    @Property(tries = 300)
    void inMemory(
            @ForAll("steps") List<Step> steps, @ForAll Fault fault, @ForAll @IntRange(min = 1, max = 12) int call) {
        run(MemoryBackend.open(), StoreOptions.DEFAULTS, steps, fault, call);
    }

    @Property(tries = 300)
    void cachedInMemory(
            @ForAll("steps") List<Step> steps, @ForAll Fault fault, @ForAll @IntRange(min = 1, max = 12) int call) {
        run(MemoryBackend.open(), CachedReads.ALL, steps, fault, call);
    }

    @Property(tries = 300)
    void withoutLocks(
            @ForAll("steps") List<Step> steps, @ForAll Fault fault, @ForAll @IntRange(min = 1, max = 12) int call) {
        run(new LockFreeBackend(MemoryBackend.open()), StoreOptions.DEFAULTS, steps, fault, call);
    }

    @Property(tries = 40)
    void onRocksDb(
            @ForAll("steps") List<Step> steps, @ForAll Fault fault, @ForAll @IntRange(min = 1, max = 12) int call)
            throws Exception {
        Path directory = Files.createTempDirectory("cairn-faults");
        run(RocksBackend.open(directory), StoreOptions.DEFAULTS, steps, fault, call);
        Directories.delete(directory);
    }

    private static void run(StorageBackend sound, StoreOptions options, List<Step> steps, Fault fault, int call) {
        try (FaultyBackend backend = new FaultyBackend(sound)) {
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(backend, options).store(Task.descriptor());
            TaskModel model = new TaskModel();
            for (Step step : steps) {
                TaskModel before = copy(model);
                @Nullable CairnException expected = failure(() -> TaskSteps.onModel(model, step));
                backend.fail(call, fault);
                @Nullable CairnException actual = failure(() -> TaskSteps.onStore(store, step));
                boolean written = fault == Fault.UNKNOWN_WRITTEN;
                boolean failed = backend.recover() > 0;
                if (failed) {
                    assertIsOf(fault, actual);
                } else {
                    assertThat(actual == null ? null : actual.getClass())
                            .isEqualTo(expected == null ? null : expected.getClass());
                }
                TaskModel after = failed && !written && !wroteBefore(store, model) ? before : model;
                IndexContents.assertMatches(store, after);
                CachedReads.assertMatch(store, after);
                reset(model, after);
            }
            assertReadsFailAsTheyShould(backend, store, fault, call);
        }
    }

    /** A step reads what it wrote, and that may be what failed. */
    private static boolean wroteBefore(IndexedEntityStore<String, Task> store, TaskModel model) {
        return store.scanAll().toList().equals(List.copyOf(model.tasks()));
    }

    private static void assertReadsFailAsTheyShould(
            FaultyBackend backend, IndexedEntityStore<String, Task> store, Fault fault, int call) {
        List<Supplier<Object>> reads = List.of(
                () -> store.scanAll().toList(),
                () -> store.scanAll().count(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).toList(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all())
                        .entries()
                        .toList()
                        .toString(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).page(2).items(),
                () -> store.where(Filter.<Task>all()).toList(),
                () -> store.findAllById(List.of("a", "b", "c")));
        for (Supplier<Object> read : reads) {
            Object expected = read.get();
            backend.fail(call, fault);
            try {
                assertThat(read.get()).isEqualTo(expected);
                assertThat(backend.recover()).isZero();
            } catch (CairnException e) {
                assertThat(backend.recover()).isEqualTo(1);
                assertIsOf(fault, e);
            }
            assertThat(read.get()).isEqualTo(expected);
        }
    }

    private static void assertIsOf(Fault fault, @Nullable CairnException failure) {
        assertThat(failure)
                .isInstanceOf(
                        switch (fault) {
                            case IO_ERROR, DISK_FULL -> StorageException.class;
                            case CHECKSUM -> CorruptDataException.class;
                            case UNKNOWN_WRITTEN, UNKNOWN_LOST -> OutcomeUnknownException.class;
                        })
                .hasRootCauseMessage("injected");
    }

    private static @Nullable CairnException failure(Supplier<Object> call) {
        try {
            call.get();
            return null;
        } catch (CairnException e) {
            return e;
        }
    }

    private static TaskModel copy(TaskModel model) {
        TaskModel copy = new TaskModel();
        copy.upsertAll(List.copyOf(model.tasks()));
        return copy;
    }

    private static void reset(TaskModel model, TaskModel to) {
        List<Task> tasks = List.copyOf(to.tasks());
        model.deleteAll(model.tasks().stream().map(Task::id).toList());
        model.upsertAll(tasks);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return TaskSteps.any().list().ofMinSize(1).ofMaxSize(25);
    }
}
