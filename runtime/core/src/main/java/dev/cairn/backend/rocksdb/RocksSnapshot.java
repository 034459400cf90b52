package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;

/** A native snapshot and the cursors opened from it, which are closed before it. */
final class RocksSnapshot implements Snapshot {

    private final RocksDatabase database;
    private final org.rocksdb.Snapshot snapshot;
    private final ReadOptions options;
    private final RocksReader reader;
    private final OperationGate gate;
    private final Set<RocksCursor> cursors = ConcurrentHashMap.newKeySet();
    private final EmptyRangeFinder emptyRanges;
    private final int scanBudget;
    private final Consumer<RocksSnapshot> onClose;
    private boolean closed;

    /** @param scanBudget see {@link RocksCursor} */
    RocksSnapshot(
            RocksDatabase database,
            org.rocksdb.Snapshot snapshot,
            EmptyRangeFinder emptyRanges,
            int scanBudget,
            Consumer<RocksSnapshot> onClose) {
        this.database = database;
        this.snapshot = snapshot;
        this.emptyRanges = emptyRanges;
        this.scanBudget = scanBudget;
        this.options = new ReadOptions().setSnapshot(snapshot);
        this.reader = new RocksReader(database, options);
        this.gate = new OperationGate("The snapshot, or the database at " + database.directory + ", is closed.", 1);
        this.onClose = onClose;
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        gate.enter();
        try {
            return reader.get(partition, key);
        } finally {
            gate.exit();
        }
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        gate.enter();
        try {
            return reader.getAll(partition, keys, false); // asked for what an index has led to
        } finally {
            gate.exit();
        }
    }

    @Override
    public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
        Objects.requireNonNull(direction, "direction");
        ByteRange prefixed = partition.prefixed(range);
        gate.enter();
        try {
            RocksCursor cursor =
                    new RocksCursor(database, snapshot, emptyRanges, scanBudget, prefixed, direction, cursors::remove);
            cursors.add(cursor);
            return cursor;
        } finally {
            gate.exit();
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            gate.close();
            cursors.forEach(RocksCursor::close);
            options.close();
            database.db.releaseSnapshot(snapshot);
            snapshot.close();
            onClose.accept(this); // last: until then whoever closes the database waits here
        }
    }
}
