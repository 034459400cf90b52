package dev.cairn;

import java.time.Instant;
import java.util.Objects;

/**
 * One of the {@link Backups} in a directory.
 *
 * @param number its number there: 1 is the first, later ones have greater numbers
 * @param takenAt when it was taken, to the second
 * @param sizeInBytes the size of the database in it; files that several backups share are counted in each
 */
public record Backup(int number, Instant takenAt, long sizeInBytes) {

    /**
     * Checks that nothing is null.
     *
     * @param number its number there
     * @param takenAt when it was taken
     * @param sizeInBytes the size of the database in it
     */
    public Backup {
        Objects.requireNonNull(takenAt, "takenAt");
    }
}
