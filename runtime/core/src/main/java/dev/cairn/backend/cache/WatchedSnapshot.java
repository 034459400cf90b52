package dev.cairn.backend.cache;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot that knows a time at which it was not yet taken. */
final class WatchedSnapshot implements Snapshot {

    private final Snapshot snapshot;
    private final long time;

    WatchedSnapshot(Snapshot snapshot, long time) {
        this.snapshot = snapshot;
        this.time = time;
    }

    /** It has the effects of every write that had ended by then. */
    long time() {
        return time;
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        return snapshot.get(partition, key);
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        return snapshot.getAll(partition, keys);
    }

    @Override
    public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
        return snapshot.scan(partition, range, direction);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
