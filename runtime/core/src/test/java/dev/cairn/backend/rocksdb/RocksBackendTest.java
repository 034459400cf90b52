package dev.cairn.backend.rocksdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class RocksBackendTest {

    private static final Partition PARTITION = new Partition(1);
    private static final byte[] KEY = {'k'};
    private static final byte[] VALUE = {'v'};

    @TempDir
    private Path temporary;

    private Path directory;

    @BeforeEach
    void useRealPath() throws IOException {
        directory = temporary.toRealPath().resolve("database");
    }

    @Test
    void createsItsDirectoryAndThoseAbove() {
        Path deep = directory.resolve("a/b");
        try (RocksBackend backend = RocksBackend.open(deep)) {
            assertThat(backend.directory()).isEqualTo(deep).isDirectory();
        }
    }

    @Test
    void saysThatTheDatabaseIsAlreadyOpenInThisProcess() {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertAlreadyOpen(directory);
            backend.write(new WriteBatch().put(PARTITION, KEY, VALUE), Durability.BUFFERED);
        }
        assertHoldsValue(); // closing frees the lock
    }

    @Test
    void noticesASecondOpeningThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Files.createDirectory(directory));
        try (RocksBackend backend = RocksBackend.open(link)) {
            assertThat(backend.directory()).isEqualTo(directory);
            assertAlreadyOpen(directory);
            assertAlreadyOpen(link);
        }
    }

    @Test
    void saysThatTheDatabaseIsAlreadyOpenInAnotherProcess() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        directory.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("open");
            assertAlreadyOpen(directory);
            try (RocksBackend reader = RocksBackend.openReadOnly(directory, RocksOptions.DEFAULTS)) {
                assertThat(reader.get(PARTITION, KEY)).isEqualTo(VALUE);
            }
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertHoldsValue();
    }

    /** Opens a database, writes to it, says so, and waits for its end. */
    static final class OtherProcess {

        public static void main(String[] arguments) throws IOException {
            RocksBackend backend = RocksBackend.open(Path.of(arguments[0]));
            backend.write(new WriteBatch().put(PARTITION, KEY, VALUE), Durability.BUFFERED);
            System.out.println("open");
            System.in.read();
        }
    }

    private static void assertAlreadyOpen(Path path) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RocksBackend.open(path))
                .withMessageContaining("already open")
                .withMessageContaining(path.getParent().toString())
                .withCauseInstanceOf(RocksDBException.class)
                .havingCause()
                .withMessageContaining("LOCK");
    }

    @Test
    void canBeReadWhileItIsOpenForWriting() {
        try (RocksBackend writer = RocksBackend.open(directory)) {
            writer.write(new WriteBatch().put(PARTITION, KEY, VALUE), Durability.BUFFERED);
            try (RocksBackend reader = RocksBackend.openReadOnly(directory, RocksOptions.DEFAULTS)) {
                writer.write(new WriteBatch().delete(PARTITION, KEY), Durability.BUFFERED);
                assertThat(reader.get(PARTITION, KEY)).isEqualTo(VALUE);
            }
            assertThat(writer.get(PARTITION, KEY)).isNull();
        }
    }

    @Test
    void opensNoDatabaseForReadingWhereThereIsNone() throws IOException {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RocksBackend.openReadOnly(directory, RocksOptions.DEFAULTS))
                .withMessageContainingAll("no database", directory.toString());
        assertThat(directory).doesNotExist();

        Files.createDirectory(directory);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RocksBackend.openReadOnly(directory, RocksOptions.DEFAULTS))
                .withMessageContainingAll("no database", directory.toString());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void opensNoFile() throws IOException {
        Files.writeString(directory, "a file", UTF_8);

        for (Path path : List.of(directory, directory.resolve("below"))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> RocksBackend.open(path))
                    .withMessageContaining(path.toString());
        }
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RocksBackend.openReadOnly(directory, RocksOptions.DEFAULTS))
                .withMessageContaining("a file, not a directory");
        assertThat(directory).hasContent("a file");
    }

    @Test
    void opensNoDirectoryThatItMayNotWriteTo() throws IOException {
        Files.createDirectory(directory);
        assertThat(directory.toFile().setWritable(false)).isTrue();
        if (Files.isWritable(directory)) {
            RocksBackend.open(directory).close(); // permissions do not bind a superuser
            return;
        }
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RocksBackend.open(directory))
                .withMessageContainingAll("Cannot write", directory.toString());
    }

    /** The modules of the JDK are a file system that a superuser may not write to either. */
    @Test
    void opensNoDirectoryThatNobodyMayWriteTo() {
        Path modules = Path.of(URI.create("jrt:/java.base"));
        assertThat(modules).isDirectory();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> RocksBackend.open(modules))
                .withMessageContainingAll("Cannot write", modules.toString(), "read-only");
    }

    @Test
    void freesTheDirectoryEvenIfSnapshotsAndCursorsWereLeftOpen() {
        RocksBackend backend = RocksBackend.open(directory);
        backend.write(new WriteBatch().put(PARTITION, KEY, VALUE), Durability.NONE);
        for (int i = 0; i < 10; i++) {
            Snapshot snapshot = backend.snapshot();
            KeyValueCursor cursor = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD);
            assertThat(cursor.next()).isTrue();
        }
        backend.close();

        assertHoldsValue();
    }

    @Test
    void readsFromTableFilesToo() {
        WriteBatch batch = new WriteBatch();
        byte[] value = new byte[1_000];
        for (int round = 0; round < 3; round++) {
            try (RocksBackend backend = RocksBackend.open(directory)) {
                for (int i = 0; i < 1_000; i++) {
                    batch.put(PARTITION, ("key" + i).getBytes(UTF_8), value);
                }
                backend.write(batch.add(PARTITION, KEY, 1), Durability.NONE); // closing writes it to a table file
                batch.clear();
            }
        }
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertThat(backend.metrics().get("disk-bytes")).isPositive();
            assertThat(backend.get(PARTITION, KEY)).isEqualTo(new byte[] {3, 0, 0, 0, 0, 0, 0, 0});
            assertThat(backend.getAll(PARTITION, List.of("key1".getBytes(UTF_8), "no".getBytes(UTF_8))))
                    .containsExactly(value, null);
            assertThat(backend.metrics().get("block-cache-bytes")).isPositive();
        }
    }

    @Test
    void namesItsNumbers() {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertThat(backend.metrics())
                    .containsOnlyKeys(
                            "disk-bytes",
                            "memory-bytes",
                            "memtable-bytes",
                            "block-cache-bytes",
                            "table-reader-bytes",
                            "estimated-keys",
                            "pending-compaction-bytes");
        }
    }

    @Test
    void refusesSizesThatCannotWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> RocksOptions.DEFAULTS.withBlockCacheBytes(0));
        assertThatIllegalArgumentException().isThrownBy(() -> RocksOptions.DEFAULTS.withWriteBufferBytes(1_000));
    }

    private void assertHoldsValue() {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertThat(backend.get(PARTITION, KEY)).isEqualTo(VALUE);
        }
    }
}
