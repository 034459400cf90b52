package dev.cairn.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every {@link StorageBackend} has to do, as tests. A backend passes them if a subclass that gives it to them has
 * no failure; it changes none of them.
 */
public abstract class StorageBackendContract
        implements ReadContract,
                BatchContract,
                CounterContract,
                ScanContract,
                SnapshotContract,
                ExpectationContract,
                LimitContract,
                CloseContract,
                ReopenContract,
                BulkContract,
                MiscellaneousContract {

    private final List<StorageBackend> opened = new ArrayList<>();
    private StorageBackend backend;

    /**
     * Opens an empty backend. Called once for each test.
     *
     * @return the backend, which the suite closes
     */
    protected abstract StorageBackend open();

    /**
     * Opens the data of a backend again.
     *
     * @param closed a backend that {@link #open()} or this gave, which is closed
     * @return the backend, which the suite closes, or empty if closing a backend drops its data
     */
    protected Optional<StorageBackend> reopen(StorageBackend closed) {
        return Optional.empty();
    }

    /**
     * Opens the data of a backend for reading.
     *
     * @param closed a backend that {@link #open()} gave, which is closed
     * @return the backend, which the suite closes, or empty if there is no such thing
     */
    protected Optional<StorageBackend> reopenReadOnly(StorageBackend closed) {
        return Optional.empty();
    }

    /**
     * Opens an empty backend of which {@link Capabilities#maxBatchBytes()} is small.
     *
     * @param maxBatchBytes that limit
     * @return the backend, which the suite closes, or empty if its limits are fixed
     */
    protected Optional<StorageBackend> openWithLimit(long maxBatchBytes) {
        return Optional.empty();
    }

    @Override
    public final StorageBackend backend() {
        return backend;
    }

    @Override
    public final Optional<StorageBackend> reopen() {
        return use(reopen(backend()));
    }

    @Override
    public final Optional<StorageBackend> reopenReadOnly() {
        return use(reopenReadOnly(backend()));
    }

    @Override
    public final Optional<StorageBackend> openLimitedTo(long maxBatchBytes) {
        return use(openWithLimit(maxBatchBytes));
    }

    private Optional<StorageBackend> use(Optional<StorageBackend> other) {
        other.ifPresent(opened::add);
        other.ifPresent(present -> backend = present);
        return other;
    }

    @BeforeEach
    final void openEmpty() {
        use(Optional.of(open()));
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(StorageBackend::close);
    }
}
