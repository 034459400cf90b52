package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.Durability;
import dev.cairn.annotations.Codec;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.ByteRange;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.Export;
import dev.cairn.store.IndexedEntityStore;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever is put in the place of stored bytes, be it an entity in either codec, an index entry or a record of the
 * catalog: every call works or ends in one of our exceptions, and takes little memory. Nothing overflows the stack.
 */
class HostileBytesTest {

    private static final List<EntityDescriptor<?, ?>> ENTITIES =
            List.of(EverythingIndexes.ENTITY, TicketIndexes.ENTITY, HostileBytesTest_DocumentIndexes.ENTITY);

    /** Far from what a length that is believed would take. */
    private static final long MOST_BYTES = 200L << 20;

    /** Some hundred calls each read all rows, of which one may hold a number of many digits. */
    private static final int ALL_CALLS_TOGETHER = 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Entity(codec = Codec.JSON)
    record Document(
            @Id(generated = true) long id,
            @Indexed String text,
            @Indexed BigInteger big,
            BigDecimal number,
            List<Map<String, List<Part>>> parts,
            @Indexed List<Part> flat) {}

    record Part(int number, String text) {}

    private record Stored(Partition partition, byte[] key, byte[] value) {}

    private static final List<Stored> SOUND = sound();

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void neitherHangsNorCrashes(@ForAll long seed) {
        Random random = new Random(seed);
        Stored hit = SOUND.get(random.nextInt(SOUND.size()));
        HostileBytes hostile = new HostileBytes(random);
        boolean inKey = random.nextInt(3) == 0;
        MemoryBackend backend = MemoryBackend.open();
        WriteBatch batch = new WriteBatch();
        for (Stored stored : SOUND) {
            if (stored != hit) {
                batch.put(stored.partition(), stored.key(), stored.value());
            }
        }
        byte[] key = inKey ? hostile.from(hit.key()) : hit.key();
        if (key.length > backend.capabilities().maxKeyBytes()) {
            return; // no engine has such a key
        }
        batch.put(hit.partition(), key, inKey ? hit.value() : hostile.from(hit.value()));
        backend.write(batch, Durability.BUFFERED);
        check(() -> Cairn.on(backend).close());
        check(ALL_CALLS_TOGETHER * MOST_BYTES, () -> use(backend));
    }

    private static void use(MemoryBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            for (EntityDescriptor<?, ?> entity : ENTITIES) {
                check(() -> use(db, db.store(entity)));
            }
            check(db::verify);
            check(db::repair);
            check(() -> db.upgrade(progress -> {}));
        }
    }

    private static <K, V> void use(Cairn db, IndexedEntityStore<K, V> store) {
        EntityDescriptor<K, V> entity = store.descriptor();
        use(store);
        check(() -> db.rebuild(entity, entity.indexes().get(0)));
        check(() -> db.exportTo(OutputStream.nullOutputStream(), Export.of(entity)));
        check(() -> store.scanAll().limit(1).delete());
    }

    private static <K, V> void use(IndexedEntityStore<K, V> store) {
        check(() -> store.scanAll().toList());
        check(() -> store.scanAll().reverse().ids().toList().forEach(store::existsById));
        for (IndexDefinition<K, V> index : store.descriptor().indexes()) {
            check(() -> store.scan(index, IndexBounds.all()).toList());
            check(() -> store.scan(index, IndexBounds.all()).entries().toList().forEach(String::valueOf));
            check(() -> store.scan(index, IndexBounds.all()).reverse().ids().toList());
        }
        check(() -> store.scanAll().forEach(entity -> check(() -> store.update(entity))));
    }

    private static void check(Runnable call) {
        check(MOST_BYTES, call);
    }

    private static void check(long mostBytes, Runnable call) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        try {
            call.run();
        } catch (CairnException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(mostBytes);
    }

    private static List<Stored> sound() {
        MemoryBackend backend = MemoryBackend.open();
        List<Stored> all = new ArrayList<>();
        try (Cairn db = Cairn.on(backend)) {
            Random random = new Random(1);
            Everythings everythings = new Everythings(random);
            Tickets tickets = new Tickets(random);
            EverythingRepository.of(db).upsert(everythings.next());
            TicketRepository.of(db).upsertAll(List.of(tickets.next(), tickets.next()));
            HostileBytesTest_DocumentRepository.of(db)
                    .insertAll(List.of(document("a", "1"), document("b", "-12345678901234567890")));
            for (int partition = 0; partition < 60; partition++) {
                addAll(all, backend, new Partition(partition));
            }
        }
        return all;
    }

    private static Document document(String text, String number) {
        Part part = new Part(1, text);
        return new Document(
                0,
                text,
                new BigInteger(number),
                new BigDecimal(number).movePointLeft(3),
                List.of(Map.of("key", List.of(part))),
                List.of(part));
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
