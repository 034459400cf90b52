package dev.cairn.backend.rocksdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.CairnException;
import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.StorageException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class DamagedFilesTest {

    private static final Partition PARTITION = new Partition(1);

    @TempDir
    private Path directory;

    @BeforeEach
    void fillATableFile() {
        WriteBatch batch = new WriteBatch();
        for (int i = 0; i < 1_000; i++) {
            batch.put(PARTITION, key(i), key(i));
        }
        try (RocksBackend backend = RocksBackend.open(directory)) {
            backend.write(batch, Durability.NONE); // closing writes it to a table file
        }
    }

    @Test
    void aDamagedCurrentIsAnErrorAndCanBeRepaired() throws IOException {
        byte[] before = Files.readAllBytes(directory.resolve("CURRENT"));
        Files.writeString(directory.resolve("CURRENT"), "nonsense", UTF_8);

        assertDoesNotOpen(CairnException.class);
        Files.write(directory.resolve("CURRENT"), before);
        assertOpens();
    }

    @Test
    void aMissingCurrentIsAnErrorAndLosesNothing() throws IOException {
        byte[] before = Files.readAllBytes(directory.resolve("CURRENT"));
        Files.delete(directory.resolve("CURRENT"));

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> RocksBackend.open(directory))
                .withMessageContaining("CURRENT");
        Files.write(directory.resolve("CURRENT"), before);
        assertOpens();
    }

    @Test
    void aDamagedManifestIsAnError() throws IOException {
        Path manifest = only("MANIFEST-*");
        byte[] bytes = Files.readAllBytes(manifest);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(manifest, bytes);

        assertDoesNotOpen(CorruptDataException.class);
    }

    @Test
    void aMissingManifestIsAnError() throws IOException {
        Files.delete(only("MANIFEST-*"));

        assertDoesNotOpen(CairnException.class);
    }

    @Test
    void aMissingTableFileIsAnError() throws IOException {
        Files.delete(only("*.sst"));

        assertDoesNotOpen(CairnException.class);
    }

    @Test
    void aDamagedTableFileIsAnErrorForEveryRead() throws IOException {
        Path table = only("*.sst");
        byte[] bytes = Files.readAllBytes(table);
        for (int i = 0; i < bytes.length / 2; i += 100) {
            bytes[i] ^= 0x55; // data come first, so each of their blocks
        }
        Files.write(table, bytes);

        try (RocksBackend backend = RocksBackend.open(directory);
                Snapshot snapshot = backend.snapshot();
                KeyValueCursor forward = snapshot.scan(PARTITION, ByteRange.all(), Direction.FORWARD)) {
            assertCorrupt(() -> backend.get(PARTITION, key(1)));
            assertCorrupt(() -> backend.getAll(PARTITION, List.of(key(1), key(2))));
            assertCorrupt(() -> snapshot.get(PARTITION, key(1)));
            assertCorrupt(forward::next);
            assertCorrupt(forward::next);
        }
    }

    private void assertCorrupt(ThrowingCallable read) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(read)
                .withMessageContaining(directory.getFileName().toString())
                .withCauseInstanceOf(RocksDBException.class);
    }

    private void assertDoesNotOpen(Class<? extends CairnException> kind) {
        assertThatExceptionOfType(kind)
                .isThrownBy(() -> RocksBackend.open(directory))
                .satisfies(e -> assertThat(e).isInstanceOfAny(CorruptDataException.class, StorageException.class))
                .withMessageContaining(directory.getFileName().toString())
                .withCauseInstanceOf(RocksDBException.class);
    }

    private void assertOpens() {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            assertThat(backend.get(PARTITION, key(1))).isEqualTo(key(1));
        }
    }

    private Path only(String pattern) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
            return files.iterator().next();
        }
    }

    private static byte[] key(int number) {
        return ("key" + number).getBytes(UTF_8);
    }
}
