package dev.cairn.backend.memory;

import dev.cairn.backend.Capabilities;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendContract;
import java.util.Optional;

class MemoryBackendContractTest extends StorageBackendContract {

    @Override
    protected StorageBackend open() {
        return MemoryBackend.open();
    }

    @Override
    protected Optional<StorageBackend> reopen(StorageBackend closed) {
        return Optional.of(((MemoryBackend) closed).reopen());
    }

    @Override
    protected Optional<StorageBackend> reopenReadOnly(StorageBackend closed) {
        return Optional.of(((MemoryBackend) closed).reopenReadOnly());
    }

    @Override
    protected Optional<StorageBackend> openWithLimit(long maxBatchBytes) {
        return Optional.of(MemoryBackend.open(new Capabilities(1_000, 1_000, maxBatchBytes, false)));
    }
}
