package dev.cairn.store;

import java.lang.ref.Reference;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a scan as a stream asks for them. */
final class RowSpliterator<T> extends Spliterators.AbstractSpliterator<T> {

    private final ScanRows scan;
    private final OpenStream<OpenRows> open;
    private final Queue<T> read = new ArrayDeque<>();
    private final ScanRows.RowReader reader;
    private long remaining;
    private boolean ended;

    private RowSpliterator(
            ScanRows scan, OpenStream<OpenRows> open, Function<Consumer<? super T>, ScanRows.RowReader> results) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.scan = scan;
        this.open = open;
        this.reader = results.apply(read::add);
        this.remaining = scan.limit();
    }

    static <T> Stream<T> stream(ScanRows scan, Function<Consumer<? super T>, ScanRows.RowReader> results) {
        scan.checkCallable();
        OpenStream<OpenRows> open =
                new OpenStream<>(OpenRows.of(scan), scan.source().name());
        return StreamSupport.stream(new RowSpliterator<>(scan, open, results), false)
                .onClose(open::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        @Nullable T next = next();
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }

    private @Nullable T next() {
        try {
            while (read.isEmpty() && !ended) {
                readOn(open.rows());
            }
            return read.poll();
        } finally {
            Reference.reachabilityFence(open); // else it may count as forgotten while the last row is read
        }
    }

    private void readOn(OpenRows rows) {
        scan.source().functions().check();
        if (remaining > 0 && rows.rows().next()) {
            remaining--;
            reader.row(rows.snapshot(), rows.rows());
        } else {
            ended = true;
            reader.end(rows.snapshot());
            open.close();
        }
    }
}
