package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Writes, deletions, snapshots and scans in any order, while iterators give up after one to three entries. */
class DeletedRunsPropertiesTest {

    private static final int KEYS = 100;

    private Path directory;
    private RocksBackend backend;
    private int partitions;

    /** A state and the keys in it. */
    private record State(Snapshot snapshot, TreeSet<Integer> keys) {}

    @BeforeProperty
    void open() throws IOException {
        directory = Files.createTempDirectory("cairn-deleted-runs");
    }

    @AfterProperty
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 25)
    void aScanFindsExactlyTheKeysOfItsState(@ForAll long seed) {
        Random random = new Random(seed);
        int budget = 1 + random.nextInt(3);
        backend = RocksBackend.open(
                directory, RocksOptions.DEFAULTS.withWriteBufferBytes(64 << 10), Capabilities.LOCAL, budget);
        try {
            Partition partition = new Partition(partitions++);
            TreeSet<Integer> keys = new TreeSet<>();
            Deque<State> states = new ArrayDeque<>();
            for (int step = 0; step < 400; step++) {
                if (random.nextInt(3) > 0) {
                    write(partition, random, keys);
                } else {
                    if (random.nextInt(3) == 0) {
                        states.add(new State(backend.snapshot(), new TreeSet<>(keys)));
                    }
                    if (states.size() > 5) {
                        states.remove().snapshot().close();
                    }
                    for (State state : states) {
                        assertScan(partition, random, state);
                    }
                    try (Snapshot present = backend.snapshot()) {
                        assertScan(partition, random, new State(present, keys));
                    }
                }
            }
        } finally {
            backend.close();
        }
    }

    private void write(Partition partition, Random random, TreeSet<Integer> keys) {
        WriteBatch batch = new WriteBatch();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int key = random.nextInt(KEYS);
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    batch.put(partition, bytes(key), bytes(key));
                    keys.add(key);
                }
                case 2 -> {
                    batch.add(partition, bytes(key), 1);
                    keys.add(key);
                }
                case 3 -> {
                    int to = key + random.nextInt(KEYS);
                    batch.deleteRange(partition, ByteRange.of(bytes(key), bytes(to)));
                    keys.subSet(key, to).clear();
                }
                default -> {
                    batch.delete(partition, bytes(key));
                    keys.remove(key);
                }
            }
        }
        backend.write(batch, Durability.BUFFERED);
    }

    private static void assertScan(Partition partition, Random random, State state) {
        int from = random.nextInt(KEYS);
        int to = from + random.nextInt(KEYS - from + 1);
        Direction direction = random.nextBoolean() ? Direction.FORWARD : Direction.BACKWARD;
        List<Integer> expected = new ArrayList<>(state.keys().subSet(from, to));
        expected.sort(direction == Direction.FORWARD ? Comparator.naturalOrder() : Comparator.reverseOrder());
        try (KeyValueCursor cursor =
                state.snapshot().scan(partition, ByteRange.of(bytes(from), bytes(to)), direction)) {
            assertWalk(cursor, random, expected);
        }
    }

    /** Walks, looking at some of the keys only. */
    private static void assertWalk(KeyValueCursor cursor, Random random, List<Integer> expected) {
        boolean readsEach = random.nextBoolean();
        int place = 0;
        int passed;
        int steps;
        do {
            steps = readsEach || random.nextInt(4) > 0 ? 1 : random.nextInt(KEYS);
            passed = steps == 1 ? (cursor.next() ? 1 : 0) : (int) cursor.skip(steps);
            assertThat(passed).isEqualTo(Math.min(steps, expected.size() - place));
            place += passed;
            if (passed > 0 && passed == steps && (readsEach || random.nextInt(8) == 0)) {
                assertThat((int) cursor.key()[0]).isEqualTo(expected.get(place - 1));
            }
        } while (passed == steps && random.nextInt(50) > 0);
    }

    private static byte[] bytes(int key) {
        return new byte[] {(byte) key};
    }
}
