package dev.cairn.backend.memory;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Expectation;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.StripedKeyLocks;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;

/** The data: the latest tree, which readers take as it is and one writer at a time replaces. */
final class MemoryKeyspace {

    final KeyLocks locks = new StripedKeyLocks();
    private volatile SortedTree tree = SortedTree.EMPTY;

    SortedTree tree() {
        return tree;
    }

    synchronized void write(WriteBatch batch) {
        SortedTree before = tree;
        for (Expectation expectation : batch.expectations()) {
            PartitionKey key = expectation.key();
            expectation.requireMetBy(before.get(key.partition().prefixed(key.key())));
        }
        TreeEditor editor = new TreeEditor(before);
        batch.forEach(editor);
        tree = editor.tree();
    }

    /** Adds all keys of another tree; they get its values. */
    synchronized void putAll(SortedTree other) {
        SortedTree sum = tree;
        TreeWalk walk = new TreeWalk(other, ByteRange.all(), Direction.FORWARD);
        for (Node node = walk.next(); node != null; node = walk.next()) {
            sum = sum.put(node.key, node.value);
        }
        tree = sum;
    }
}
