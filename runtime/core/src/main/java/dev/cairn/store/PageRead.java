package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one page of a scan: away from the cursor that was given last, or else from the start. */
final class PageRead<T> {

    private final ScanRows scan;
    private final long size;
    /** Whether the rows are read towards the start of the scan. */
    private final boolean backward;

    private final List<T> items = new ArrayList<>();
    private final ScanRows.RowReader reader;
    private @Nullable RowPosition nearest;
    private @Nullable RowPosition farthest;

    PageRead(ScanRows scan, int size, Function<Consumer<? super T>, ScanRows.RowReader> results) {
        if (size < 1) {
            throw new IllegalArgumentException("A page has 1 row or more, not " + size + ".");
        }
        this.scan = scan;
        this.size = Math.min(size, scan.limit());
        this.backward = scan.anchor() != null && !scan.anchor().after();
        this.reader = results.apply(items::add);
    }

    Page<T> read() {
        scan.checkCallable();
        try (OpenRows open = OpenRows.of(scan, backward ? scan.opposite() : scan.direction())) {
            boolean full = readItems(open);
            Optional<Cursor> onward =
                    cursor(farthest, full && size < scan.limit() && open.rows().next());
            Optional<Cursor> back = cursor(nearest, anythingBehind(open));
            if (backward) {
                Collections.reverse(items);
            }
            return new Page<>(items, backward ? back : onward, backward ? onward : back);
        }
    }

    /** Returns whether the page is full. */
    private boolean readItems(OpenRows open) {
        long count = 0;
        while (count < size && open.rows().next()) {
            count++;
            reader.row(open.snapshot(), open.rows());
            if (count == 1 || count == size) {
                farthest = open.rows().position();
                nearest = count == 1 ? farthest : nearest;
            }
        }
        reader.end(open.snapshot());
        return count == size;
    }

    /** Whether the scan has rows on the side from which the page was read. */
    private boolean anythingBehind(OpenRows open) {
        if (scan.anchor() == null || nearest == null) {
            return false;
        }
        RowBounds behind = scan.beyond(nearest, backward);
        try (RowCursor rows = scan.source()
                .open(open.snapshot(), open.place(), behind, backward ? scan.direction() : scan.opposite())) {
            return rows.next();
        }
    }

    private Optional<Cursor> cursor(@Nullable RowPosition position, boolean present) {
        return position == null || !present
                ? Optional.empty()
                : Optional.of(CursorFormat.write(position, scan.source(), scan.direction()));
    }
}
