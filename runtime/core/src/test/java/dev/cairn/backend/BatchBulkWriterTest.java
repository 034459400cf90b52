package dev.cairn.backend;

import dev.cairn.backend.memory.MemoryBackend;
import java.util.Optional;

/** The bulk writer that every backend has unless it has a better one; and a {@link FaultyBackend} without faults. */
class BatchBulkWriterTest extends StorageBackendContract {

    private MemoryBackend memory = MemoryBackend.open();

    @Override
    protected StorageBackend open() {
        return new FaultyBackend(memory);
    }

    @Override
    protected Optional<StorageBackend> reopen(StorageBackend closed) {
        memory = memory.reopen();
        return Optional.of(open());
    }

    @Override
    protected Optional<StorageBackend> reopenReadOnly(StorageBackend closed) {
        memory = memory.reopenReadOnly();
        return Optional.of(open());
    }
}
