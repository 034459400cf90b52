package dev.cairn.backend.memory;

import dev.cairn.backend.Direction;
import dev.cairn.key.ByteRange;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A walk over the keys of a range of a {@link SortedTree}. */
final class TreeWalk {

    private final ByteRange range;
    private final boolean forward;

    /** The next node on top, beneath it the ancestors that come after it. */
    private final Deque<Node> path = new ArrayDeque<>();

    TreeWalk(SortedTree tree, ByteRange range, Direction direction) {
        this.range = range;
        this.forward = direction == Direction.FORWARD;
        byte @Nullable [] bound = forward ? range.from() : range.to();
        Node node = tree.root;
        while (node != null) {
            boolean atOrAbove = bound != null && node.compareKeyTo(bound) >= 0;
            if (atOrAbove == forward) {
                path.push(node);
                node = forward ? node.left : node.right;
            } else {
                node = forward ? node.right : node.left;
            }
        }
    }

    /** The next node inside the range, or null at its end. */
    @Nullable
    Node next() {
        Node next = path.poll();
        if (next == null || !range.contains(next.key)) {
            path.clear();
            return null;
        }
        Node node = forward ? next.right : next.left;
        while (node != null) {
            path.push(node);
            node = forward ? node.left : node.right;
        }
        return next;
    }
}
