package dev.cairn.backend.memory;

import dev.cairn.key.ByteRange;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map from keys to values, in unsigned byte order. Each change gives another map in logarithmic
 * time, so a snapshot is nothing but a reference. Arrays are not copied.
 */
final class SortedTree {

    static final SortedTree EMPTY = new SortedTree(null);

    final @Nullable Node root;

    private SortedTree(@Nullable Node root) {
        this.root = root;
    }

    byte @Nullable [] get(byte[] key) {
        Node node = root;
        while (node != null) {
            int comparison = node.compareKeyTo(key);
            if (comparison == 0) {
                return node.value;
            }
            node = comparison > 0 ? node.left : node.right;
        }
        return null;
    }

    SortedTree put(byte[] key, byte[] value) {
        return new SortedTree(Node.put(root, Node.leaf(key, value)));
    }

    SortedTree remove(byte[] key) {
        return new SortedTree(Node.remove(root, key));
    }

    SortedTree removeRange(ByteRange range) {
        byte @Nullable [] to = range.to();
        Node above = to == null ? null : Node.from(root, to);
        return new SortedTree(Node.join(Node.below(root, range.from()), above));
    }

    int count() {
        return Node.count(root);
    }

    /** The length of all keys and values together. */
    long bytes() {
        return Node.bytes(root);
    }

    long bytes(ByteRange range) {
        byte @Nullable [] to = range.to();
        Node inside = Node.from(root, range.from());
        return Node.bytes(to == null ? inside : Node.below(inside, to));
    }
}
