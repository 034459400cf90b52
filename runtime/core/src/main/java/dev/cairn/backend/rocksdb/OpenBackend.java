package dev.cairn.backend.rocksdb;

import java.lang.ref.Cleaner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rocksdb.ReadOptions;

/**
 * What a backend has to close. Once nobody can reach the backend any more, nobody can close it: then it is closed here,
 * and reported. So nothing here may refer to the backend.
 */
final class OpenBackend implements Runnable {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final System.Logger LOGGER = System.getLogger("dev.cairn");

    private final RocksDatabase database;
    private final Throwable opened = new Throwable("The database was opened here.");
    final OperationGate gate;
    final ReadOptions latest = new ReadOptions();
    final Set<RocksSnapshot> snapshots = ConcurrentHashMap.newKeySet();
    /** Each refers to the backend, which so is not garbage before they are closed. */
    final Set<RocksBulkWriter> bulkWriters = ConcurrentHashMap.newKeySet();

    private boolean closed;

    OpenBackend(RocksDatabase database, OperationGate gate) {
        this.database = database;
        this.gate = gate;
    }

    Cleaner.Cleanable watch(RocksBackend backend) {
        return CLEANER.register(backend, this);
    }

    /** Waits for operations under way, then frees everything. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            gate.close();
            bulkWriters.forEach(RocksBulkWriter::closeWithDatabase);
            snapshots.forEach(RocksSnapshot::close);
            latest.close();
            database.close();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void run() {
        if (!isClosed()) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The database at " + database.directory
                            + " was never closed. Open it in a try-with-resources statement, or close it at the end.",
                    opened);
            close();
        }
    }
}
