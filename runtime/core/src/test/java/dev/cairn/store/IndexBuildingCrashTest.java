package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.IndexBuildException;
import dev.cairn.IndexBuilding;
import dev.cairn.StorageException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.index.IndexState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever write of a build is the last before the process dies, the next registration goes on, and leaves nothing. */
class IndexBuildingCrashTest {

    private static final StoreOptions IN_SMALL_BATCHES = new StoreOptions(
            Durability.BUFFERED,
            false,
            false,
            new IndexBuildOptions(IndexBuilding.AT_REGISTRATION, IndexBuildOptions.UNBOUNDED, 7));
    private static final EntityDescriptor<String, Task> WITHOUT_TOKEN = Task.descriptor(List.of(Task.BY_STATUS));
    private static final EntityDescriptor<String, Task> WITH_TOKEN =
            Task.descriptor(List.of(Task.BY_STATUS, Task.BY_TOKEN));

    @Test
    void aNewIndexIsFilledInTheEnd() {
        assertEndsAs(IndexState.READY, WITHOUT_TOKEN, false, stores -> stores.store(WITH_TOKEN));
    }

    @Test
    void aRebuiltIndexIsThereAllTheTime() {
        assertEndsAs(IndexState.READY, WITH_TOKEN, false, stores -> {
            IndexedEntityStore<String, Task> store = stores.store(WITH_TOKEN);
            assertThat(store.table().open(Task.BY_TOKEN).state()).isEqualTo(IndexState.READY);
            stores.rebuild("tasks", "token");
        });
    }

    @Test
    void anIndexThatIsViolatedFailsInTheEnd() {
        assertEndsAs(IndexState.FAILED, WITHOUT_TOKEN, true, stores -> stores.store(WITH_TOKEN));
    }

    @Test
    void aFailedIndexStaysFailedWhenItsRebuildIsCutShortOrFails() {
        assertEndsAs(IndexState.FAILED, WITHOUT_TOKEN, true, stores -> {
            stores.store(WITH_TOKEN);
            try {
                stores.rebuild("tasks", "token");
            } catch (IndexBuildException e) {
                assertThat(e.violations()).hasSize(1);
            }
        });
    }

    private static void assertEndsAs(
            IndexState end, EntityDescriptor<String, Task> before, boolean violated, Consumer<EntityStores> work) {
        int writes = 0;
        boolean died = true;
        while (died) {
            MemoryBackend backend = MemoryBackend.open();
            EntityStores.open(backend, StoreOptions.DEFAULTS).store(before).insertAll(tasks(violated));
            died = dies(backend, writes++, work);
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(backend.reopen(), IN_SMALL_BATCHES).store(WITH_TOKEN);
            assertThat(store.table().open(Task.BY_TOKEN).state())
                    .as(writes + " writes")
                    .isEqualTo(end);
            assertThat(store.scanAll().toList()).isEqualTo(tasks(violated));
            ExactIndexes.assertExact(store);
            assertNothingIsLeft(store.table().backend());
        }
        assertThat(writes).isGreaterThan(10);
    }

    private static boolean dies(MemoryBackend backend, int writes, Consumer<EntityStores> work) {
        try (EntityStores stores = EntityStores.open(new MortalBackend(backend.reopen(), writes), IN_SMALL_BATCHES)) {
            work.accept(stores);
            return false;
        } catch (StorageException e) {
            return true;
        }
    }

    /** Only partitions that are in use have rows. */
    private static void assertNothingIsLeft(StorageBackend backend) {
        CatalogTable table =
                Catalog.load(backend, Durability.BUFFERED).table("tasks").orElseThrow();
        assertThat(table.indexes()).allMatch(index -> index.replaces().isEmpty() && !index.rebuilt());
        Set<Integer> inUse = table.indexes().stream()
                .filter(index -> index.state() == IndexState.READY)
                .map(CatalogIndex::partition)
                .collect(Collectors.toCollection(TreeSet::new));
        inUse.add(table.partition());
        inUse.add(Catalog.PARTITION.id());
        Set<Integer> withRows = IntStream.range(0, 100)
                .filter(id -> !ExactIndexes.rows(backend, new Partition(id)).isEmpty())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withRows).isEqualTo(inUse);
    }

    private static List<Task> tasks(boolean violated) {
        return IntStream.range(0, 60)
                .mapToObj(i -> Task.of(String.format("task-%04d", i))
                        .withStatus(Task.Status.values()[i % 3])
                        .withToken(violated && i == 3 ? "token 50" : "token " + i))
                .toList();
    }

    /** Writes some batches and then nothing any more. */
    private static final class MortalBackend extends ForwardingBackend {

        private int writesLeft;

        MortalBackend(StorageBackend backend, int writes) {
            super(backend);
            this.writesLeft = writes;
        }

        @Override
        public void write(WriteBatch batch, Durability durability) {
            if (writesLeft-- <= 0) {
                throw new StorageException("The process died.");
            }
            super.write(batch, durability);
        }
    }
}
