package dev.cairn.backend.memory;

import dev.cairn.DatabaseClosedException;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A walk over a snapshot's tree. */
final class MemoryCursor implements KeyValueCursor {

    private final MemorySnapshot snapshot;

    /** Null once this is closed, so that the old values can go. */
    private @Nullable TreeWalk walk;

    private @Nullable Node current;

    MemoryCursor(MemorySnapshot snapshot, TreeWalk walk) {
        this.snapshot = snapshot;
        this.walk = walk;
    }

    @Override
    public boolean next() {
        current = openWalk().next();
        return current != null;
    }

    @Override
    public byte[] key() {
        byte[] key = currentNode().key;
        return Arrays.copyOfRange(key, Partition.PREFIX_LENGTH, key.length);
    }

    @Override
    public byte[] value() {
        return currentNode().value.clone();
    }

    private Node currentNode() {
        openWalk();
        if (current == null) {
            throw new IllegalStateException("The cursor is at no key: call next() first, and stop when it is false.");
        }
        return current;
    }

    private TreeWalk openWalk() {
        snapshot.openTree();
        if (walk == null) {
            throw new DatabaseClosedException("The cursor is closed.");
        }
        return walk;
    }

    @Override
    public void close() {
        walk = null;
        current = null;
    }
}
