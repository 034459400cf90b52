package dev.cairn.backend.rocksdb;

import dev.cairn.Backup;
import dev.cairn.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.BackupEngine;
import org.rocksdb.BackupEngineOptions;
import org.rocksdb.Env;
import org.rocksdb.RestoreOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** A directory of RocksDB's incremental backups. */
public final class RocksBackups {

    /** RocksDB does not expect two engines on one directory. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path directory;

    /**
     * The backups in a directory.
     *
     * @param directory the directory; created by the first backup
     */
    public RocksBackups(Path directory) {
        this.directory = directory;
    }

    /** What is done with the backups while they are open. */
    private interface Action<T> {
        T on(BackupEngine engine) throws RocksDBException;
    }

    /**
     * Lists the backups.
     *
     * @return the complete backups, oldest first
     */
    public List<Backup> list() {
        return Files.isDirectory(directory) ? open("list", RocksBackups::list) : List.of();
    }

    /** Adds one of an open database. */
    Backup add(RocksDB database) {
        create(directory);
        return open("add to", engine -> {
            engine.createNewBackup(database, true);
            List<Backup> all = list(engine);
            return all.get(all.size() - 1);
        });
    }

    /**
     * Restores a backup.
     *
     * @param number its number
     * @param target a directory that is empty or not there
     */
    public void restore(int number, Path target) {
        requireEmpty(target);
        requireKnown(number);
        create(target);
        open("restore from", engine -> {
            try (RestoreOptions options = new RestoreOptions(false)) {
                engine.restoreDbFromBackup(number, target.toString(), target.toString(), options);
            }
            return number;
        });
    }

    /**
     * Restores a backup beside the others, reads all of it, and deletes that again.
     *
     * @param number its number
     */
    public void verify(int number) {
        requireKnown(number);
        Path copy = directory.resolve("verified-" + number);
        delete(copy);
        try {
            restore(number, copy);
            RocksDatabase database = RocksDatabase.open(copy, RocksOptions.DEFAULTS, true);
            try {
                database.db.verifyChecksum();
            } catch (RocksDBException e) {
                throw RocksFailure.of("verify backup " + number + " in", directory, e);
            } finally {
                database.close();
            }
        } finally {
            delete(copy);
        }
    }

    /**
     * Deletes the oldest.
     *
     * @param count how many to keep
     */
    public void keepLatest(int count) {
        if (Files.isDirectory(directory)) {
            open("delete from", engine -> {
                engine.purgeOldBackups(count);
                engine.garbageCollect();
                return count;
            });
        }
    }

    private <T> T open(String action, Action<T> work) {
        RocksDatabase.loadLibrary();
        synchronized (ONE_AT_A_TIME) {
            try (BackupEngineOptions options = new BackupEngineOptions(directory.toString()).setSync(true);
                    BackupEngine engine = BackupEngine.open(Env.getDefault(), options)) {
                return work.on(engine);
            } catch (RocksDBException e) {
                throw RocksFailure.of(action + " the backups of", directory, e);
            }
        }
    }

    private static List<Backup> list(BackupEngine engine) {
        return engine.getBackupInfo().stream()
                .map(info -> new Backup(info.backupId(), Instant.ofEpochSecond(info.timestamp()), info.size()))
                .sorted(Comparator.comparingInt(Backup::number))
                .toList();
    }

    private void requireKnown(int number) {
        List<Integer> known = list().stream().map(Backup::number).toList();
        if (!known.contains(number)) {
            throw new IllegalArgumentException("There is no complete backup " + number + " in " + directory
                    + "; those that there are: " + known + ".");
        }
    }

    private static void requireEmpty(Path target) {
        try {
            if (Files.exists(target) && !isEmptyDirectory(target)) {
                throw new IllegalArgumentException("Something is in " + target
                        + " already. A backup is restored into an empty directory, so that nothing is overwritten.");
            }
        } catch (IOException e) {
            throw new StorageException("Cannot read the directory " + target + ": " + e, e);
        }
    }

    private static boolean isEmptyDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void create(Path target) {
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new StorageException("Cannot create the directory " + target + ": " + e, e);
        }
    }

    private static void delete(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(target)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StorageException("Cannot delete the directory " + target + ": " + e, e);
        }
    }
}
