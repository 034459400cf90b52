package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random calls on a store and on a plain model do the same, and every index follows the entities. */
class StoreModelTest {

    @Property(tries = 300)
    void inMemory(@ForAll("steps") List<TaskSteps.Step> steps) {
        run(MemoryBackend.open(), StoreOptions.DEFAULTS, steps);
    }

    @Property(tries = 120)
    void cachedInMemory(@ForAll("steps") List<TaskSteps.Step> steps) {
        run(MemoryBackend.open(), CachedReads.FEW, steps);
    }

    @Property(tries = 150)
    void withoutLocks(@ForAll("steps") List<TaskSteps.Step> steps) {
        run(new LockFreeBackend(MemoryBackend.open()), StoreOptions.DEFAULTS, steps);
    }

    @Property(tries = 40)
    void onRocksDb(@ForAll("steps") List<TaskSteps.Step> steps) throws Exception {
        onRocksDb(StoreOptions.DEFAULTS, steps);
    }

    @Property(tries = 20)
    void cachedOnRocksDb(@ForAll("steps") List<TaskSteps.Step> steps) throws Exception {
        onRocksDb(CachedReads.ALL, steps);
    }

    private static void onRocksDb(StoreOptions options, List<TaskSteps.Step> steps) throws IOException {
        Path directory = Files.createTempDirectory("cairn-model");
        run(RocksBackend.open(directory), options, steps);
        Directories.delete(directory);
    }

    private static void run(StorageBackend backend, StoreOptions options, List<TaskSteps.Step> steps) {
        try (backend) {
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(backend, options).store(Task.descriptor());
            TaskModel model = new TaskModel();
            for (TaskSteps.Step step : steps) {
                Object expected = TaskSteps.outcome(() -> TaskSteps.onModel(model, step));
                Object actual = TaskSteps.outcome(() -> TaskSteps.onStore(store, step));
                assertThat(actual).as(step.toString()).isEqualTo(expected);
                IndexContents.assertMatches(store, model);
                CachedReads.assertMatch(store, model);
            }
        }
    }

    @Provide
    Arbitrary<List<TaskSteps.Step>> steps() {
        return TaskSteps.any().list().ofMinSize(1).ofMaxSize(25);
    }
}
