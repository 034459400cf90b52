package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the snapshots and cursors that are open. */
final class OpenCountingBackend extends ForwardingBackend {

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger opened = new AtomicInteger();

    OpenCountingBackend(StorageBackend backend) {
        super(backend);
    }

    private void opened() {
        open.incrementAndGet();
        opened.incrementAndGet();
    }

    @Override
    public Snapshot snapshot() {
        Snapshot snapshot = super.snapshot();
        opened();
        return new Snapshot() {
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
                KeyValueCursor cursor = snapshot.scan(partition, range, direction);
                opened();
                return tracked(cursor);
            }

            @Override
            public void close() {
                open.decrementAndGet();
                snapshot.close();
            }
        };
    }

    private KeyValueCursor tracked(KeyValueCursor cursor) {
        return new KeyValueCursor() {
            @Override
            public boolean next() {
                return cursor.next();
            }

            @Override
            public byte[] key() {
                return cursor.key();
            }

            @Override
            public byte[] value() {
                return cursor.value();
            }

            @Override
            public void close() {
                open.decrementAndGet();
                cursor.close();
            }
        };
    }
}
