package dev.cairn.backend.overlay;

import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendContract;
import dev.cairn.backend.memory.MemoryBackend;

/** Over nothing, an overlay is a backend like any other. */
class OverlayBackendContractTest extends StorageBackendContract {

    @Override
    protected StorageBackend open() {
        return OverlayBackend.over(MemoryBackend.open(), false, Long.MAX_VALUE);
    }

    @Override
    public boolean takesBulk() {
        return false;
    }
}
