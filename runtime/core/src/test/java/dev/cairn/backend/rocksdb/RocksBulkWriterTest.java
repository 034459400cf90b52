package dev.cairn.backend.rocksdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract does not say of bulks: files, and what survives a crash. */
class RocksBulkWriterTest {

    private static final Partition OLD = new Partition(3);
    private static final Partition PARTITION = new Partition(4);
    private static final Partition OTHER = new Partition(6);
    private static final byte[] VALUE = {'v'};

    @TempDir
    private Path temporary;

    private Path directory;

    @BeforeEach
    void useRealPath() throws IOException {
        directory = temporary.toRealPath().resolve("database");
    }

    private static byte[] key(int number) {
        return String.format("%06d", number).getBytes(UTF_8);
    }

    private static void fill(BulkWriter writer, Partition partition, int count) {
        for (int i = 0; i < count; i++) {
            writer.put(partition, key(i), key(i));
        }
    }

    private static int count(StorageBackend backend, Partition partition) {
        int count = 0;
        try (Snapshot snapshot = backend.snapshot();
                KeyValueCursor cursor = snapshot.scan(partition, ByteRange.all(), Direction.FORWARD)) {
            while (cursor.next()) {
                assertThat(cursor.key()).isEqualTo(key(count));
                count++;
            }
        }
        return count;
    }

    private List<Path> loading() throws IOException {
        Path loading = directory.resolve("loading");
        try (Stream<Path> files = Files.exists(loading) ? Files.list(loading) : Stream.of()) {
            return files.toList();
        }
    }

