package dev.cairn;

import java.util.List;
import java.util.Optional;

/**
 * Some consecutive rows of a scan, and where to go on.
 *
 * <pre>{@code
 * Page<Job> page = scan.page(20);
 * Page<Job> second = scan.after(page.next().get()).page(20);
 * Page<Job> first = scan.before(second.previous().get()).page(20);
 * }</pre>
 *
 * @param items the rows in the order of the scan, unmodifiable
 * @param next the place of the last row, for {@link Scan#after}; empty if no row follows
 * @param previous the place of the first row, for {@link Scan#before}; empty if no row precedes
 * @param <T> what is read
 */
public record Page<T>(List<T> items, Optional<Cursor> next, Optional<Cursor> previous) {

    /**
     * Copies the list.
     *
     * @param items the rows in the order of the scan, unmodifiable
     * @param next the place of the last row, for {@link Scan#after}; empty if no row follows
     * @param previous the place of the first row, for {@link Scan#before}; empty if no row precedes
     */
    public Page {
        items = List.copyOf(items);
    }
}
