package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;

/** Lets something happen between what the thread that fills indexes reads and what it writes. */
final class BuilderHook extends ForwardingBackend {

    private volatile Runnable afterSnapshot = () -> {};
    private volatile Runnable beforeWrite = () -> {};
    private boolean running;

    BuilderHook(StorageBackend backend) {
        super(backend);
    }

    void afterSnapshot(Runnable hook) {
        afterSnapshot = hook;
    }

    /** Before each batch of entries, but not before changes of the catalog. */
    void beforeWrite(Runnable hook) {
        beforeWrite = hook;
    }

    @Override
    public Snapshot snapshot() {
        Snapshot snapshot = super.snapshot();
        run(afterSnapshot);
        return snapshot;
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        if (durability == Durability.BUFFERED) {
            run(beforeWrite);
        }
        super.write(batch, durability);
    }

    /** Only the one thread of builds gets to {@link #running}. */
    private void run(Runnable hook) {
        if (Thread.currentThread().getName().equals("cairn-indexes") && !running) {
            running = true;
            try {
                hook.run();
            } finally {
                running = false;
            }
        }
    }
}
