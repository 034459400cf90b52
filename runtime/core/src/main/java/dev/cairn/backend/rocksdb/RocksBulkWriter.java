package dev.cairn.backend.rocksdb;

import dev.cairn.DatabaseClosedException;
import dev.cairn.backend.BulkOrder;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.Partition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rocksdb.EnvOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileWriter;

/**
 * Writes table files beside the database, which takes them over in one step. No file spans two partitions: what lies
 * between those would else be in the way of it.
 *
 * <p>Calls wait for each other, since the database may be closed by another thread.
 */
final class RocksBulkWriter implements BulkWriter {

    private final RocksDatabase database;
    private final Capabilities capabilities;
    private final long fileBytes;
    private final Ingestion ingestion;
    private final Consumer<RocksBulkWriter> onClose;
    private final Path directory;
    private final EnvOptions environment = new EnvOptions();
    private final SstFileWriter writer;
    private final BulkOrder order = new BulkOrder();
    private final List<String> files = new ArrayList<>();
    private boolean writing;
    private boolean ended;
    private boolean databaseClosed;

    /** Has the database take over files. */
    interface Ingestion {
        void ingest(List<String> files);
    }

    /**
     * Begins.
     *
     * @param fileBytes how large files become, more or less
     */
    RocksBulkWriter(
            RocksDatabase database,
            Capabilities capabilities,
            long fileBytes,
            Ingestion ingestion,
            Consumer<RocksBulkWriter> onClose) {
        this.database = database;
        this.capabilities = capabilities;
        this.fileBytes = fileBytes;
        this.ingestion = ingestion;
        this.onClose = onClose;
        this.directory = LoadDirectory.create(database.directory);
        this.writer = new SstFileWriter(environment, database.options);
    }

    @Override
    public synchronized void put(Partition partition, byte[] key, byte[] value) {
        checkOpen();
        capabilities.requireFits(key, value);
        boolean begins = order.begins(partition, key);
        try {
            if (writing && (begins || writer.fileSize() >= fileBytes)) {
                finishFile();
            }
            if (!writing) {
                beginFile();
            }
            writer.put(partition.prefixed(key), value);
        } catch (RocksDBException e) {
            throw RocksFailure.of("write files for", database.directory, e);
        }
    }

    private void beginFile() throws RocksDBException {
        String file = directory.resolve(files.size() + ".sst").toString();
        writer.open(file);
        files.add(file);
        writing = true;
    }

    private void finishFile() throws RocksDBException {
        writing = false;
        writer.finish();
    }

    @Override
    public synchronized void commit() {
        checkOpen();
        try {
            if (writing) {
                finishFile();
            }
        } catch (RocksDBException e) {
            throw RocksFailure.of("write files for", database.directory, e);
        }
        if (!files.isEmpty()) {
            ingestion.ingest(files);
        }
        close();
    }

    private void checkOpen() {
        if (databaseClosed) {
            throw new DatabaseClosedException("The database at " + database.directory + " is closed.");
        }
        if (ended) {
            throw new IllegalStateException("The bulk writer is committed or closed; begin another one.");
        }
    }

    @Override
    public Path workDirectory() {
        return directory;
    }

    @Override
    public synchronized void close() {
        if (!ended) {
            ended = true;
            writer.close();
            environment.close();
            LoadDirectory.delete(directory);
            onClose.accept(this); // last: until then whoever closes the database waits here
        } else if (databaseClosed) {
            LoadDirectory.delete(directory); // the load may have made a file while the database was being closed
        }
    }

    /** Closes this with the database, whose gate is closed. */
    synchronized void closeWithDatabase() {
        databaseClosed = true;
        close();
    }
}
