package dev.cairn.backend.rocksdb;

import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterContainer;

class RocksBackendPropertiesTest extends StorageBackendProperties {

    private static Path directory;

    /** A write buffer so small that the data go through table files and compactions. */
    @Override
    protected StorageBackend open() throws IOException {
        directory = Files.createTempDirectory("cairn-properties");
        return RocksBackend.open(directory, RocksOptions.DEFAULTS.withWriteBufferBytes(64 << 10));
    }

    @AfterContainer
    static void deleteDirectory() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(RocksBackendPropertiesTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
