package dev.cairn.store;

import dev.cairn.backend.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows with their entities, several of which are fetched at a time: few at first, in case no more are asked for. */
final class FetchedRows<K, V> implements FoundRow.Source {

    static final int LARGEST_CHUNK = 128;

    private final FoundRow.Source rows;
    private final Snapshot snapshot;
    private final StoredEntities<K, V> entities;
    private final Function<byte[], RuntimeException> dangling;
    private final Queue<FoundRow> fetched = new ArrayDeque<>();
    private long most;
    private long chunk;

    /** Fetches no more than {@code most}; {@code dangling} tells what is wrong if an id leads nowhere. */
    FetchedRows(
            FoundRow.Source rows,
            Snapshot snapshot,
            Table<K, V> table,
            Function<byte[], RuntimeException> dangling,
            long first,
            long most) {
        this.rows = rows;
        this.snapshot = snapshot;
        this.entities = new StoredEntities<>(table);
        this.dangling = dangling;
        this.chunk = first;
        this.most = most;
    }

    @Override
    public @Nullable FoundRow next() {
        if (fetched.isEmpty()) {
            fetch();
        }
        return fetched.poll();
    }

    private void fetch() {
        List<FoundRow> found = new ArrayList<>();
        List<byte[]> ids = new ArrayList<>();
        while (found.size() < Math.min(chunk, most)) {
            FoundRow row = rows.next();
            if (row == null) {
                break;
            }
            found.add(row);
            ids.add(row.id());
        }
        List<StoredEntities.Found<V>> stored = ids.isEmpty() ? List.of() : entities.getAll(ids, snapshot);
        for (int i = 0; i < found.size(); i++) {
            StoredEntities.Found<V> entity = stored.get(i);
            if (entity.isAbsent()) {
                throw dangling.apply(ids.get(i));
            }
            fetched.add(new FoundRow(found.get(i).key(), ids.get(i), entity.stored(), null, entity.known()));
        }
        most -= found.size();
        chunk = Math.min(2 * chunk, LARGEST_CHUNK);
    }

    @Override
    public void close() {
        rows.close();
    }
}
