package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.store.BulkLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process ends, or has no room on the disk, while it loads: everything is there, or nothing, and no file is left. */
class BulkLoadKillTest {

    private static final int EVENTS = 8_000;

    /** Rows taken and rows written, after which the files are taken over. */
    private static final int ALL = 2 * 3 * EVENTS;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"1, BUFFERED", "20000, BUFFERED", "30000, NONE", ALL + ", BUFFERED", ALL + ", NONE", ALL + ", SYNC"})
    void nothingOrAllIsThereWhenTheProcessIsKilled(int done, Durability durability) throws Exception {
        Path data = directory.resolve("data");
        try (ChildProcess child = ChildProcess.start(
                "64m", BulkLoadKillTest.class, data.toString(), durability.toString(), "" + EVENTS, "100")) {
            String line;
            do {
                line = String.valueOf(child.line());
                assertThat(line).matches("[0-9]+");
            } while (Integer.parseInt(line) < done);
        }
        try (Cairn db = Cairn.builder().durability(durability).open(data)) {
            EventRepository events = EventRepository.of(db);
            List<Event> stored = events.scanAll().toList();
            assertThat(stored.size()).isIn(0, EVENTS);
            assertThat(db.verify().isClean()).isTrue();
            new IndexOracle<>(db.store(EventIndexes.ENTITY)).assertIndexesFollow(stored);
            assertThat(leftFiles(data)).isEmpty();
            if (stored.isEmpty()) {
                assertThat(load(db, EVENTS, 100, false)).isEqualTo(EVENTS);
            }
            assertThat(events.insert(Event.of(EVENTS, "one more"))).isNotNull();
        }
    }

    @Test
    void aFullDiskIsAnErrorAndLeavesNothing() throws Exception {
        int mebibytes = 40; // RocksDB's native library is unpacked in the process too, and fits
        try (ChildProcess child = ChildProcess.startWithFilesUpTo(
                mebibytes << 10,
                "64m",
                BulkLoadKillTest.class,
                directory.toString(),
                Durability.BUFFERED.toString(),
                "6000",
                "10000")) {
            List<String> lines = child.lines();
            assertThat(lines.subList(lines.size() - 3, lines.size()))
                    .containsExactly("StorageException naming the database: true", "stored: 0", "files left: 0");
        }
        try (Cairn db = Cairn.open(directory)) {
            EventRepository events = EventRepository.of(db);
            assertThat(events.scanAll().isEmpty()).isTrue();
            assertThat(load(db, 100, 100, false)).isEqualTo(100);
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    private static List<Path> leftFiles(Path data) throws IOException {
        Path loading = data.resolve("loading");
        try (Stream<Path> files = Files.exists(loading) ? Files.walk(loading) : Stream.of()) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static long load(Cairn db, int count, int textLength, boolean printing) {
        Random random = new Random(1);
        return db.bulkLoad(
                EventIndexes.ENTITY,
                LongStream.range(0, count).mapToObj(id -> Event.of(id, text(random, textLength))),
                BulkLoad.options().memoryBytes(500_000).onProgress(step -> {
                    if (printing) {
                        System.out.println(step.rows() + step.rowsWritten());
                    }
                }));
    }

    /** One that cannot be compressed. */
    private static String text(Random random, int length) {
        return random.ints(length, ' ', 0x800)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Loads so many entities of such a length, and says what happened. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        try (Cairn db =
                Cairn.builder().durability(Durability.valueOf(arguments[1])).open(directory)) {
            EventRepository events = EventRepository.of(db);
            try {
                load(db, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), true);
            } catch (StorageException e) {
                System.out.println("StorageException naming the database: "
                        + e.getMessage().contains(directory.toString()));
            }
            System.out.println("stored: " + events.scanAll().count());
            System.out.println("files left: " + leftFiles(directory).size());
        }
    }
}
