package dev.cairn.backend.overlay;

import dev.cairn.DatabaseClosedException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A state of an overlay, which its later writes do not change. */
final class OverlaySnapshot implements Snapshot {

    private final OverlayBackend overlay;
    private final OverlayView view;
    private final OverlayWrites writes;
    private final List<KeyValueCursor> cursors = new ArrayList<>();
    private boolean closed;

    /** Whoever calls this has the overlay's monitor. */
    OverlaySnapshot(OverlayBackend overlay, OverlayView view, OverlayWrites writes) {
        this.overlay = overlay;
        this.view = view;
        this.writes = writes;
        writes.snapshotOpened();
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        synchronized (overlay) {
            requireOpen();
            return view.get(partition, key);
        }
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        synchronized (overlay) {
            requireOpen();
            return view.getAll(partition, keys);
        }
    }

    @Override
    public KeyValueCursor scan(Partition partition, ByteRange range, Direction direction) {
        synchronized (overlay) {
            requireOpen();
            KeyValueCursor cursor = new Guarded(view.cursor(partition, range, direction, true));
            cursors.add(cursor);
            return cursor;
        }
    }

    private void requireOpen() {
        overlay.requireOpen();
        if (closed) {
            throw new DatabaseClosedException("The snapshot is closed.");
        }
    }

    @Override
    public void close() {
        synchronized (overlay) {
            if (!closed) {
                closed = true;
                writes.snapshotClosed();
                List.copyOf(cursors).forEach(KeyValueCursor::close);
            }
        }
    }

    /** A cursor that throws as soon as it, the snapshot or the overlay is closed. */
    private final class Guarded implements KeyValueCursor {

        private final OverlayCursor cursor;
        private boolean cursorClosed;

        Guarded(OverlayCursor cursor) {
            this.cursor = cursor;
        }

        @Override
        public boolean next() {
            return open(cursor::next);
        }

        @Override
        public byte[] key() {
            return open(cursor::key);
        }

        @Override
        public byte[] value() {
            return open(cursor::value);
        }

        private <T> T open(Supplier<T> call) {
            synchronized (overlay) {
                requireOpen();
                if (cursorClosed) {
                    throw new DatabaseClosedException("The cursor is closed.");
                }
                return call.get();
            }
        }

        @Override
        public void close() {
            synchronized (overlay) {
                if (!cursorClosed) {
                    cursorClosed = true;
                    cursors.remove(this);
                    cursor.close();
                }
            }
        }
    }
}
