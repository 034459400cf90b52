package dev.cairn.backend.memory;

import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendProperties;

class MemoryBackendPropertiesTest extends StorageBackendProperties {

    @Override
    protected StorageBackend open() {
        return MemoryBackend.open();
    }
}
