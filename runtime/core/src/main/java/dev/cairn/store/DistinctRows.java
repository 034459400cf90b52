package dev.cairn.store;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows of which each entity comes once. Keeps the ids. */
final class DistinctRows implements FoundRow.Source {

    private final FoundRow.Source rows;
    private final Set<Bytes> seen = new HashSet<>();

    DistinctRows(FoundRow.Source rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable FoundRow next() {
        FoundRow row = rows.next();
        while (row != null && !seen.add(new Bytes(row.id()))) {
            row = rows.next();
        }
        return row;
    }

    @Override
    public void close() {
        rows.close();
    }
}
