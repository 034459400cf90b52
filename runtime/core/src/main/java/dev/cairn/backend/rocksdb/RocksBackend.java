package dev.cairn.backend.rocksdb;

import dev.cairn.Backup;
import dev.cairn.Durability;
import dev.cairn.ReadOnlyException;
import dev.cairn.StorageException;
import dev.cairn.backend.BulkWriter;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.KeyLocks;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.StripedKeyLocks;
import dev.cairn.backend.WriteBatch;
import dev.cairn.key.ByteRange;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.RocksDBException;

/**
 * A database in a directory, on RocksDB: all partitions in the default column family, each write one native batch.
 *
 * <p>Safe for use by several threads. Only one process can have a directory open for writing, and only once; any number
 * can have it open for reading at the same time, and see the state at which they opened it. Closing waits for calls that
 * are under way, then frees everything, also snapshots and cursors that were left open. One that is never closed is
 * closed when it is garbage, and a warning is logged with the place where it was opened.
 */
public final class RocksBackend implements StorageBackend {

    private static final int GATE_COUNTERS = 16;

    /** As large as RocksDB makes its own files in the upper levels. */
    private static final long BULK_FILE_BYTES = 64L << 20;

    /** Passing over so many entries costs a scan about as much as looking where the next key is. */
    static final int SCAN_BUDGET = 128;

    private final RocksDatabase database;
    private final Capabilities capabilities;
    private final int scanBudget;
    private final OpenBackend open;
    private final OperationGate gate;
    private final RocksReader reader;
    private final RocksWriter writer;
    private final RocksStatistics statistics;
    private final KeyLocks locks = new StripedKeyLocks();
    private final Cleaner.Cleanable watched;

    private RocksBackend(RocksDatabase database, Capabilities capabilities, int scanBudget) {
        this.database = database;
        this.capabilities = capabilities;
        this.scanBudget = scanBudget;
        this.gate = new OperationGate("The database at " + database.directory + " is closed.", GATE_COUNTERS);
        this.open = new OpenBackend(database, gate);
        this.reader = new RocksReader(database, open.latest);
        this.writer = new RocksWriter(database, reader);
        this.statistics = new RocksStatistics(database);
        this.watched = open.watch(this);
    }

    /**
     * Opens the database in a directory for reading and writing, with {@link RocksOptions#DEFAULTS}; creates both if
     * need be.
     *
     * @param directory the directory, which belongs to the database alone
     * @return the open database
     * @throws StorageException if it is open already, if the path is a file or cannot be written to, or if RocksDB fails
     * @throws dev.cairn.CorruptDataException if its files are damaged
     */
    public static RocksBackend open(Path directory) {
        return open(directory, RocksOptions.DEFAULTS);
    }

    /**
     * Opens the database in a directory for reading and writing; creates both if need be.
     *
     * @param directory the directory, which belongs to the database alone
     * @param options how much memory to use
     * @return the open database
     * @throws StorageException if it is open already, if the path is a file or cannot be written to, or if RocksDB fails
     * @throws dev.cairn.CorruptDataException if its files are damaged
     */
    public static RocksBackend open(Path directory, RocksOptions options) {
        return open(directory, options, Capabilities.LOCAL);
    }

    static RocksBackend open(Path directory, RocksOptions options, Capabilities capabilities) {
        return open(directory, options, capabilities, SCAN_BUDGET);
    }

    static RocksBackend open(Path directory, RocksOptions options, Capabilities capabilities, int scanBudget) {
        return new RocksBackend(RocksDatabase.open(directory, options, false), capabilities, scanBudget);
    }

    /**
     * Opens the database in a directory for reading, in the state that it has now. It may be open elsewhere.
     *
     * @param directory the directory
     * @param options how much memory to use
     * @return the open database, which refuses every write
     * @throws StorageException if there is no database, or if RocksDB fails
     * @throws dev.cairn.CorruptDataException if its files are damaged
     */
    public static RocksBackend openReadOnly(Path directory, RocksOptions options) {
        return new RocksBackend(
                RocksDatabase.open(directory, options, true), Capabilities.LOCAL.withReadOnly(true), SCAN_BUDGET);
    }

    /**
     * Where the database is.
     *
     * @return the real path of its directory
     */
    public Path directory() {
        return database.directory;
    }

