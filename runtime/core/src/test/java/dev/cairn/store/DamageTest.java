package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.ByteRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whichever stored byte is damaged, every call works or says what is wrong; it never fails in some other way. */
class DamageTest {

    private record Stored(Partition partition, byte[] key, byte[] value) {}

    private static final List<Stored> INTACT = intact();

    @Property(tries = 400)
    void aDamagedByteIsReportedOrHarmless(
            @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 10_000) int offset, @ForAll byte bits) {
        Stored hit = INTACT.get(place % INTACT.size());
        int length = hit.key().length + hit.value().length;
        int at = offset % (length + 1);
        byte[] key = hit.key().clone();
        byte[] value = hit.value().clone();
        if (at < key.length) {
            key[at] ^= bits;
        } else if (at < length) {
            value[at - key.length] ^= bits;
        } else {
            key = Arrays.copyOf(key, key.length + 1);
        }
        assertReported(hit, new Stored(hit.partition(), key, value));
    }

    @Property(tries = 100)
    void alsoIfBytesAreMissing(
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 10_000) int offset,
            @ForAll boolean key) {
        Stored hit = INTACT.get(place % INTACT.size());
        assertReported(
                hit,
                key
                        ? new Stored(hit.partition(), cut(hit.key(), offset), hit.value())
                        : new Stored(hit.partition(), hit.key(), cut(hit.value(), offset)));
    }

    private static byte[] cut(byte[] bytes, int offset) {
        return Arrays.copyOf(bytes, offset % (bytes.length + 1));
    }

    private static void assertReported(Stored hit, Stored damaged) {
        MemoryBackend backend = MemoryBackend.open();
        WriteBatch batch = new WriteBatch();
        for (Stored stored : INTACT) {
            if (stored != hit) {
                batch.put(stored.partition(), stored.key(), stored.value());
            }
        }
        batch.put(damaged.partition(), damaged.key(), damaged.value());
        backend.write(batch, Durability.BUFFERED);
        Cairn db;
        IndexedEntityStore<String, Task> store;
        try {
            db = Cairn.on(backend);
            store = db.store(Task.descriptor());
        } catch (CorruptDataException | SchemaMismatchException e) {
            return;
        }
        try (db) {
            for (Runnable call : calls(store)) {
                check(call);
            }
        }
    }

    private static void check(Runnable call) {
        try {
            call.run();
        } catch (CairnException e) {
            assertThat(e.getMessage()).containsAnyOf("tasks", "Index", "Database", "database");
        }
    }

    private static List<Runnable> calls(IndexedEntityStore<String, Task> store) {
        List<Runnable> calls = new ArrayList<>(List.of(
                () -> store.scanAll().toList(),
                () -> store.scanAll().ids().toList(),
                () -> store.findById("b"),
                () -> store.findAllById(List.of("a", "b", "c")),
                () -> store.find(Task.BY_TOKEN, "t1"),
                () -> store.find(Task.BY_OWNER, "ann")));
        for (IndexDefinition<String, Task> index : Task.ALL_INDEXES) {
            calls.add(() -> store.scan(index, IndexBounds.all()).toList());
            calls.add(() -> store.scan(index, IndexBounds.all()).entries().toList());
            calls.add(() -> store.scan(index, IndexBounds.all()).reverse().ids().toList());
        }
        calls.add(() -> store.update("a", task -> task.withToken("t9").withFolder("elsewhere")));
        calls.add(() -> store.upsert(Task.of("b").withToken("t1")));
        calls.add(() -> store.upsert(Task.of("d").withOwner("eve")));
        calls.add(() -> store.deleteById("c"));
        calls.add(() -> store.scan(Task.BY_STATUS, IndexBounds.all()).delete());
        calls.add(() -> store.scanAll().delete());
        return calls;
    }

    private static List<Stored> intact() {
        MemoryBackend backend = MemoryBackend.open();
        List<Stored> all = new ArrayList<>();
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insert(Task.of("a").withToken("t1").withCost(new BigDecimal("-12.50")));
            store.insert(Task.of("b").withToken("t2").withOwner("Ann").withDue(Instant.EPOCH));
            store.insert(Task.of("c").withFolder("f\0").withOwner("Eve").withTags(Set.of("x", "y")));
            for (int partition = 0; partition < 10; partition++) {
                addAll(all, backend, new Partition(partition));
            }
        }
        return all;
    }

    private static void addAll(List<Stored> all, MemoryBackend backend, Partition partition) {
        try (Snapshot snapshot = backend.snapshot();
                KeyValueCursor rows = snapshot.scan(partition, ByteRange.all(), Direction.FORWARD)) {
            while (rows.next()) {
                all.add(new Stored(partition, rows.key(), rows.value()));
            }
        }
    }
}
