package dev.cairn.store;

import dev.cairn.index.ColumnBytes;
import dev.cairn.index.IndexColumn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Rows that are equal in some columns of their keys, one after the other, in the order of their ids. */
final class GroupedRows implements FoundRow.Source {

    private static final Comparator<FoundRow> BY_ID = Comparator.comparing(FoundRow::id, Arrays::compareUnsigned);

    private final FoundRow.Source rows;
    private final List<IndexColumn> start;
    private final List<IndexColumn> end;
    private final Comparator<FoundRow> order;
    private final Queue<FoundRow> group = new ArrayDeque<>();
    private @Nullable FoundRow ahead;
    private boolean started;

    /** The columns of {@code end} without those of {@code start}, with which they begin, make rows equal. */
    GroupedRows(FoundRow.Source rows, List<IndexColumn> start, List<IndexColumn> end, boolean idsDescending) {
        this.rows = rows;
        this.start = start;
        this.end = end;
        this.order = idsDescending ? BY_ID.reversed() : BY_ID;
    }

    @Override
    public @Nullable FoundRow next() {
        if (group.isEmpty()) {
            readGroup();
        }
        return group.poll();
    }

    private void readGroup() {
        FoundRow first = started ? ahead : rows.next();
        started = true;
        if (first == null) {
            return;
        }
        byte[] columns = columns(first);
        List<FoundRow> equal = new ArrayList<>(List.of(first));
        ahead = rows.next();
        while (ahead != null && Arrays.equals(columns, columns(ahead))) {
            equal.add(ahead);
            ahead = rows.next();
        }
        equal.sort(order);
        group.addAll(equal);
    }

    private byte[] columns(FoundRow row) {
        return Arrays.copyOfRange(row.key(), ColumnBytes.end(start, row.key()), ColumnBytes.end(end, row.key()));
    }

    @Override
    public void close() {
        rows.close();
    }
}
