package dev.cairn.store;

import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.StorageBackend;
import java.util.Optional;

/** A backend without locks of its own, as engines beyond one machine are: writes are judged by their expectations. */
final class LockFreeBackend extends ForwardingBackend {

    LockFreeBackend(StorageBackend backend) {
        super(backend);
    }

    @Override
    public Optional<KeyLocks> locks() {
        return Optional.empty();
    }
}
