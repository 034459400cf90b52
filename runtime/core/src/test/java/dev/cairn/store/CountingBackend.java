package dev.cairn.store;

import dev.cairn.Durability;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the operations of all batches. */
final class CountingBackend extends ForwardingBackend {

    private final AtomicInteger operations;

    CountingBackend(StorageBackend backend, AtomicInteger operations) {
        super(backend);
        this.operations = operations;
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        operations.addAndGet(batch.count());
        super.write(batch, durability);
    }
}
