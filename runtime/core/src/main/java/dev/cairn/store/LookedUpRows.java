package dev.cairn.store;

import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The rows of some keys, looked up several at a time. */
final class LookedUpRows implements FoundRow.Source {

    private static final int CHUNK = 128;

    private final Snapshot snapshot;
    private final Partition partition;
    private final List<byte[]> keys;
    private final KeyRows.RowId rowId;
    private final Queue<FoundRow> found = new ArrayDeque<>();
    private final long most;
    private int next;

    /** Looks up {@code keys}, of which no more than {@code most} found ones will be asked for. */
    LookedUpRows(Snapshot snapshot, Partition partition, List<byte[]> keys, long most, KeyRows.RowId rowId) {
        this.snapshot = snapshot;
        this.partition = partition;
        this.keys = keys;
        this.most = most;
        this.rowId = rowId;
    }

    @Override
    public @Nullable FoundRow next() {
        while (found.isEmpty() && next < keys.size()) {
            List<byte[]> chunk = keys.subList(next, (int) Math.min(keys.size(), next + Math.min(CHUNK, most)));
            List<byte @Nullable []> values = snapshot.getAll(partition, chunk);
            for (int i = 0; i < chunk.size(); i++) {
                byte[] value = values.get(i);
                FoundRow row = value == null ? null : rowId.row(chunk.get(i), value);
                if (row != null) {
                    found.add(row);
                }
            }
            next += chunk.size();
        }
        return found.poll();
    }
}
