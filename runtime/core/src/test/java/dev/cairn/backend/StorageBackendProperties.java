package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;

/** Random batches, compared with a {@link BackendModel} after each, and from snapshots at the end. */
public abstract class StorageBackendProperties {

    /** Few keys, so that operations meet; their bytes are the extremes. */
    private static final List<String> KEYS =
            List.of("", "\0", "\0\0", "\0ÿ", "a", "a\0", "aa", "\u007f", "\u0080", "ÿ", "ÿ\0", "ÿÿ", "ÿÿÿÿÿ");

    private StorageBackend backend;

    /** Every try has neighbouring partitions of its own, and so what is left of earlier tries for neighbours. */
    private int nextPartition;

    /** Opens an empty backend. */
    protected abstract StorageBackend open() throws Exception;

    @BeforeProperty
    final void openBackend() throws Exception {
        backend = open();
    }

    @AfterProperty
    final void closeBackend() {
        backend.close();
    }

    /** An operation on one of three partitions. */
    record Operation(
            Kind kind, int partition, String key, @Nullable String to, String value, long delta) {

        enum Kind {
            PUT,
            DELETE,
            DELETE_RANGE,
            ADD
        }

        ByteRange range() {
            return Fixture.range(key, to);
        }

        void addTo(WriteBatch batch, Partition[] partitions) {
            switch (kind) {
                case PUT -> batch.put(partitions[partition], bytes(key), bytes(value));
                case DELETE -> batch.delete(partitions[partition], bytes(key));
                case DELETE_RANGE -> batch.deleteRange(partitions[partition], range());
                case ADD -> batch.add(partitions[partition], bytes(key), delta);
            }
        }
    }

    @Provide
    Arbitrary<List<List<Operation>>> batches() {
        Arbitrary<String> keys = Arbitraries.of(KEYS);
        Arbitrary<Operation> operations = Combinators.combine(
                        Arbitraries.frequency(
                                tuple(6, Operation.Kind.PUT),
                                tuple(3, Operation.Kind.DELETE),
                                tuple(1, Operation.Kind.DELETE_RANGE),
                                tuple(2, Operation.Kind.ADD)),
                        Arbitraries.integers().between(0, 2),
                        keys,
                        keys.injectNull(0.2),
                        Arbitraries.strings().ofMaxLength(12).withCharRange('\0', 'ÿ'),
                        Arbitraries.longs())
                .as(Operation::new);
        return operations.list().ofMaxSize(8).list().ofMaxSize(12);
    }

    private static Tuple2<Integer, Operation.Kind> tuple(int weight, Operation.Kind kind) {
        return Tuple.of(weight, kind);
    }

    @Provide
    Arbitrary<ByteRange> ranges() {
        Arbitrary<String> keys = Arbitraries.of(KEYS);
        return Combinators.combine(keys, keys.injectNull(0.2)).as(Fixture::range);
    }

    @Property(tries = 300)
    void behavesAsASortedMapThatIsCopiedForEachSnapshot(
            @ForAll("batches") List<List<Operation>> batches, @ForAll("ranges") ByteRange range) {
        Partition[] partitions = new Partition[3];
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = new Partition(nextPartition++);
        }
        BackendModel model = new BackendModel(partitions.length);
        List<Snapshot> snapshots = new ArrayList<>();
        List<BackendModel> copies = new ArrayList<>();
        WriteBatch batch = new WriteBatch();
        for (List<Operation> operations : batches) {
            batch.clear();
            operations.forEach(operation -> operation.addTo(batch, partitions));
            backend.write(batch, Durability.BUFFERED);
            operations.forEach(model::apply);
            snapshots.add(backend.snapshot());
            copies.add(model.copy());
            assertSame(backend, model, partitions);
        }
        for (int i = 0; i < snapshots.size(); i++) {
            assertSame(snapshots.get(i), copies.get(i), partitions, range);
            snapshots.get(i).close();
        }
    }

    private static void assertSame(StorageBackend actual, BackendModel expected, Partition[] partitions) {
        for (int i = 0; i < partitions.length; i++) {
            for (String key : KEYS) {
                assertThat(text(actual.get(partitions[i], bytes(key)))).isEqualTo(expected.get(i, key));
            }
        }
    }

    private static void assertSame(Snapshot actual, BackendModel expected, Partition[] partitions, ByteRange range) {
        List<byte[]> keys = KEYS.stream().map(Fixture::bytes).toList();
        for (int i = 0; i < partitions.length; i++) {
            List<byte @Nullable []> values = actual.getAll(partitions[i], keys);
            for (int k = 0; k < KEYS.size(); k++) {
                assertThat(text(values.get(k))).isEqualTo(expected.get(i, KEYS.get(k)));
            }
            for (Direction direction : Direction.values()) {
                assertThat(scan(actual, partitions[i], ByteRange.all(), direction))
                        .isEqualTo(expected.scan(i, ByteRange.all(), direction));
                assertThat(scan(actual, partitions[i], range, direction)).isEqualTo(expected.scan(i, range, direction));
            }
        }
    }

    private static List<String> scan(Snapshot snapshot, Partition partition, ByteRange range, Direction direction) {
        List<String> entries = new ArrayList<>();
        try (KeyValueCursor cursor = snapshot.scan(partition, range, direction)) {
            while (cursor.next()) {
                entries.add(text(cursor.key()) + "=" + text(cursor.value()));
            }
        }
        return entries;
    }
}
