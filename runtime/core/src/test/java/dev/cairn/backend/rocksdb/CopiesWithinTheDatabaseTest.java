package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies beside the files of the database would be in its way. */
class CopiesWithinTheDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void areRefusedAndLeaveNothing() throws IOException {
        Path database = directory.resolve("db");
        try (RocksBackend backend = RocksBackend.open(database, RocksOptions.DEFAULTS)) {
            Path link = Files.createSymbolicLink(directory.resolve("link"), database);
            for (Path within : List.of(database, database.resolve("deep/backups"), link, link.resolve("backups"))) {
                assertThatThrownBy(() -> backend.backup(within))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("Choose one outside");
                assertThatThrownBy(() -> backend.checkpoint(within)).isInstanceOf(IllegalArgumentException.class);
            }
            backend.backup(directory.resolve("db-backups")); // a longer name is not within
            try (Stream<Path> files = Files.list(database)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .doesNotContain("deep", "backups", "meta", "private", "shared_checksum");
            }
        }
    }
}
