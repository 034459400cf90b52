package dev.cairn;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The description of an ordered read. Nothing is read and nothing is open until one of the terminal methods is called,
 * and each of those closes what it opened, also when it fails.
 *
 * <p>Immutable and safe for use by several threads; the same scan can be run any number of times. Each terminal call
 * reads from one snapshot, taken when it starts: writes made meanwhile, by the consumer of {@link #forEach} too, do not
 * change what it sees.
 *
 * <p>Terminal calls throw {@link DatabaseClosedException} once the database is closed, {@link IndexNotReadyException}
 * if the scan is over an index that is not ready, {@link CorruptDataException} if stored bytes cannot be read, and
 * {@link StorageException} if the storage engine fails.
 *
 * @param <T> what is read
 */
public interface Scan<T> {

    /**
     * The same rows in the opposite order. A {@link #limit} already given is kept and counts from the new start.
     *
     * @return the reversed scan
     */
    Scan<T> reverse();

    /**
     * At most the first {@code rows} rows. Of several limits the smallest counts.
     *
     * @param rows the greatest number of rows, 0 or more
     * @return the limited scan
     * @throws IllegalArgumentException if {@code rows} is negative
     */
    Scan<T> limit(long rows);

    /**
     * Reads everything into a list.
     *
     * @return the rows in order, unmodifiable
     */
    List<T> toList();

    /**
     * Hands every row to {@code action}, in order and in the memory of a few rows.
     *
     * @param action what to do with a row; if it throws, the scan ends and the exception is passed on
     */
    void forEach(Consumer<? super T> action);

    /**
     * Reads the first row.
     *
     * @return the first row, or empty if there is none
     */
    Optional<T> first();

    /**
     * Counts the rows without reading entities; in time proportional to their number.
     *
     * @return the number of rows
     */
    long count();

    /**
     * Tells whether there is no row, in the time it takes to find one.
     *
     * @return whether there is no row
     */
    boolean isEmpty();
}
