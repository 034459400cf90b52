package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Capabilities;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StorageBackendContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Where each deleted key makes an iterator give up, nothing is different. */
class ScanBudgetContractTest extends StorageBackendContract {

    @TempDir
    Path directory;

    @Override
    protected StorageBackend open() {
        return RocksBackend.open(directory.resolve("database"), RocksOptions.DEFAULTS, Capabilities.LOCAL, 1);
    }
}
