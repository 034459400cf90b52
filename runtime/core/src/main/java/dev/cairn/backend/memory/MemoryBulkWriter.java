package dev.cairn.backend.memory;

import dev.cairn.backend.BulkOrder;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Partition;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Collects everything in a tree of its own. */
final class MemoryBulkWriter implements BulkWriter {

    private final MemoryBackend backend;
    private final MemoryKeyspace keyspace;
    private final BulkOrder order = new BulkOrder();

    /** Null once this is committed or closed, so that its values can go. */
    private @Nullable TreeEditor collected = new TreeEditor(SortedTree.EMPTY);

    MemoryBulkWriter(MemoryBackend backend, MemoryKeyspace keyspace) {
        this.backend = backend;
        this.keyspace = keyspace;
    }

    @Override
    public void put(Partition partition, byte[] key, byte[] value) {
        TreeEditor editor = open();
        backend.capabilities().requireFits(key, value);
        order.begins(partition, key);
        editor.put(partition, key, value.clone());
    }

    @Override
    public void commit() {
        keyspace.putAll(open().tree());
        close();
    }

    private TreeEditor open() {
        backend.requireOpen();
        TreeEditor open = collected;
        if (open == null) {
            throw new IllegalStateException("The bulk writer is committed or closed; begin another one.");
        }
        return open;
    }

    @Override
    public Path workDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    @Override
    public void close() {
        collected = null;
    }
}
