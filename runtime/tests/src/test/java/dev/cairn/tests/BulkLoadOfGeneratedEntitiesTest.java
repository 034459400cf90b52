package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.UniqueViolationException;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.key.ByteRange;
import dev.cairn.store.BulkLoad;
import dev.cairn.store.EntityDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulk load stores, byte by byte, what {@code insertAll} stores, whatever the entity is. */
class BulkLoadOfGeneratedEntitiesTest {

    private static final int PARTITIONS = 30;

    @Entity
    @Indexed({"id.hall desc", "taken"})
    record Seat(
            @Id Place id,
            boolean taken,
            @Version long version,
            @Indexed @Nullable String guest) {

        record Place(String hall, int row) {}
    }

    @Entity
    record Order(
            @Id(generated = true) long number,
            @Indexed(unique = true) @Nullable String code) {}

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyKindOfIndex(long seed) {
        Random random = new Random(seed);
        Tickets source = new Tickets(random);
        Map<Long, Ticket> tickets = new TreeMap<>();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            Ticket ticket = source.next();
            tickets.put(ticket.id(), ticket);
        }
        List<Ticket> list = new ArrayList<>(tickets.values());
        Collections.shuffle(list, random);
        assertSame(TicketIndexes.ENTITY, list);
        // Of those with few values most are in conflict, so the others are loaded as well.
        assertSame(TicketIndexes.ENTITY, withoutConflicts(list));
    }

    /** What can be inserted one by one. */
    private static List<Ticket> withoutConflicts(List<Ticket> tickets) {
        try (Cairn db = Cairn.inMemory()) {
            TicketRepository repository = TicketRepository.of(db);
            List<Ticket> inserted = new ArrayList<>();
            for (Ticket ticket : tickets) {
                try {
                    inserted.add(repository.insert(ticket));
                } catch (UniqueViolationException e) {
                    assertThat(e.index()).isNotEmpty();
                }
            }
            return inserted;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void compositeIdsAndVersions(int count) {
        List<Seat> seats = new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Seat(
                        new Seat.Place("hall" + (char) (i % 7), i), i % 3 == 0, i, i % 5 == 0 ? null : "guest " + i))
                .toList());
        Collections.shuffle(seats, new Random(1));
        assertSame(BulkLoadOfGeneratedEntitiesTest_SeatIndexes.ENTITY, seats);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_500})
    void generatedIds(int count) {
        assertSame(
                BulkLoadOfGeneratedEntitiesTest_OrderIndexes.ENTITY,
                IntStream.range(0, count)
                        .mapToObj(i -> new Order(i % 50 == 7 ? 3L * i : 0, i % 2 == 0 ? null : "code " + i))
                        .toList());
    }

    private <K, V> void assertSame(EntityDescriptor<K, V> entity, List<V> entities) {
        MemoryBackend other = MemoryBackend.open();
        try (Cairn inserted = Cairn.on(other)) {
            inserted.store(entity);
            CairnException expected = failure(() -> inserted.store(entity).insertAll(entities));
            for (StorageBackend backend :
                    List.of(MemoryBackend.open(), RocksBackend.open(directory.resolve("db" + System.nanoTime())))) {
                try (Cairn loaded = Cairn.on(backend)) {
                    CairnException actual = failure(() -> loaded.bulkLoad(
                            entity, entities.stream(), BulkLoad.options().memoryBytes(3_000)));

                    assertThat(actual == null ? null : actual.getClass())
                            .isEqualTo(expected == null ? null : expected.getClass());
                    assertThat(rows(backend)).isEqualTo(rows(other));
                    assertThat(loaded.verify().isClean()).isTrue();
                }
            }
        }
    }

    private static @Nullable CairnException failure(Supplier<Object> call) {
        try {
            call.get();
            return null;
        } catch (CairnException e) {
            return e;
        }
    }

    /** What is in all partitions but the catalog's. */
    private static List<String> rows(StorageBackend backend) {
        HexFormat hex = HexFormat.of();
        List<String> rows = new ArrayList<>();
        try (Snapshot snapshot = backend.snapshot()) {
            for (int id = 1; id < PARTITIONS; id++) {
                try (KeyValueCursor cursor = snapshot.scan(new Partition(id), ByteRange.all(), Direction.FORWARD)) {
                    while (cursor.next()) {
                        rows.add(id + ": " + hex.formatHex(cursor.key()) + " " + hex.formatHex(cursor.value()));
                    }
                }
            }
        }
        return rows;
    }
}
