package dev.cairn.backend.cache;

import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Partition;
import java.nio.file.Path;

/** A bulk writer whose commit empties the cache if it concerns it: whoever stores so much at once has little in there. */
final class WatchedBulkWriter implements BulkWriter {

    private final BulkWriter writer;
    private final ValueCache cache;
    private boolean watched;

    WatchedBulkWriter(BulkWriter writer, ValueCache cache) {
        this.writer = writer;
        this.cache = cache;
    }

    @Override
    public void put(Partition partition, byte[] key, byte[] value) {
        watched |= cache.watched().get(partition.id());
        writer.put(partition, key, value);
    }

    @Override
    public void commit() {
        if (watched) {
            Touched.all().around(cache, writer::commit);
        } else {
            writer.commit();
        }
    }

    @Override
    public Path workDirectory() {
        return writer.workDirectory();
    }

    @Override
    public void close() {
        writer.close();
    }
}
