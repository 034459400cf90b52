package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import dev.cairn.InspectionReport;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.key.ByteRange;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexedEntityStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes of generated indexes of every kind are changed, a verification notices exactly if any are, and a repair
 * makes the indexes what the entities call for.
 */
class RepairOfGeneratedIndexesTest {

    @TempDir
    static Path directory;

    private final Random random = new Random(20_261_124);

    private record Entry(Partition partition, byte[] key, byte[] value) {

        @Override
        public String toString() {
            HexFormat hex = HexFormat.of();
            return partition.id() + ":" + hex.formatHex(key) + "=" + hex.formatHex(value);
        }
    }

    static Stream<StorageBackend> backends() {
        return Stream.of(MemoryBackend.open(), RocksBackend.open(directory.resolve("db" + System.nanoTime())));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void tickets(StorageBackend backend) {
        run(backend, TicketIndexes.ENTITY, new Tickets(random)::next);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void everything(StorageBackend backend) {
        run(backend, EverythingIndexes.ENTITY, new Everythings(random)::next);
    }

    private <K, V> void run(StorageBackend backend, EntityDescriptor<K, V> entity, Supplier<V> entities) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<K, V> store = db.store(entity);
            for (int i = 0; i < 120; i++) {
                try {
                    store.upsert(entities.get());
                } catch (UniqueViolationException e) {
                    assertThat(e).hasMessageContaining(entity.table());
                }
            }
            List<Partition> indexes =
                    Catalog.load(backend, Durability.BUFFERED).table(entity.table()).orElseThrow().indexes().stream()
                            .map(CatalogIndex::entries)
                            .toList();
            List<V> stored = store.scanAll().toList();
            List<String> intact = texts(entries(backend, indexes));
            assertThat(db.verify().isClean()).isTrue();
            for (int round = 0; round < 40; round++) {
                List<Entry> all = entries(backend, indexes);
                for (int i = random.nextInt(4); i >= 0; i--) {
                    damage(backend, all);
                }
                boolean damaged = !texts(entries(backend, indexes)).equals(intact);

                InspectionReport found = db.verify();
                InspectionReport repaired = db.repair();

                assertThat(found.isClean()).as(found.toString()).isEqualTo(!damaged);
                assertThat(repaired.isClean()).as(repaired.toString()).isTrue();
                assertThat(texts(entries(backend, indexes))).isEqualTo(intact);
            }
            new IndexOracle<>(store).assertIndexesFollow(stored);
        }
    }

    private void damage(StorageBackend backend, List<Entry> all) {
        Entry one = all.get(random.nextInt(all.size()));
        Entry other = all.get(random.nextInt(all.size()));
        WriteBatch batch = new WriteBatch();
        switch (random.nextInt(7)) {
            case 0 -> batch.delete(one.partition(), one.key());
            case 1 -> batch.put(one.partition(), one.key(), changed(one.value()));
            case 2 -> batch.put(one.partition(), one.key(), other.value());
            case 3 -> batch.put(one.partition(), changed(one.key()), one.value());
            case 4 -> batch.put(other.partition(), one.key(), one.value());
            case 5 -> batch.delete(one.partition(), one.key()).put(one.partition(), changed(one.key()), one.value());
            default -> batch.deleteRange(one.partition(), ByteRange.of(one.key(), null));
        }
        backend.write(batch, Durability.BUFFERED);
    }

    /** With one bit, byte or tail changed. */
    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0 || random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, bytes.length + 1);
        }
        int at = random.nextInt(bytes.length);
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, at);
        }
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream().map(Entry::toString).toList();
    }

    private static List<Entry> entries(StorageBackend backend, List<Partition> partitions) {
        List<Entry> entries = new ArrayList<>();
        try (Snapshot snapshot = backend.snapshot()) {
            for (Partition partition : partitions) {
                try (KeyValueCursor rows = snapshot.scan(partition, ByteRange.all(), Direction.FORWARD)) {
                    while (rows.next()) {
                        entries.add(new Entry(partition, rows.key(), rows.value()));
                    }
                }
            }
        }
        return entries;
    }
}
