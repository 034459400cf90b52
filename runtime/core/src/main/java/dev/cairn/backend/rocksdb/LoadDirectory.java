package dev.cairn.backend.rocksdb;

import dev.cairn.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The directory within the database's where files are prepared. RocksDB leaves it alone, and whatever a process that
 * died has left in it goes with the next opening for writing.
 */
final class LoadDirectory {

    private static final String NAME = "loading";
    private static final System.Logger LOGGER = System.getLogger("dev.cairn");

    private LoadDirectory() {}

    /** Makes a directory for one load. */
    static Path create(Path database) {
        try {
            return Files.createTempDirectory(Files.createDirectories(database.resolve(NAME)), "");
        } catch (IOException e) {
            throw new StorageException("Cannot make a directory for a bulk load within " + database + ": " + e, e);
        }
    }

    /** Deletes what earlier processes have left; the caller is the only one to have the database open. */
    static void clean(Path database) {
        delete(database.resolve(NAME));
    }

    /**
     * Deletes the directory of one load, if it is there. What is in the way stays until the next attempt or opening; that
     * the load itself deletes a file meanwhile is no error.
     */
    static void delete(Path directory) {
        try (Stream<Path> files = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Cannot delete the files of a bulk load in " + directory, e);
        }
    }
}
