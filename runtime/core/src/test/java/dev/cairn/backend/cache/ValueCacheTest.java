package dev.cairn.backend.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.FaultyBackend;
import dev.cairn.backend.FaultyBackend.Fault;
import dev.cairn.backend.OutcomeUnknownException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.key.ByteRange;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cache gives at each moment of a write, and to whom. */
class ValueCacheTest {

    private static final Partition PARTITION = new Partition(3);
    private static final Partition OTHER = new Partition(4);

    private final FaultyBackend engine = new FaultyBackend(MemoryBackend.open());
    private final ValueCache cache = ValueCache.over(engine, 1 << 20);
    private final StorageBackend backend = cache.backend();

    @BeforeEach
    void watch() {
        cache.watch(PARTITION);
        put("k", "1");
    }

    @AfterEach
    void close() {
        backend.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static CacheKey key(String key) {
        return CacheKey.of(PARTITION, bytes(key));
    }

    private void write(Consumer<WriteBatch> operations) {
        WriteBatch batch = new WriteBatch();
        operations.accept(batch);
        backend.write(batch, Durability.BUFFERED);
    }

    private void put(String key, String value) {
        write(batch -> batch.put(PARTITION, bytes(key), bytes(value)));
    }

    /** Reads what is stored now, and keeps it. */
    private void read(String key) {
        long time = cache.now();
        byte[] stored = backend.get(PARTITION, bytes(key));
        if (stored != null) {
            cache.put(key(key), new String(stored, UTF_8), stored.length, time);
        }
    }

    private @Nullable Object found(String key) {
        return cache.get(key(key));
    }

    @Test
    void givesWhatWasReadUntilItIsWritten() {
        assertThat(found("k")).isNull();
        read("k");
        assertThat(found("k")).isEqualTo("1");
        put("other", "x");
        assertThat(found("k")).isEqualTo("1");
        put("k", "2");
        assertThat(found("k")).isNull();
        read("k");
        assertThat(found("k")).isEqualTo("2");
    }

    @Test
    void everyKindOfWriteTakesTheValueOut() {
        for (Consumer<WriteBatch> operation : Set.<Consumer<WriteBatch>>of(
                batch -> batch.put(PARTITION, bytes("k"), bytes("2")),
                batch -> batch.delete(PARTITION, bytes("k")),
                batch -> batch.add(PARTITION, bytes("k"), 5),
                batch -> batch.deleteRange(PARTITION, ByteRange.all()),
                batch -> batch.put(OTHER, bytes("k"), bytes("2")).delete(PARTITION, bytes("k")))) {
            put("k", "1");
            read("k");
            assertThat(found("k")).isEqualTo("1");
            write(operation);
            assertThat(found("k")).isNull();
        }
    }

    @Test
    void whatIsStoredInBulkTakesEverythingOut() {
        read("k");
        try (BulkWriter other = backend.bulkWriter()) {
            other.put(OTHER, bytes("k"), bytes("2"));
            other.commit();
        }
        assertThat(found("k")).isEqualTo("1");
        try (BulkWriter bulk = backend.bulkWriter()) {
            bulk.put(PARTITION, bytes("k"), bytes("2"));
            assertThat(found("k")).isEqualTo("1");
            bulk.commit();
        }
        assertThat(found("k")).isNull();
        read("k");
        assertThat(found("k")).isEqualTo("2");
    }

    @Test
    void writesToOtherPartitionsTakeNothingOut() {
        read("k");
        write(batch -> batch.put(OTHER, bytes("k"), bytes("2")).deleteRange(OTHER, ByteRange.all()));
        assertThat(found("k")).isEqualTo("1");
    }

    @Test
    void whatWasReadBeforeAWriteIsNotPutInAfterIt() {
        long time = cache.now();
        put("k", "2");
        cache.put(key("k"), "1", 1, time);
        assertThat(found("k")).isNull();
    }

    @Test
    void aSnapshotIsGivenWhatItHas() {
        try (Snapshot first = backend.snapshot()) {
            read("k");
            assertThat(cache.get(key("k"), first)).isEqualTo("1");
            put("k", "2");
            read("k");
            assertThat(cache.get(key("k"), first)).isNull();
            try (Snapshot second = backend.snapshot()) {
                put("else", "x");
                assertThat(cache.get(key("k"), second)).isEqualTo("2");
            }
        }
    }

    @Test
    void whatASnapshotHasIsPutInIfItHasNotChangedSince() {
        try (Snapshot first = backend.snapshot()) {
            put("else", "x");
            cache.put(key("k"), "1", 1, cache.time(first));
            assertThat(found("k")).isEqualTo("1");
            put("k", "2");
            cache.put(key("k"), "1", 1, cache.time(first));
            assertThat(found("k")).isNull();
        }
    }

    @Test
    void snapshotsOfOtherBackendsAreGivenNothing() {
        read("k");
        try (Snapshot beneath = engine.snapshot()) {
            assertThat(cache.get(key("k"), beneath)).isNull();
            cache.put(key("new"), "1", 1, cache.time(beneath));
            assertThat(found("new")).isNull();
        }
    }

    @Test
    void aWriteThatFailsTakesTheValueOutForAMoment() {
        read("k");
        engine.fail(1, Fault.IO_ERROR);
        assertThatThrownBy(() -> put("k", "2")).isInstanceOf(StorageException.class);
        assertThat(found("k")).isNull();
        read("k");
        assertThat(found("k")).isEqualTo("1");
    }

    @Test
    void keysWhoseWriteMayStillHaveItsEffectAreNotKeptAnyMore() {
        engine.fail(1, Fault.UNKNOWN_LOST);
        assertThatThrownBy(() -> put("k", "2")).isInstanceOf(OutcomeUnknownException.class);
        read("k");
        assertThat(found("k")).isNull();
        put("k", "3");
        read("k");
        assertThat(found("k")).isNull();
    }

    @Test
    void staysWithinItsBound() {
        try (ValueCache small = ValueCache.over(MemoryBackend.open(), 10_000)) {
            small.watch(PARTITION);
            for (int i = 0; i < 1_000; i++) {
                small.put(key("k" + i), i, 100, small.now());
            }
            assertThat(small.stats(Set.of("t"))).satisfies(stats -> {
                assertThat(stats.bytes()).isBetween(5_000L, 10_000L);
                assertThat(stats.entities()).isBetween(10L, 25L);
                assertThat(stats.evictions()).isEqualTo(1_000 - stats.entities());
                assertThat(stats.maxBytes()).isEqualTo(10_000);
                assertThat(stats.tables()).containsExactly("t");
            });
            small.put(key("huge"), "x", 6_000, small.now());
            assertThat(small.stats(Set.of()).bytes()).isLessThanOrEqualTo(10_000);
            assertThat(small.get(key("huge"))).isNull();
        }
    }

    @Test
    void countsWhatIsFoundAndWhatIsNot() {
        found("k");
        read("k");
        found("k");
        found("k");
        assertThat(cache.stats(Set.of())).satisfies(stats -> {
            assertThat(stats.hits()).isEqualTo(2);
            assertThat(stats.misses()).isEqualTo(1);
        });
    }

    @Test
    void givesNothingOnceItIsClosed() {
        read("k");
        backend.close();
        assertThat(found("k")).isNull();
        cache.put(key("k"), "1", 1, cache.now());
        assertThat(found("k")).isNull();
        assertThat(cache.stats(Set.of()).entities()).isZero();
    }
}
