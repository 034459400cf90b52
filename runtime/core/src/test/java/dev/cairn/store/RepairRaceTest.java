package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnException;
import dev.cairn.Durability;
import dev.cairn.backend.Partition;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.StoredEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A writer comes just when a repair has read an entity and its entry, and has not written yet. */
class RepairRaceTest {

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("with locks", MemoryBackend.open()),
                Named.of("without locks", new LockFreeBackend(MemoryBackend.open())));
    }

    /** Runs a write in another thread after the first single read of an entry, until it is done or waits for a lock. */
    private static final class MeddlingBackend extends ForwardingBackend {

        private @Nullable Partition armed;
        private @Nullable Runnable write;
        private @Nullable Thread writer;

        MeddlingBackend(StorageBackend backend) {
            super(backend);
        }

        void arm(Partition partition, Runnable meddling) {
            armed = partition;
            write = meddling;
        }

        @Override
        public byte @Nullable [] get(Partition partition, byte[] key) {
            byte[] value = super.get(partition, key);
            if (partition.equals(armed)) {
                armed = null;
                Thread thread = new Thread(write);
                writer = thread;
                thread.start();
                while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
            }
            return value;
        }

        void join() throws InterruptedException {
            assertThat(writer).as("the writer that met the repair").isNotNull();
            writer.join();
        }
    }

    private static List<StoredEntry> entries(
            Table<String, Task> table, IndexDefinition<String, Task> index, Task task) {
        return Prepared.entries(
                table,
                table.open(index),
                new Bytes(table.values().encodeId(task.id())),
                task,
                new Bytes(table.values().encode(task)));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void anEntryThatIsPutFollowsAnEntityThatMoves(StorageBackend engine) throws Exception {
        MeddlingBackend backend = new MeddlingBackend(engine);
        EntityStores stores = EntityStores.open(backend, StoreOptions.DEFAULTS);
        IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
        Partition index = store.table().open(Task.BY_STATUS).partition();
        Task task = store.insert(Task.of("a"));
        entries(store.table(), Task.BY_STATUS, task)
                .forEach(entry -> backend.write(new WriteBatch().delete(index, entry.key()), Durability.BUFFERED));
        backend.arm(index, () -> store.update("a", each -> each.withStatus(Task.Status.RUNNING)));

        assertThat(stores.maintenance().repair(Inspection.ofEverything()).isClean())
                .isTrue();

        backend.join();
        assertThat(store.findById("a").orElseThrow().status()).isEqualTo(Task.Status.RUNNING);
        assertThat(stores.maintenance().verify(Inspection.ofEverything()).listed())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void anEntryIsNotDeletedFromAnEntityThatComes(StorageBackend engine) throws Exception {
        MeddlingBackend backend = new MeddlingBackend(engine);
        EntityStores stores = EntityStores.open(backend, StoreOptions.DEFAULTS);
        IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
        Partition index = store.table().open(Task.BY_STATUS).partition();
        Task task = Task.of("a");
        entries(store.table(), Task.BY_STATUS, task)
                .forEach(entry ->
                        backend.write(new WriteBatch().put(index, entry.key(), entry.value()), Durability.BUFFERED));
        backend.arm(index, () -> store.insert(task));

        assertThat(stores.maintenance().repair(Inspection.ofEverything()).isClean())
                .isTrue();

        backend.join();
        assertThat(store.findById("a")).contains(task);
        assertThat(stores.maintenance().verify(Inspection.ofEverything()).listed())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void aUniqueKeyGoesToOneOfTwo(StorageBackend engine) throws Exception {
        MeddlingBackend backend = new MeddlingBackend(engine);
        EntityStores stores = EntityStores.open(backend, StoreOptions.DEFAULTS);
        IndexedEntityStore<String, Task> store = stores.store(Task.descriptor());
        Partition index = store.table().open(Task.BY_TOKEN).partition();
        Task task = store.insert(Task.of("a").withToken("t"));
        entries(store.table(), Task.BY_TOKEN, task)
                .forEach(entry -> backend.write(new WriteBatch().delete(index, entry.key()), Durability.BUFFERED));
        List<CairnException> refused = new ArrayList<>();
        backend.arm(index, () -> {
            try {
                store.insert(Task.of("b").withToken("t"));
            } catch (CairnException e) {
                refused.add(e);
            }
        });

        boolean clean = stores.maintenance().repair(Inspection.ofEverything()).isClean();

        backend.join();
        // Whoever was first has the key; a repair that came second reports the conflict.
        assertThat(clean).isEqualTo(refused.size() == 1);
        assertThat(stores.maintenance().verify(Inspection.ofEverything()).remaining())
                .isEqualTo(clean ? 0 : 1);
        assertThat(store.find(Task.BY_TOKEN, "t").map(Task::id)).contains(clean ? "a" : "b");
    }
}
