package dev.cairn.backend.memory;

import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Applies the operations of a batch, one after the other, to a tree of its own. */
final class TreeEditor implements WriteBatch.Visitor {

    private SortedTree tree;

    TreeEditor(SortedTree tree) {
        this.tree = tree;
    }

    SortedTree tree() {
        return tree;
    }

    @Override
    public void put(Partition partition, byte[] key, byte[] value) {
        tree = tree.put(partition.prefixed(key), value);
    }

    @Override
    public void delete(Partition partition, byte[] key) {
        tree = tree.remove(partition.prefixed(key));
    }

    @Override
    public void deleteRange(Partition partition, ByteRange range) {
        tree = tree.removeRange(partition.prefixed(range));
    }

    @Override
    public void add(Partition partition, byte[] key, long delta) {
        byte[] place = partition.prefixed(key);
        byte[] sum = new byte[Long.BYTES];
        ByteBuffer.wrap(sum).order(ByteOrder.LITTLE_ENDIAN).putLong(counter(tree.get(place)) + delta);
        tree = tree.put(place, sum);
    }

    private static long counter(byte @Nullable [] value) {
        return value == null || value.length != Long.BYTES
                ? 0
                : ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
