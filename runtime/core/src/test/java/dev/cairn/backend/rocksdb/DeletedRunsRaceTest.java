package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranges become empty and full again while others scan: a scan has to agree with lookups in the same snapshot. */
class DeletedRunsRaceTest {

    private static final Partition PARTITION = new Partition(3);
    private static final int KEYS = 40;
    private static final int ROUNDS = Integer.getInteger("cairn.race.rounds", 3_000);
    private static final List<byte[]> ALL =
            IntStream.range(0, KEYS).mapToObj(key -> new byte[] {(byte) key}).toList();

    @TempDir
    Path directory;

    @Test
    void scansAgreeWithLookups() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try (RocksBackend backend = RocksBackend.open(directory, RocksOptions.DEFAULTS, Capabilities.LOCAL, 2)) {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < 5; thread++) {
                Random random = new Random(thread);
                Runnable task = thread < 2 ? () -> write(backend, random) : () -> read(backend, random);
                results.add(threads.submit(() -> IntStream.range(0, ROUNDS).forEach(round -> task.run())));
            }
            for (Future<?> result : results) {
                result.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keysThatAreIngestedIntoAnEmptyRangeAreFound() {
        try (RocksBackend backend = RocksBackend.open(directory, RocksOptions.DEFAULTS, Capabilities.LOCAL, 2)) {
            ALL.forEach(key -> backend.write(new WriteBatch().put(PARTITION, key, key), Durability.NONE));
            ALL.forEach(key -> backend.write(new WriteBatch().delete(PARTITION, key), Durability.NONE));
            assertThat(scan(backend, true)).isEmpty();
            assertThat(scan(backend, false)).isEmpty();
            try (BulkWriter writer = backend.bulkWriter()) {
                writer.put(PARTITION, ALL.get(5), ALL.get(5));
                writer.put(PARTITION, ALL.get(6), ALL.get(6));
                writer.commit();
            }
            assertThat(scan(backend, true)).containsExactly(5, 6);
            assertThat(scan(backend, false)).containsExactly(6, 5);
        }
    }

    private static List<Integer> scan(RocksBackend backend, boolean forward) {
        try (Snapshot snapshot = backend.snapshot()) {
            return scan(snapshot, 0, forward);
        }
    }

    /** Mostly deletes, and from the ends, as queues do. */
    private static void write(RocksBackend backend, Random random) {
        WriteBatch batch = new WriteBatch();
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] key = ALL.get(random.nextInt(random.nextBoolean() ? KEYS : KEYS / 4));
            if (random.nextInt(4) == 0) {
                batch.put(PARTITION, key, key);
            } else {
                batch.delete(PARTITION, key);
            }
        }
        backend.write(batch, Durability.NONE);
    }

    private static void read(RocksBackend backend, Random random) {
        try (Snapshot snapshot = backend.snapshot()) {
            int from = random.nextInt(KEYS / 2);
            List<Integer> expected = new ArrayList<>();
            List<byte[]> values = snapshot.getAll(PARTITION, ALL);
            for (int key = from; key < KEYS; key++) {
                if (values.get(key) != null) {
                    expected.add(key);
                }
            }
            boolean forward = random.nextBoolean();
            if (!forward) {
                Collections.reverse(expected);
            }
            assertThat(scan(snapshot, from, forward)).isEqualTo(expected);
        }
    }

    private static List<Integer> scan(Snapshot snapshot, int from, boolean forward) {
        List<Integer> found = new ArrayList<>();
        try (KeyValueCursor cursor = snapshot.scan(
                PARTITION, ByteRange.of(ALL.get(from), null), forward ? Direction.FORWARD : Direction.BACKWARD)) {
            while (cursor.next()) {
                found.add((int) cursor.key()[0]);
            }
        }
        return found;
    }
}
