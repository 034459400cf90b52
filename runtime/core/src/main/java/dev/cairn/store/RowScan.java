package dev.cairn.store;

import dev.cairn.Cursor;
import dev.cairn.Page;
import dev.cairn.Scan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A scan whose results are made from stored rows. */
class RowScan<T> implements Scan<T> {

    private final ScanRows rows;
    private final Function<Consumer<? super T>, ScanRows.RowReader> results;

    /**
     * Describes the scan.
     *
     * @param rows the rows
     * @param results makes the reader that turns rows into results and hands them to a consumer; one a terminal call
     */
    RowScan(ScanRows rows, Function<Consumer<? super T>, ScanRows.RowReader> results) {
        this.rows = rows;
        this.results = results;
    }

    final ScanRows rows() {
        return rows;
    }

    @Override
    public Scan<T> reverse() {
        return new RowScan<>(rows.reverse(), results);
    }

    @Override
    public Scan<T> limit(long count) {
        return new RowScan<>(rows.limit(count), results);
    }

    @Override
    public Scan<T> after(Cursor place) {
        return new RowScan<>(rows.after(place), results);
    }

    @Override
    public Scan<T> before(Cursor place) {
        return new RowScan<>(rows.before(place), results);
    }

    @Override
    public final Page<T> page(int size) {
        return new PageRead<>(rows, size, results).read();
    }

    @Override
    public final Stream<T> stream() {
        return RowSpliterator.stream(rows, results);
    }

    @Override
    public final List<T> toList() {
        List<T> list = new ArrayList<>();
        forEach(list::add);
        return Collections.unmodifiableList(list);
    }

    @Override
    public final void forEach(Consumer<? super T> action) {
        rows.read(results.apply(Objects.requireNonNull(action, "action")));
    }

    @Override
    public final Optional<T> first() {
        return limit(1).toList().stream().findFirst();
    }

    @Override
    public final long count() {
        return rows.count();
    }

    @Override
    public final boolean isEmpty() {
        return limit(1).count() == 0;
    }
}
