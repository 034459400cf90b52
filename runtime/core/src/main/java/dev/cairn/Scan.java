package dev.cairn;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The description of an ordered read. Nothing is read and nothing is open until one of the terminal methods is called,
 * and each of those closes what it opened, also when it fails; only {@link #stream} leaves that to the caller.
 *
 * <p>Immutable and safe for use by several threads; the same scan can be run any number of times. Each terminal call
 * reads from one snapshot, taken when it starts: writes made meanwhile, by the consumer of {@link #forEach} too, do not
 * change what it sees. However long a scan is, it takes the memory of a few rows, besides the rows that a call returns.
 *
 * <p>Terminal calls throw {@link DatabaseClosedException} once the database is closed, {@link IndexNotReadyException}
 * if the scan is over an index that is not ready, {@link CorruptDataException} if stored bytes cannot be read, and
 * {@link StorageException} if the storage engine fails.
 *
 * @param <T> what is read
 */
public interface Scan<T> {

    /**
     * The same rows in the opposite order. A {@link #limit} already given is kept and counts from the new start. The
     * cursors of the one order are not for the other; rows that {@link #after} and {@link #before} have left out already
     * stay out.
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
     * Only the rows behind a place, without that of the place itself. Finding them takes no longer the more rows are
     * left out. A limit counts from the place on.
     *
     * @param place where a page of this scan ended
     * @return the rest of this scan
     * @throws InvalidCursorException if the cursor is damaged or was made by another scan
     */
    Scan<T> after(Cursor place);

    /**
     * Only the rows ahead of a place, without that of the place itself.
     *
     * @param place where a page of this scan started
     * @return the part of this scan up to there
     * @throws InvalidCursorException if the cursor is damaged or was made by another scan
     */
    Scan<T> before(Cursor place);

    /**
     * Reads one page: the first rows, or, if the last cursor given was for {@link #before}, the last ones, which are
     * those next to that cursor. A smaller {@link #limit} makes the page smaller, and then no row counts as next to it.
     *
     * <p>Whoever follows the cursors of pages, in either direction, meets every row once that is there all the while
     * and keeps its place, whatever else is written. An empty page has no cursors.
     *
     * @param size the greatest number of rows, 1 or more
     * @return the rows, with the cursors of the pages next to it
     * @throws IllegalArgumentException if {@code size} is less than 1
     */
    Page<T> page(int size);

    /**
     * Opens a stream of the rows, which reads them as they are asked for. It has to be closed, or the database has to
     * keep what the rows were when it was opened:
     *
     * <pre>{@code
     * try (Stream<Job> jobs = scan.stream()) { ... }
     * }</pre>
     *
     * <p>Closing it again does nothing. One that is read to its end holds nothing any more. One that is forgotten is
     * closed when the garbage collector finds it, and the place where it was opened is logged as a warning of
     * {@code dev.cairn}.
     *
     * @return a sequential stream in the order of this scan; its operations throw as terminal calls do, and
     *     {@link IllegalStateException} if it reads after it was closed
     */
    Stream<T> stream();

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
