package dev.cairn.backend.memory;

import dev.cairn.DatabaseClosedException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of one moment. */
final class MemorySnapshot implements Snapshot {

    private final MemoryBackend backend;

    /** Null once this is closed, so that the old values can go. */
    private volatile @Nullable SortedTree tree;

    MemorySnapshot(MemoryBackend backend, SortedTree tree) {
        this.backend = backend;
        this.tree = tree;
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        return new TreeReader(openTree()).get(partition, key);
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        return new TreeReader(openTree()).getAll(partition, keys);
    }

    @Override
    public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
        return new MemoryCursor(this, new TreeWalk(openTree(), partition.prefixed(range), direction));
    }

    SortedTree openTree() {
        backend.requireOpen();
        SortedTree open = tree;
        if (open == null) {
            throw new DatabaseClosedException("The snapshot is closed.");
        }
        return open;
    }

    @Override
    public void close() {
        tree = null;
    }
}
