package dev.cairn.backend.rocksdb;

import dev.cairn.CorruptDataException;
import dev.cairn.StorageException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at a directory before RocksDB does, because its own messages do not help, and because it would lose data. */
final class DatabaseDirectory {

    /** The file that names the current manifest: a directory is a database if and only if it is there. */
    private static final String CURRENT = "CURRENT";

    /** Table files and logs, which hold data. */
    private static final String DATA_FILES = "[0-9]*.{sst,log}";

    private DatabaseDirectory() {}

    /** Finds a database to read, and gives the one name of its directory. */
    static Path existing(Path directory) {
        requireNoFile(directory);
        if (!Files.exists(directory.resolve(CURRENT))) {
            throw new StorageException("There is no database at " + directory
                    + ", and opening it read-only creates none. Open it for writing first.");
        }
        return realPath(directory);
    }

    /** Finds or makes a directory to write to, and gives its one name. */
    static Path writable(Path directory) {
        requireNoFile(directory);
        create(directory);
        if (!Files.isWritable(directory)) {
            throw new StorageException("Cannot write to the directory " + directory
                    + ". Grant this process the permission, or open the database read-only.");
        }
        requireCurrentIfData(directory);
        return realPath(directory);
    }

    /** Refuses a place for copies that is the database itself, or lies within it. */
    static void requireOutside(Path database, Path copies) {
        Path existing = copies.toAbsolutePath().normalize();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (realPath(existing).startsWith(database)) {
            throw new IllegalArgumentException("The directory " + copies + " lies within the database at " + database
                    + ". Choose one outside of it.");
        }
    }

    private static void create(Path directory) {
        if (Files.isDirectory(directory)) {
            return; // perhaps through a link, which createDirectories would refuse
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new StorageException("Cannot create the directory " + directory + " for the database: " + e, e);
        }
    }

    /** RocksDB notices a second opening in one process by the path only: a link must not hide it. */
    private static Path realPath(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new StorageException("Cannot read the directory " + directory + ": " + e, e);
        }
    }

    private static void requireNoFile(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new StorageException("Cannot open a database at " + directory
                    + ": that is a file, not a directory. Choose another path.");
        }
    }

    /** RocksDB takes a directory without CURRENT for a new database and deletes the files that it does not know. */
    private static void requireCurrentIfData(Path directory) {
        if (Files.exists(directory.resolve(CURRENT))) {
            return;
        }
        try (DirectoryStream<Path> data = Files.newDirectoryStream(directory, DATA_FILES)) {
            for (Path file : data) {
                throw new CorruptDataException("The database at " + directory + " has data, such as "
                        + file.getFileName() + ", but its file CURRENT is missing. Restore it from a backup.");
            }
        } catch (IOException e) {
            throw new StorageException("Cannot read the directory " + directory + ": " + e, e);
        }
    }
}
