package dev.cairn.store;

import dev.cairn.UpgradeProgress;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Stores the entities anew that an earlier form of their record has stored, in atomic batches, while others write. */
final class EntityUpgrade<K, V> {

    private final Table<K, V> table;
    private final Changes<K, V> changes;
    private final EntityWriter<K, V> writer;
    private final Consumer<UpgradeProgress> listener;
    private final List<Change<K, V>> batch = new ArrayList<>();
    private long read;
    private long written;

    EntityUpgrade(Table<K, V> table, Consumer<UpgradeProgress> listener) {
        this.table = table;
        this.changes = new Changes<>(table);
        this.writer = new EntityWriter<>(table);
        this.listener = listener;
    }

    /** Returns how many were stored anew. */
    long run() {
        table.checkWritable();
        try (Snapshot snapshot = table.backend().snapshot();
                KeyValueCursor rows = snapshot.scan(table.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (rows.next()) {
                read++;
                if (!table.values().isCurrent(rows.value())) {
                    add(changes.restore(table.values().decodeId(rows.key())));
                }
                if (read % ScanWrites.BATCH == 0) {
                    report(false);
                }
            }
        }
        write();
        report(true);
        return written;
    }

    private void add(Change<K, V> change) {
        batch.add(change);
        if (batch.size() == ScanWrites.BATCH) {
            write();
        }
    }

    private void write() {
        if (!batch.isEmpty()) {
            written += writer.write(batch).stream().filter(Transition::replaces).count();
            batch.clear();
        }
    }

    private void report(boolean done) {
        listener.accept(new UpgradeProgress(table.name(), read, written, done));
    }
}
