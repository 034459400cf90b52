package dev.cairn.backend.overlay;

import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendProperties;
import dev.cairn.backend.memory.MemoryBackend;

class OverlayBackendPropertiesTest extends StorageBackendProperties {

    @Override
    protected StorageBackend open() {
        return OverlayBackend.over(MemoryBackend.open(), false, Long.MAX_VALUE);
    }
}
