package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.inThreads;
import static dev.cairn.backend.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

interface SnapshotContract extends Fixture {

    @Test
    default void aSnapshotDoesNotSeeWhatIsWrittenAfterIt() {
        write(batch -> batch.put(PARTITION, bytes("changed"), bytes("old"))
                .put(PARTITION, bytes("deleted"), bytes("old"))
                .put(PARTITION, bytes("in range"), bytes("old"))
                .add(PARTITION, bytes("sum"), 1));

        try (Snapshot snapshot = backend().snapshot()) {
            List<String> before = entries(PARTITION);
            write(batch -> batch.put(PARTITION, bytes("changed"), bytes("new"))
                    .delete(PARTITION, bytes("deleted"))
                    .deleteRange(PARTITION, ByteRange.prefix(bytes("in")))
                    .put(PARTITION, bytes("added"), bytes("new"))
                    .add(PARTITION, bytes("sum"), 1));

            assertThat(text(snapshot.get(PARTITION, bytes("changed")))).isEqualTo("old");
            assertThat(text(snapshot.get(PARTITION, bytes("deleted")))).isEqualTo("old");
            assertThat(snapshot.get(PARTITION, bytes("added"))).isNull();
            assertThat(getAll(snapshot, "added", "in range", "sum")).containsExactly(null, "old", "\1\0\0\0\0\0\0\0");
            assertThat(entries(snapshot, PARTITION, ByteRange.all(), Direction.FORWARD))
                    .isEqualTo(before);
            assertThat(entries(PARTITION)).containsExactly("added=new", "changed=new", "sum=\2\0\0\0\0\0\0\0");
        }
    }

    @Test
    default void aCursorDoesNotSeeWhatIsWrittenWhileItWalks() {
        put(PARTITION, "a", "1");
        put(PARTITION, "c", "3");

        try (Snapshot snapshot = backend().snapshot();
                KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD)) {
            assertThat(cursor.next()).isTrue();
            write(batch -> batch.put(PARTITION, bytes("b"), bytes("2"))
                    .put(PARTITION, bytes("c"), bytes("new"))
                    .delete(PARTITION, bytes("a")));

            assertThat(text(cursor.value())).isEqualTo("1");
            assertThat(cursor.next()).isTrue();
            assertThat(text(cursor.key())).isEqualTo("c");
            assertThat(text(cursor.value())).isEqualTo("3");
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    default void eachOfManySnapshotsKeepsItsOwnState() {
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            put(PARTITION, "key", "" + i);
            snapshots.add(backend().snapshot());
        }

        for (int i = 49; i >= 0; i -= 2) {
            assertThat(text(snapshots.get(i).get(PARTITION, bytes("key")))).isEqualTo("" + i);
            snapshots.get(i).close();
        }
        for (int i = 0; i < 50; i += 2) {
            assertThat(text(snapshots.get(i).get(PARTITION, bytes("key")))).isEqualTo("" + i);
            snapshots.get(i).close();
        }
        assertThat(get(PARTITION, "key")).isEqualTo("49");
    }

    @Test
    default void aSnapshotHoldsEachBatchWholeOrNotAtAll() throws Exception {
        AtomicBoolean written = new AtomicBoolean();
        List<Integer> snapshots = inThreads(3, number -> {
            if (number > 0) {
                return countWholeSnapshots(written);
            }
            WriteBatch batch = new WriteBatch();
            for (int i = 0; i < 3_000; i++) {
                batch.clear();
                byte[] value = bytes("" + i);
                batch.put(FIRST, bytes("a"), value).put(PARTITION, bytes("b"), value);
                batch.deleteRange(LAST, ByteRange.all()).put(LAST, value, value);
                backend().write(batch, Durability.BUFFERED);
            }
            written.set(true);
            return 1;
        });

        assertThat(snapshots).allMatch(count -> count > 0);
    }

    private int countWholeSnapshots(AtomicBoolean written) {
        int count = 0;
        boolean last;
        do {
            last = written.get();
            try (Snapshot snapshot = backend().snapshot()) {
                String value = text(snapshot.get(FIRST, bytes("a")));
                assertThat(text(snapshot.get(PARTITION, bytes("b")))).isEqualTo(value);
                List<String> expected = value == null ? List.of() : List.of(value + "=" + value);
                assertThat(entries(snapshot, LAST, ByteRange.all(), Direction.FORWARD))
                        .isEqualTo(expected);
            }
            count++;
        } while (!last);
        return count;
    }

    @Test
    default void aSnapshotHasEverythingThatWasWrittenBeforeIt() throws Exception {
        inThreads(3, number -> {
            for (int i = 0; i < 300; i++) {
                String key = number + "/" + i;
                put(PARTITION, key, key);
                try (Snapshot snapshot = backend().snapshot()) {
                    assertThat(text(snapshot.get(PARTITION, bytes(key)))).isEqualTo(key);
                }
            }
            return null;
        });

        assertThat(entries(PARTITION)).hasSize(900);
    }

    @Test
    default void severalThreadsCanReadOneSnapshot() throws Exception {
        for (int i = 0; i < 100; i++) {
            put(PARTITION, "" + i, "" + i);
        }
        try (Snapshot snapshot = backend().snapshot()) {
            inThreads(4, number -> {
                for (int i = 0; i < 100; i++) {
                    assertThat(text(snapshot.get(PARTITION, bytes("" + i)))).isEqualTo("" + i);
                }
                return assertThat(entries(snapshot, PARTITION, ByteRange.all(), Direction.BACKWARD))
                        .hasSize(100);
            });
        }
    }

    private static List<@Nullable String> getAll(Snapshot snapshot, String... keys) {
        List<byte[]> wanted = new ArrayList<>();
        for (String key : keys) {
            wanted.add(bytes(key));
        }
        List<@Nullable String> values = new ArrayList<>();
        snapshot.getAll(PARTITION, wanted).forEach(value -> values.add(text(value)));
        return values;
    }
}
