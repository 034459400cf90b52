package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.IndexBuildException;
import dev.cairn.IndexBuilding;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexState;
import dev.cairn.index.StoredEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is written while indexes are filled, from whatever was there before: an index fails if and only if the
 * entities violate it in the end, and otherwise has exactly their entries. Once they are mended, a rebuild makes it ready.
 */
class IndexBuildingPropertiesTest {

    private static final StoreOptions IN_SMALL_BATCHES = new StoreOptions(
            Durability.BUFFERED,
            false,
            false,
            new IndexBuildOptions(IndexBuilding.IN_BACKGROUND, IndexBuildOptions.UNBOUNDED, 2));

    /** A write that comes in between: the entity is stored, or deleted. */
    record Write(Task task, boolean deletes) {}

    @Property(tries = 250)
    void inMemory(@ForAll("tasks") List<Task> before, @ForAll("changes") List<Write> meanwhile) throws Exception {
        run(MemoryBackend.open(), before, meanwhile, false);
    }

    @Property(tries = 250)
    void withoutLocks(@ForAll("tasks") List<Task> before, @ForAll("changes") List<Write> meanwhile) throws Exception {
        run(new LockFreeBackend(MemoryBackend.open()), before, meanwhile, true);
    }

    @Property(tries = 20)
    void onRocksDb(@ForAll("tasks") List<Task> before, @ForAll("changes") List<Write> meanwhile) throws Exception {
        Path directory = Files.createTempDirectory("cairn-building");
        run(RocksBackend.open(directory), before, meanwhile, false);
        Directories.delete(directory);
    }

    private static void run(StorageBackend backend, List<Task> before, List<Write> meanwhile, boolean beforeWrites)
            throws InterruptedException {
        BuilderHook hook = new BuilderHook(backend);
        try (backend;
                EntityStores older = EntityStores.open(backend, StoreOptions.DEFAULTS)) {
            IndexedEntityStore<String, Task> withoutIndexes = older.store(Task.descriptor(List.of()));
            before.forEach(withoutIndexes::upsert);
            try (EntityStores stores = EntityStores.open(hook, IN_SMALL_BATCHES)) {
                CountDownLatch registered = new CountDownLatch(1);
                Queue<Write> writes = new ArrayDeque<>(meanwhile);
                hook.afterSnapshot(() -> awaitUninterruptibly(registered));
                IndexedEntityStore<String, Task> store = stores.store(Task.descriptor(MoreTaskIndexes.all()));
                hook.afterSnapshot(() -> {
                    awaitUninterruptibly(registered);
                    write(store, writes.poll());
                });
                hook.beforeWrite(() -> write(store, beforeWrites ? writes.poll() : null));
                registered.countDown();
                stores.awaitIndexes();
                writes.forEach(write -> write(store, write));
                assertFollows(store);
                mend(stores, store);
            }
        }
    }

    private static void write(IndexedEntityStore<String, Task> store, @Nullable Write write) {
        if (write == null) {
            return;
        }
        try {
            if (write.deletes) {
                store.deleteById(write.task.id());
            } else {
                store.upsert(write.task);
            }
        } catch (UniqueViolationException e) {
            assertThat(e.index()).isIn("token", "owner", "due");
        }
    }

    private static void assertFollows(IndexedEntityStore<String, Task> store) {
        for (OpenIndex<String, Task> index : store.table().indexes()) {
            if (index.state() == IndexState.READY) {
                assertThat(violated(store.table(), index)).as(index.toString()).isFalse();
            }
        }
        ExactIndexes.assertExact(store);
    }

    private static boolean violated(Table<String, Task> table, OpenIndex<String, Task> index) {
        Set<Bytes> keys = new HashSet<>();
        return ExactIndexes.entities(table).entrySet().stream()
                .flatMap(row -> StoredEntry.of(
                        index.definition(),
                        table.values()
                                .decode(row.getKey().array(), row.getValue().array()),
                        row.getKey().array())
                        .stream())
                .filter(StoredEntry::exclusive)
                .anyMatch(entry -> !keys.add(new Bytes(entry.key())));
    }

    /** Deletes one of two entities that have the same key, until there are none. */
    private static void mend(EntityStores stores, IndexedEntityStore<String, Task> store) {
        for (OpenIndex<String, Task> index : store.table().indexes()) {
            String name = index.definition().name();
            boolean failed = index.state() == IndexState.FAILED;
            while (failed) {
                boolean violated = violated(store.table(), index);
                try {
                    stores.rebuild("tasks", name);
                    assertThat(violated).isFalse();
                    failed = false;
                } catch (IndexBuildException e) {
                    assertThat(violated).isTrue();
                    e.violations().forEach(violation -> {
                        assertThat(store.deleteById(unquoted(violation.entity())))
                                .isTrue();
                        assertThat(store.existsById(unquoted(String.valueOf(violation.other()))))
                                .isTrue();
                    });
                }
            }
        }
        assertThat(store.table().indexes()).allMatch(index -> index.state() == IndexState.READY);
        ExactIndexes.assertExact(store);
    }

    private static String unquoted(String id) {
        return id.substring(1, id.length() - 1);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<List<Task>> tasks() {
        return task().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Write>> changes() {
        return Combinators.combine(task(), Arbitraries.of(false, false, true))
                .as(Write::new)
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Task> task() {
        Arbitrary<Instant> times = Arbitraries.longs().between(0, 3).map(Instant::ofEpochSecond);
        return Combinators.combine(
                        Arbitraries.strings().withChars("abcdefghij").ofLength(1),
                        Arbitraries.of(Task.Status.class),
                        times,
                        Arbitraries.of("x", "y").injectNull(0.4),
                        Arbitraries.strings()
                                .withChars("0123456789")
                                .ofLength(1)
                                .injectNull(0.3),
                        Arbitraries.strings()
                                .withChars("annABCDEFGH")
                                .ofMinLength(1)
                                .ofMaxLength(2),
                        times.injectNull(0.5))
                .as((id, status, created, folder, token, owner, due) ->
                        new Task(id, status, created, folder, token, owner, due, null, Set.of("tag", owner)));
    }
}
