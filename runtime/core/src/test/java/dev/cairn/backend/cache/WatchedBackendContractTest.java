package dev.cairn.backend.cache;

import dev.cairn.backend.Partition;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendContract;
import dev.cairn.backend.memory.MemoryBackend;
import java.util.stream.IntStream;

/** Below a cache, a backend does what it does without one. */
class WatchedBackendContractTest extends StorageBackendContract {

    @Override
    protected StorageBackend open() {
        ValueCache cache = ValueCache.over(MemoryBackend.open(), 1 << 20);
        IntStream.range(0, 10).mapToObj(Partition::new).forEach(cache::watch);
        return cache.backend();
    }
}
