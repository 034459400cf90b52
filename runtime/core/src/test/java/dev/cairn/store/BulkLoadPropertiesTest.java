package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** A load stores exactly the bytes that insertAll stores, or fails as it does and leaves nothing. */
class BulkLoadPropertiesTest {

    @Property(tries = 35)
    void inMemory(@ForAll long seed, @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(max = 3) int conflicts) {
        assertLoadsAsInsertAll(MemoryBackend.open(), seed, count, conflicts);
    }

    @Property(tries = 10)
    void withoutLocks(
            @ForAll long seed, @ForAll @IntRange(max = 60) int count, @ForAll @IntRange(max = 3) int conflicts) {
        assertLoadsAsInsertAll(new LockFreeBackend(MemoryBackend.open()), seed, count, conflicts);
    }

    @Property(tries = 10)
    void onRocksDb(@ForAll long seed, @ForAll @IntRange(max = 300) int count, @ForAll @IntRange(max = 2) int conflicts)
            throws Exception {
        Path directory = Files.createTempDirectory("cairn-load");
        assertLoadsAsInsertAll(RocksBackend.open(directory), seed, count, conflicts);
        Directories.delete(directory);
    }

    private static void assertLoadsAsInsertAll(StorageBackend backend, long seed, int count, int conflicts) {
        List<Task> tasks = tasks(seed, count, conflicts);
        long memoryBytes = List.of(300L, 1_000L, 5_000L, 1L << 20).get(new Random(seed).nextInt(4));
        MemoryBackend other = MemoryBackend.open();
        try (Cairn inserted = Cairn.on(other);
                Cairn loaded = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = loaded.store(Task.descriptor());
            CairnException expected =
                    failure(() -> inserted.store(Task.descriptor()).insertAll(tasks));
            CairnException actual = failure(() -> loaded.bulkLoad(
                    Task.descriptor(), tasks.stream(), BulkLoad.options().memoryBytes(memoryBytes)));

            assertThat(kind(actual)).isEqualTo(kind(expected));
            assertThat(Keyspace.rows(backend)).isEqualTo(Keyspace.rows(other));
            assertThat(store.scanAll().count()).isEqualTo(expected == null ? count + conflicts : 0);
            assertThat(loaded.verify().isClean()).isTrue();
            store.upsert(Task.of("later"));
            assertThat(store.findById("later")).isPresent();
        }
    }

    /** Tasks in random order, of which some are in conflict with others, wherever those are. */
    private static List<Task> tasks(long seed, int count, int conflicts) {
        Random random = new Random(seed);
        List<Task> tasks = new ArrayList<>(new RandomTasks(seed).tasks(count));
        for (int i = 0; i < conflicts; i++) {
            Task task = Task.of("conflict " + i);
            Task other = tasks.isEmpty() ? task : tasks.get(random.nextInt(tasks.size()));
            tasks.add(
                    switch (random.nextInt(5)) {
                        case 0 -> task;
                        case 1 -> other.withStatus(Task.Status.NEW);
                        case 2 -> task.withOwner(other.owner().toUpperCase(Locale.ROOT));
                        case 3 -> task.withToken(other.token());
                        default -> task.withStatus(other.status()).withDue(other.due());
                    });
        }
        Collections.shuffle(tasks, random);
        return tasks;
    }

    private static @Nullable CairnException failure(Supplier<Object> call) {
        try {
            call.get();
            return null;
        } catch (CairnException e) {
            return e;
        }
    }

    private static @Nullable Class<?> kind(@Nullable CairnException failure) {
        return failure == null ? null : failure.getClass();
    }
}