    @Test
    void manyFilesOfSeveralPartitionsBecomePartOfTheDatabaseInOneStep() throws IOException {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            backend.write(new WriteBatch().put(new Partition(5), key(1), VALUE), Durability.BUFFERED);
            try (BulkWriter writer = backend.bulkWriter(20_000)) {
                fill(writer, OTHER, 20_000);
                fill(writer, PARTITION, 10_000);
                assertThat(loading()).hasSize(1);
                assertThat(writer.workDirectory()).isDirectoryContaining(file -> file.endsWith("5.sst"));
                writer.commit();
            }
            assertThat(loading()).isEmpty();
            assertThat(count(backend, OTHER)).isEqualTo(20_000);
            assertThat(count(backend, PARTITION)).isEqualTo(10_000);
            assertThat(backend.get(new Partition(5), key(1))).isEqualTo(VALUE);
            assertThat(backend.approximateCount(OTHER, ByteRange.all())).isBetween(10_000L, 40_000L);
        }
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertThat(count(backend, OTHER)).isEqualTo(20_000);
        }
    }

    @Test
    void filesGoWithTheWriterAndWithTheDatabase() throws IOException {
        RocksBackend backend = RocksBackend.open(directory);
        try (BulkWriter writer = backend.bulkWriter()) {
            fill(writer, PARTITION, 10);
            assertThat(loading()).hasSize(1);
        }
        assertThat(loading()).isEmpty();
        BulkWriter left = backend.bulkWriter();
        fill(left, PARTITION, 10);
        backend.close();

        assertThat(loading()).isEmpty();
    }

    @Test
    void whatALoadMakesWhileTheDatabaseIsBeingClosedGoesWithIt() throws IOException {
        RocksBackend backend = RocksBackend.open(directory);
        BulkWriter writer = backend.bulkWriter();
        Path files = writer.workDirectory();
        backend.close();
        assertThat(files).doesNotExist();
        Files.createDirectories(files); // as when a run of the sort was made before the directory could be deleted
        Files.writeString(files.resolve("run"), "sorted");

        writer.close();
        assertThat(directory.resolve("loading")).isEmptyDirectory();
        writer.close();
    }

    @Test
    void whatAProcessThatDiedHasLeftGoesWhenTheDatabaseIsOpenedForWriting() throws IOException {
        RocksBackend.open(directory).close();
        Path left = Files.createDirectories(directory.resolve("loading/123/deep"));
        Files.writeString(left.resolve("0.sst"), "half a file");

        RocksBackend.openReadOnly(directory, RocksOptions.DEFAULTS).close();
        assertThat(left.resolve("0.sst")).exists();
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertThat(left).doesNotExist();
            try (BulkWriter writer = backend.bulkWriter()) {
                fill(writer, PARTITION, 10);
                assertThatExceptionOfType(StorageException.class).isThrownBy(() -> RocksBackend.open(directory));
                writer.commit();
            }
            assertThat(count(backend, PARTITION)).isEqualTo(10);
        }
    }

    /** A copy of the files is what a crash of this moment would leave; without the log, one that power was lost in. */
    @Test
    void whatWasWrittenBeforeSurvivesWhateverTheBulkSurvives() throws IOException {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            backend.write(new WriteBatch().put(OLD, key(0), VALUE).put(OLD, key(1), VALUE), Durability.BUFFERED);
            try (BulkWriter writer = backend.bulkWriter()) {
                fill(writer, OTHER, 1);
                writer.commit();
            }
            backend.write(new WriteBatch().delete(OLD, key(1)), Durability.BUFFERED);
            backend.write(new WriteBatch().put(OLD, key(2), VALUE), Durability.NONE);
            try (BulkWriter writer = backend.bulkWriter()) {
                fill(writer, PARTITION, 100);
                writer.commit();
            }
            copyWithoutLog(temporary.resolve("crashed"));
        }
        try (RocksBackend crashed = RocksBackend.open(temporary.resolve("crashed"))) {
            assertThat(count(crashed, PARTITION)).isEqualTo(100);
            assertThat(crashed.get(OLD, key(0))).isEqualTo(VALUE);
            assertThat(crashed.get(OLD, key(1))).isNull();
            assertThat(crashed.get(OLD, key(2))).isEqualTo(VALUE);
        }
    }

    private void copyWithoutLog(Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (Files.isRegularFile(file) && !name.endsWith(".log") && !name.equals("LOCK")) {
                    Files.copy(file, target.resolve(name));
                }
            }
        }
    }

    @Test
    void checkpointsAndBackupsLeaveOutWhatIsBeingLoaded() throws IOException {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            try (BulkWriter writer = backend.bulkWriter()) {
                fill(writer, PARTITION, 10);
                backend.checkpoint(temporary.resolve("before"));
                backend.backup(temporary.resolve("backups"));
                writer.commit();
            }
            backend.checkpoint(temporary.resolve("after"));
            backend.backup(temporary.resolve("backups"));
        }
        RocksBackups backups = new RocksBackups(temporary.resolve("backups"));
        backups.restore(1, temporary.resolve("restored before"));
        backups.restore(2, temporary.resolve("restored after"));
        for (String copy : List.of("before", "restored before", "after", "restored after")) {
            assertThat(temporary.resolve(copy).resolve("loading")).doesNotExist();
            try (RocksBackend backend = RocksBackend.open(temporary.resolve(copy))) {
                assertThat(count(backend, PARTITION)).as(copy).isEqualTo(copy.endsWith("after") ? 10 : 0);
            }
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsAnErrorThatNamesTheDatabase() throws IOException {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            Files.writeString(directory.resolve("loading"), "a file");

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(backend::bulkWriter)
                    .withMessageContaining(directory.toString());
        }
        try (RocksBackend backend = RocksBackend.open(directory);
                BulkWriter writer = backend.bulkWriter()) {
            assertThat(writer.workDirectory()).isDirectory();
        }
    }

    @Test
    void filesThatAreTakenAwayAreAnErrorAndNothingIsStored() throws IOException {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            try (BulkWriter writer = backend.bulkWriter(1_000)) {
                fill(writer, PARTITION, 10_000);
                Files.delete(writer.workDirectory().resolve("0.sst"));

                assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(writer::commit)
                        .withMessageContaining(directory.toString());
            }
            assertThat(count(backend, PARTITION)).isZero();
            assertThat(loading()).isEmpty();
            backend.write(new WriteBatch().put(PARTITION, key(0), VALUE), Durability.BUFFERED);
            assertThat(count(backend, PARTITION)).isOne();
        }
    }
}