    @Override
    public byte @Nullable [] get(Partition partition, byte[] key) {
        gate.enter();
        try {
            return reader.get(partition, key);
        } finally {
            gate.exit();
        }
    }

    @Override
    public List<byte @Nullable []> getAll(Partition partition, List<byte[]> keys) {
        gate.enter();
        try {
            return reader.getAll(partition, keys, true);
        } finally {
            gate.exit();
        }
    }

    @Override
    public Snapshot snapshot() {
        gate.enter();
        try {
            org.rocksdb.@Nullable Snapshot taken = database.db.getSnapshot();
            if (taken == null) {
                throw new StorageException("RocksDB gives no snapshot of the database at " + database.directory);
            }
            RocksSnapshot snapshot =
                    new RocksSnapshot(database, taken, writer.emptyRanges(), scanBudget, open.snapshots::remove);
            open.snapshots.add(snapshot);
            return snapshot;
        } finally {
            gate.exit();
        }
    }

    @Override
    public void write(WriteBatch batch, Durability durability) {
        Objects.requireNonNull(durability, "durability");
        gate.enter();
        try {
            requireWritable();
            capabilities.requireFits(batch);
            writer.write(batch, durability);
        } finally {
            gate.exit();
        }
    }

    private void requireWritable() {
        if (capabilities.readOnly()) {
            throw new ReadOnlyException("The database at " + database.directory
                    + " was opened for reading. Open it for writing to change it.");
        }
    }

    @Override
    public BulkWriter bulkWriter() {
        return bulkWriter(BULK_FILE_BYTES);
    }

    BulkWriter bulkWriter(long fileBytes) {
        gate.enter();
        try {
            requireWritable();
            RocksBulkWriter bulk =
                    new RocksBulkWriter(database, capabilities, fileBytes, this::ingest, open.bulkWriters::remove);
            open.bulkWriters.add(bulk);
            return bulk;
        } finally {
            gate.exit();
        }
    }

    private void ingest(List<String> files) {
        gate.enter();
        try {
            writer.ingest(files);
        } finally {
            gate.exit();
        }
    }

    @Override
    public Optional<KeyLocks> locks() {
        requireOpen();
        return Optional.of(locks);
    }

    @Override
    public Capabilities capabilities() {
        requireOpen();
        return capabilities;
    }

    private void requireOpen() {
        gate.enter();
        gate.exit();
    }

    @Override
    public long approximateSize(Partition partition) {
        gate.enter();
        try {
            return statistics.approximateSize(partition);
        } finally {
            gate.exit();
        }
    }

    @Override
    public long approximateCount(Partition partition, ByteRange range) {
        gate.enter();
        try {
            return range.isEmpty() ? 0 : statistics.approximateCount(partition.prefixed(range));
        } finally {
            gate.exit();
        }
    }

    /**
     * Numbers about RocksDB: {@code disk-bytes} (its table files), {@code memory-bytes} (the sum of the three that
     * follow), {@code memtable-bytes}, {@code block-cache-bytes}, {@code table-reader-bytes}, {@code estimated-keys} and
     * {@code pending-compaction-bytes}.
     */
    @Override
    public Map<String, Long> metrics() {
        gate.enter();
        try {
            return statistics.metrics();
        } finally {
            gate.exit();
        }
    }

    @Override
    public void checkpoint(Path directory) {
        if (Files.exists(directory)) {
            throw new IllegalArgumentException(
                    "There is something at " + directory + " already. Choose a path that does not exist.");
        }
        DatabaseDirectory.requireOutside(database.directory, directory);
        gate.enter();
        try (Checkpoint checkpoint = Checkpoint.create(database.db)) {
            checkpoint.createCheckpoint(directory.toString());
        } catch (RocksDBException e) {
            throw RocksFailure.of("make a checkpoint at " + directory + " of", database.directory, e);
        } finally {
            gate.exit();
        }
    }

    @Override
    public Backup backup(Path directory) {
        DatabaseDirectory.requireOutside(database.directory, directory);
        gate.enter();
        try {
            return new RocksBackups(directory).add(database.db);
        } finally {
            gate.exit();
        }
    }

    @Override
    public void close() {
        open.close();
        watched.clean(); // which has nothing to do any more
    }
}
