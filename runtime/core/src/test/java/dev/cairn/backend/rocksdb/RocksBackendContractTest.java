package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Capabilities;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class RocksBackendContractTest extends StorageBackendContract {

    @TempDir
    Path directory;

    @Override
    protected StorageBackend open() {
        return RocksBackend.open(directory.resolve("database"));
    }

    @Override
    protected Optional<StorageBackend> reopen(StorageBackend closed) {
        return Optional.of(open());
    }

    @Override
    protected Optional<StorageBackend> reopenReadOnly(StorageBackend closed) {
        return Optional.of(RocksBackend.openReadOnly(directory.resolve("database"), RocksOptions.DEFAULTS));
    }

    @Override
    protected Optional<StorageBackend> openWithLimit(long maxBatchBytes) {
        Capabilities limits = new Capabilities(1_000, 1_000, maxBatchBytes, false);
        return Optional.of(RocksBackend.open(directory.resolve("limited"), RocksOptions.DEFAULTS, limits));
    }
}
