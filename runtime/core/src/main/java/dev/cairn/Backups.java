package dev.cairn;

import dev.cairn.backend.rocksdb.RocksBackups;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The backups that {@link Cairn#backup} has put into a directory. They share the files that did not change between them,
 * so each costs what is new since the one before. The database they come from need not be open, nor exist any more.
 *
 * <p>Safe for use by several threads of one process. No two processes may use one directory of backups at the same time.
 */
public final class Backups {

    private final RocksBackups backups;

    private Backups(Path directory) {
        this.backups = new RocksBackups(directory);
    }

    /**
     * The backups in a directory.
     *
     * @param directory a directory that was given to {@link Cairn#backup}
     * @return its backups
     */
    public static Backups in(Path directory) {
        return new Backups(Objects.requireNonNull(directory, "directory"));
    }

    /**
     * Lists the backups that are complete.
     *
     * @return the backups, oldest first; none if there is no such directory
     * @throws StorageException if the directory cannot be read
     */
    public List<Backup> list() {
        return backups.list();
    }

    /**
     * Checks that a backup can be restored: compares every file with its checksum, then opens what comes of it and
     * compares every block. Needs room for a copy beside the backups, for the time that it takes.
     *
     * @param number the backup's number
     * @throws IllegalArgumentException if there is no such backup
     * @throws CorruptDataException if it is damaged
     * @throws StorageException if files cannot be read or written
     */
    public void verify(int number) {
        backups.verify(number);
    }

    /**
     * Makes the database of a backup anew.
     *
     * @param number the backup's number
     * @param directory where to; it must not exist yet, or be empty
     * @throws IllegalArgumentException if there is no such backup, or if something is in the directory
     * @throws CorruptDataException if the backup is damaged; the directory is left to be deleted
     * @throws StorageException if files cannot be read or written
     */
    public void restore(int number, Path directory) {
        backups.restore(number, Objects.requireNonNull(directory, "directory"));
    }

    /**
     * Deletes all but the newest backups, and files that none of those needs.
     *
     * @param count how many to keep, 1 or more
     * @throws IllegalArgumentException if {@code count} is less than 1
     * @throws StorageException if files cannot be deleted
     */
    public void keepLatest(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one backup is kept, not " + count + ".");
        }
        backups.keepLatest(count);
    }
}
