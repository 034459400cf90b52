package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.DatabaseClosedException;
import dev.cairn.ReadOnlyException;
import dev.cairn.key.ByteRange;
import java.nio.file.Files;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface BulkContract extends Fixture {

    /** Whether large amounts can be written at once, as they cannot in a transaction. */
    default boolean takesBulk() {
        return true;
    }

    private BulkWriter bulkWriter() {
        assumeTrue(takesBulk());
        return backend().bulkWriter();
    }

    private static void put(BulkWriter writer, Partition partition, String key, String value) {
        writer.put(partition, bytes(key), bytes(value));
    }

    @Test
    default void nothingIsSeenOfABulkBeforeItIsCommittedAndThenAll() {
        try (BulkWriter writer = bulkWriter()) {
            put(writer, NEXT, "a", "1");
            put(writer, NEXT, "b", "");
            put(writer, PARTITION, "", "2");
            put(writer, PARTITION, "\0", "3");
            put(writer, PARTITION, "ÿ", "4");
            put(writer, LAST, "z", "5");
            assertThat(entries(NEXT)).isEmpty();
            try (Snapshot before = backend().snapshot()) {
                writer.commit();

                assertThat(entries(before, NEXT, ByteRange.all(), Direction.FORWARD))
                        .isEmpty();
                assertThat(before.get(PARTITION, bytes(""))).isNull();
            }
        }

        assertThat(entries(NEXT)).containsExactly("a=1", "b=");
        assertThat(entries(PARTITION)).containsExactly("=2", "\0=3", "ÿ=4");
        assertThat(entries(LAST)).containsExactly("z=5");
        assertThat(entries(FIRST)).isEmpty();
    }

    @Test
    default void aBulkThatIsNotCommittedLeavesNothing() {
        BulkWriter writer = bulkWriter();
        put(writer, PARTITION, "a", "1");
        writer.close();
        writer.close();

        assertThatIllegalStateException().isThrownBy(writer::commit);
        assertThatIllegalStateException().isThrownBy(() -> put(writer, PARTITION, "b", "1"));

        assertThat(entries(PARTITION)).isEmpty();
    }

    @Test
    default void anEmptyBulkChangesNothing() {
        put(PARTITION, "a", "1");
        try (BulkWriter writer = bulkWriter()) {
            writer.commit();
            assertThatIllegalStateException().isThrownBy(writer::commit);
        }

        assertThat(entries(PARTITION)).containsExactly("a=1");
    }

    @Test
    default void aBulkReplacesWhatWasThereAndSparesTheRest() {
        put(FIRST, "f", "0");
        put(PARTITION, "a", "0");
        put(PARTITION, "b", "0");
        put(NEXT, "n", "0");
        try (BulkWriter writer = bulkWriter()) {
            put(writer, PARTITION, "b", "1");
            put(writer, PARTITION, "c", "1");
            put(PARTITION, "c", "0");
            put(PARTITION, "d", "0");
            writer.commit();
        }
        put(PARTITION, "d", "2");

        assertThat(entries(PARTITION)).containsExactly("a=0", "b=1", "c=1", "d=2");
        assertThat(entries(FIRST)).containsExactly("f=0");
        assertThat(entries(NEXT)).containsExactly("n=0");
    }

    @Test
    default void aBulkWinsOverWhatWasDeletedBeforeAndIsDeletedByWhatComesLater() {
        put(PARTITION, "a", "0");
        write(batch -> batch.delete(PARTITION, bytes("a")).deleteRange(PARTITION, Fixture.range("b", "e")));
        try (BulkWriter writer = bulkWriter()) {
            put(writer, PARTITION, "a", "1");
            put(writer, PARTITION, "b", "1");
            put(writer, PARTITION, "c", "1");
            put(writer, PARTITION, "d", "1");
            writer.commit();
        }
        assertThat(entries(PARTITION)).containsExactly("a=1", "b=1", "c=1", "d=1");

        write(batch -> batch.delete(PARTITION, bytes("a")).deleteRange(PARTITION, Fixture.range("c", null)));

        assertThat(entries(PARTITION)).containsExactly("b=1");
    }

    /** Whatever an engine remembers of keys that were deleted. */
    @Test
    default void scansFindABulkWhereTheyHavePassedOverManyDeletedKeys() {
        assumeTrue(takesBulk());
        int count = 3_000;
        write(batch -> IntStream.range(0, count).forEach(i -> batch.put(PARTITION, key(i), bytes("0"))));
        write(batch -> IntStream.range(0, count).forEach(i -> batch.delete(PARTITION, key(i))));
        for (int i = 0; i < 3; i++) {
            assertThat(entries(PARTITION)).isEmpty();
            assertThat(entries(PARTITION, ByteRange.all(), Direction.BACKWARD)).isEmpty();
        }
        try (BulkWriter writer = bulkWriter();
                Snapshot before = backend().snapshot()) {
            IntStream.range(0, count).forEach(i -> writer.put(PARTITION, key(i), bytes("1")));
            assertThat(entries(PARTITION)).isEmpty();
            writer.commit();

            assertThat(entries(before, PARTITION, ByteRange.all(), Direction.FORWARD))
                    .isEmpty();
            assertThat(entries(PARTITION)).hasSize(count);
            assertThat(entries(PARTITION, ByteRange.all(), Direction.BACKWARD)).hasSize(count);
        }
    }

    private static byte[] key(int number) {
        return bytes(String.format("%06d", number));
    }

    @Test
    default void countersGoOnFromABulk() {
        try (BulkWriter writer = bulkWriter()) {
            put(writer, PARTITION, "c", "\5\0\0\0\0\0\0\0");
            writer.commit();
        }
        write(batch -> batch.add(PARTITION, bytes("c"), 2));

        assertThat(get(PARTITION, "c")).isEqualTo("\7\0\0\0\0\0\0\0");
    }

    @Test
    default void keysComeInOrderAndPartitionsOnce() {
        try (BulkWriter writer = bulkWriter()) {
            put(writer, PARTITION, "b", "1");
            assertThatIllegalArgumentException().isThrownBy(() -> put(writer, PARTITION, "b", "2"));
            assertThatIllegalArgumentException().isThrownBy(() -> put(writer, PARTITION, "a", "2"));
            put(writer, PARTITION, "ÿ", "1");
            put(writer, NEXT, "a", "1");
            assertThatIllegalArgumentException().isThrownBy(() -> put(writer, PARTITION, "z", "2"));
            writer.commit();
        }

        assertThat(entries(PARTITION)).containsExactly("b=1", "ÿ=1");
        assertThat(entries(NEXT)).containsExactly("a=1");
    }

    @Test
    default void arraysGivenToABulkMayBeUsedAgain() {
        byte[] key = bytes("a");
        byte[] value = bytes("1");
        try (BulkWriter writer = bulkWriter()) {
            writer.put(PARTITION, key, value);
            key[0] = 'b';
            value[0] = '2';
            writer.put(PARTITION, key, value);
            key[0] = 'x';
            value[0] = 'x';
            writer.commit();
        }

        assertThat(entries(PARTITION)).containsExactly("a=1", "b=2");
    }

    @Test
    default void aBulkRefusesWhatIsTooLong() {
        Capabilities limits = backend().capabilities();
        try (BulkWriter writer = bulkWriter()) {
            assertThatExceptionOfType(TooLargeException.class)
                    .isThrownBy(() -> writer.put(PARTITION, new byte[limits.maxKeyBytes() + 1], bytes("1")));
            assertThatExceptionOfType(TooLargeException.class)
                    .isThrownBy(() -> writer.put(PARTITION, bytes("a"), new byte[limits.maxValueBytes() + 1]));
        }
    }

    @Test
    default void twoBulksAtOnceAreStoredByThemselves() {
        try (BulkWriter one = bulkWriter();
                BulkWriter other = bulkWriter()) {
            put(one, PARTITION, "a", "1");
            put(other, NEXT, "a", "2");
            put(one, PARTITION, "b", "1");
            other.commit();
            assertThat(entries(PARTITION)).isEmpty();
            one.commit();
        }

        assertThat(entries(PARTITION)).containsExactly("a=1", "b=1");
        assertThat(entries(NEXT)).containsExactly("a=2");
    }

    @Test
    default void thereIsADirectoryToWorkIn() {
        try (BulkWriter writer = bulkWriter()) {
            assertThat(Files.isDirectory(writer.workDirectory())).isTrue();
        }
    }

    @Test
    default void aBulkEndsWithItsDatabase() {
        BulkWriter writer = bulkWriter();
        put(writer, PARTITION, "a", "1");
        backend().close();

        assertThatExceptionOfType(DatabaseClosedException.class).isThrownBy(() -> put(writer, PARTITION, "b", "1"));
        assertThatExceptionOfType(DatabaseClosedException.class).isThrownBy(writer::commit);
        writer.close();
        assertThatExceptionOfType(DatabaseClosedException.class)
                .isThrownBy(() -> backend().bulkWriter());
        if (reopen().isPresent()) {
            assertThat(entries(PARTITION)).isEmpty();
        }
    }

    @Test
    default void aBulkIsThereWhenTheDatabaseIsOpenedAgain() {
        put(NEXT, "a", "0");
        try (BulkWriter writer = bulkWriter()) {
            for (int i = 0; i < 5_000; i++) {
                put(writer, PARTITION, String.format("%04d", i), "value " + i);
            }
            writer.commit();
        }
        put(PARTITION, "0000", "new");
        backend().close();
        assumeTrue(reopen().isPresent());

        assertThat(entries(PARTITION)).hasSize(5_000).startsWith("0000=new", "0001=value 1");
        assertThat(entries(NEXT)).containsExactly("a=0");
    }

    @Test
    default void aDatabaseThatIsOpenForReadingTakesNoBulk() {
        assumeTrue(takesBulk());
        backend().close();
        assumeTrue(reopenReadOnly().isPresent());

        assertThatExceptionOfType(ReadOnlyException.class)
                .isThrownBy(() -> backend().bulkWriter());
    }
}
