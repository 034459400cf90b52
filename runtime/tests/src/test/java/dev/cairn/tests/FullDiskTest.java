package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import dev.cairn.StorageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rocksdb.RocksDBException;

/** The operating system refuses to let RocksDB's log grow: a typed error, a readable database, and nothing lost. */
class FullDiskTest {

    /** RocksDB's native library is unpacked in the process too, and fits. */
    private static final int FILES_UP_TO_KIB = 40 << 10;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(
            value = Durability.class,
            names = {"BUFFERED", "SYNC"})
    void nothingAcknowledgedIsLostAndNothingIsHalfWritten(Durability durability) throws Exception {
        List<String> output;
        try (ChildProcess child = ChildProcess.startWithFilesUpTo(
                FILES_UP_TO_KIB, "64m", FullDiskTest.class, directory.toString(), durability.toString())) {
            output = child.lines();
        }
        assertThat(output).hasSize(5);
        long acknowledged = Long.parseLong(output.get(0));
        assertThat(acknowledged).isPositive();
        assertThat(output.subList(1, 5))
                .containsExactly(
                        "StorageException caused by RocksDBException naming the database: true",
                        "readable: " + acknowledged,
                        "StorageException",
                        "StorageException at closing: true");
        try (Cairn db = Cairn.open(directory)) {
            EventRepository events = EventRepository.of(db);
            List<Event> all = events.scanAll().toList();
            assertThat(all).hasSizeBetween((int) acknowledged, (int) acknowledged + 1);
            new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(all);
            assertThat(events.insert(Event.of(-1, "there is room again"))).isNotNull();
        }
    }

    /** Inserts until it is refused, and says what happened. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        Cairn db = Cairn.builder().durability(Durability.valueOf(arguments[1])).open(directory);
        EventRepository events = EventRepository.of(db);
        long acknowledged = 0;
        try {
            while (true) {
                events.insert(Event.of(acknowledged, "x".repeat(10_000)));
                acknowledged++;
            }
        } catch (StorageException e) {
            System.out.println(acknowledged);
            System.out.println("StorageException caused by "
                    + (e.getCause() instanceof RocksDBException ? "RocksDBException" : e.getCause())
                    + " naming the database: " + e.getMessage().contains(directory.toString()));
        }
        System.out.println("readable: " + events.scanAll().count());
        try {
            events.deleteById(0L);
            System.out.println("deleted");
        } catch (StorageException e) {
            System.out.println("StorageException");
        }
        try {
            db.close();
            System.out.println("closed");
        } catch (StorageException e) {
            System.out.println("StorageException at closing: " + e.getMessage().contains(directory.toString()));
        }
    }
}
