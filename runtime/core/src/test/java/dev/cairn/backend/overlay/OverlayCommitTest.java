package dev.cairn.backend.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.key.ByteRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What a commit needs of an overlay: its writes lead to what it shows, and it knows what it has read. */
class OverlayCommitTest {

    private static final Partition LEFT = new Partition(7);
    private static final Partition RIGHT = new Partition(8);

    record Operation(Kind kind, Partition partition, String key, String value) {

        enum Kind {
            PUT,
            DELETE,
            DELETE_RANGE,
            ADD
        }

        void addTo(WriteBatch batch) {
            switch (kind) {
                case PUT -> batch.put(partition, bytes(key), bytes(value));
                case DELETE -> batch.delete(partition, bytes(key));
                case DELETE_RANGE -> batch.deleteRange(partition, ByteRange.of(bytes(key), bytes(value)));
                case ADD -> batch.add(partition, bytes(key), value.length());
            }
        }
    }

    @Property(tries = 500)
    void theWritesMakeOfTheStateBeneathWhatTheOverlayShows(
            @ForAll("batches") List<List<Operation>> before, @ForAll("batches") List<List<Operation>> after) {
        try (StorageBackend beneath = MemoryBackend.open()) {
            write(beneath, before);
            try (StorageBackend direct = copyOf(beneath);
                    OverlayBackend overlay = OverlayBackend.over(beneath, false, Long.MAX_VALUE)) {
                write(overlay, after);
                write(direct, after);
                assertThat(contents(overlay)).isEqualTo(contents(direct));

                beneath.write(overlay.writes(), Durability.BUFFERED);

                assertThat(contents(beneath)).isEqualTo(contents(direct));
            }
        }
    }

    @Property(tries = 300)
    void everyKeyBeneathThatWasLookedAtIsKnownWithItsValue(
            @ForAll("batches") List<List<Operation>> before,
            @ForAll("batches") List<List<Operation>> own,
            @ForAll("keys") Set<String> points) {
        try (StorageBackend beneath = MemoryBackend.open()) {
            write(beneath, before);
            try (OverlayBackend overlay = OverlayBackend.over(beneath, false, Long.MAX_VALUE)) {
                write(overlay, own);
                points.forEach(key -> overlay.get(LEFT, bytes(key)));
                contents(overlay.snapshot(), RIGHT, Direction.FORWARD);

                TreeMap<String, String> read = new TreeMap<>();
                overlay.reads((key, value) -> read.put(name(key.partition(), key.key()), text(value)));

                read.forEach((name, value) -> assertThat(value)
                        .isEqualTo(text(beneath.get(new Partition(name.charAt(0) - '0'), bytes(name.substring(1))))));
                for (String key : points) {
                    assertThat(read.keySet().contains("7" + key) || touched(own, LEFT, key))
                            .isTrue();
                }
                contents(beneath.snapshot(), RIGHT, Direction.FORWARD)
                        .forEach((key, value) -> assertThat(
                                        read.keySet().contains("8" + key) || touched(own, RIGHT, key))
                                .isTrue());
            }
        }
    }

    /** Whether it was overwritten, so that what is beneath need not be read. */
    private static boolean touched(List<List<Operation>> own, Partition partition, String key) {
        return own.stream()
                .flatMap(List::stream)
                .filter(operation -> operation.partition().equals(partition))
                .anyMatch(operation -> operation.kind() == Operation.Kind.DELETE_RANGE
                        ? ByteRange.of(bytes(operation.key()), bytes(operation.value()))
                                .contains(bytes(key))
                        : operation.key().equals(key));
    }

    @Property(tries = 50)
    void whatOnlyReadsRemembersNothing(@ForAll("batches") List<List<Operation>> before) {
        try (StorageBackend beneath = MemoryBackend.open()) {
            write(beneath, before);
            try (OverlayBackend overlay = OverlayBackend.over(beneath, true, 0)) {
                assertThat(contents(overlay)).isEqualTo(contents(beneath));
                overlay.reads((key, value) -> assertThat(key).isNull());
            }
        }
    }

    private static void write(StorageBackend backend, List<List<Operation>> batches) {
        for (List<Operation> operations : batches) {
            WriteBatch batch = new WriteBatch();
            operations.forEach(operation -> operation.addTo(batch));
            backend.write(batch, Durability.BUFFERED);
        }
    }

    private static StorageBackend copyOf(StorageBackend backend) {
        StorageBackend copy = MemoryBackend.open();
        WriteBatch batch = new WriteBatch();
        for (Partition partition : List.of(LEFT, RIGHT)) {
            contents(backend.snapshot(), partition, Direction.FORWARD)
                    .forEach((key, value) -> batch.put(partition, bytes(key), bytes(value)));
        }
        copy.write(batch, Durability.BUFFERED);
        return copy;
    }

    /** Read forward and backward. */
    private static List<TreeMap<String, String>> contents(StorageBackend backend) {
        List<TreeMap<String, String>> contents = new ArrayList<>();
        try (Snapshot snapshot = backend.snapshot()) {
            for (Partition partition : List.of(LEFT, RIGHT)) {
                TreeMap<String, String> forward = contents(snapshot, partition, Direction.FORWARD);
                assertThat(contents(snapshot, partition, Direction.BACKWARD)).isEqualTo(forward);
                contents.add(forward);
            }
        }
        return contents;
    }

    private static TreeMap<String, String> contents(Snapshot snapshot, Partition partition, Direction direction) {
        TreeMap<String, String> contents = new TreeMap<>();
        try (KeyValueCursor cursor = snapshot.scan(partition, ByteRange.all(), direction)) {
            while (cursor.next()) {
                contents.put(text(cursor.key()), text(cursor.value()));
            }
        }
        return contents;
    }

    private static String name(Partition partition, byte[] key) {
        return partition.id() + text(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "absent" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<Set<String>> keys() {
        return names().set();
    }

    @Provide
    Arbitrary<List<List<Operation>>> batches() {
        return Combinators.combine(Arbitraries.of(Operation.Kind.class), Arbitraries.of(LEFT, RIGHT), names(), names())
                .as(Operation::new)
                .list()
                .ofMaxSize(6)
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("", "\0", "a", "a\0", "b", "\u0080", "ÿ", "ÿÿ");
    }
}
