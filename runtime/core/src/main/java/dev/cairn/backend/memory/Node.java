package dev.cairn.backend.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of a {@link SortedTree}, immutable: changing a tree copies the nodes on one path and shares the others.
 *
 * <p>The trees are treaps: ordered by key from left to right and by priority from the root down. A priority is a hash of
 * the key, so the depth is logarithmic whatever the order in which the keys come, and a key always finds its place
 * again.
 */
final class Node {

    final byte[] key;
    final byte[] value;
    final @Nullable Node left;
    final @Nullable Node right;
    private final long priority;

    /** Of this node and all below it. */
    private final int count;

    private final long bytes;

    private Node(byte[] key, byte[] value, long priority, @Nullable Node left, @Nullable Node right) {
        this.key = key;
        this.value = value;
        this.priority = priority;
        this.left = left;
        this.right = right;
        this.count = 1 + count(left) + count(right);
        this.bytes = (long) key.length + value.length + bytes(left) + bytes(right);
    }

    static Node leaf(byte[] key, byte[] value) {
        return new Node(key, value, priority(key), null, null);
    }

    static int count(@Nullable Node node) {
        return node == null ? 0 : node.count;
    }

    static long bytes(@Nullable Node node) {
        return node == null ? 0 : node.bytes;
    }

    int compareKeyTo(byte[] other) {
        return Arrays.compareUnsigned(key, other);
    }

    static Node put(@Nullable Node node, Node entry) {
        if (node == null) {
            return entry;
        }
        int comparison = node.compareKeyTo(entry.key);
        if (comparison == 0) {
            return new Node(node.key, entry.value, node.priority, node.left, node.right);
        }
        if (entry.priority > node.priority) { // so the key is not below this node either
            return entry.with(below(node, entry.key), from(node, entry.key));
        }
        return comparison > 0
                ? node.with(put(node.left, entry), node.right)
                : node.with(node.left, put(node.right, entry));
    }

    static @Nullable Node remove(@Nullable Node node, byte[] key) {
        if (node == null) {
            return null;
        }
        int comparison = node.compareKeyTo(key);
        if (comparison == 0) {
            return join(node.left, node.right);
        }
        return comparison > 0
                ? node.with(remove(node.left, key), node.right)
                : node.with(node.left, remove(node.right, key));
    }

    /** The nodes whose keys are below a bound. */
    static @Nullable Node below(@Nullable Node node, byte[] bound) {
        if (node == null) {
            return null;
        }
        return node.compareKeyTo(bound) < 0 ? node.with(node.left, below(node.right, bound)) : below(node.left, bound);
    }

    /** The nodes whose keys are a bound or above. */
    static @Nullable Node from(@Nullable Node node, byte[] bound) {
        if (node == null) {
            return null;
        }
        return node.compareKeyTo(bound) < 0 ? from(node.right, bound) : node.with(from(node.left, bound), node.right);
    }

    /** The nodes of two trees, of which the first has the smaller keys. */
    static @Nullable Node join(@Nullable Node left, @Nullable Node right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        return left.priority > right.priority
                ? left.with(left.left, join(left.right, right))
                : right.with(join(left, right.left), right.right);
    }

    private Node with(@Nullable Node newLeft, @Nullable Node newRight) {
        return newLeft == left && newRight == right ? this : new Node(key, value, priority, newLeft, newRight);
    }

    /** FNV-1a, then mixed, because in a treap the high bits decide. */
    private static long priority(byte[] key) {
        long hash = 0xCBF29CE484222325L;
        for (byte next : key) {
            hash = (hash ^ (next & 0xFF)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
