package dev.cairn.backend.rocksdb;

import dev.cairn.Durability;
import dev.cairn.StorageException;
import java.nio.file.Path;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.HyperClockCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.UInt64AddOperator;
import org.rocksdb.WriteOptions;

/** An open RocksDB with what belongs to it. Knows nothing of who still uses it. */
final class RocksDatabase {

    private static final int BLOOM_BITS_PER_KEY = 10;
    private static final long BLOCK_BYTES = 4 << 10;

    /** Of sixteen keys, RocksDB's default, eight are decoded to find one. A quarter of that costs 3 % of the disk. */
    private static final int KEYS_BETWEEN_RESTARTS = 4;

    /** Spares the checks for absent keys a search in the memtable. */
    private static final double MEMTABLE_BLOOM_RATIO = 0.02;

    /** Else reading a counter that is often added to would add up all that since the memtable was flushed. */
    private static final int ADDITIONS_KEPT = 8;

    /** RocksDB starts a new text log at every opening and would keep a thousand. */
    private static final int KEPT_TEXT_LOGS = 5;

    final Path directory;
    final RocksDB db;
    final Options options;
    private final WriteOptions buffered;
    private final WriteOptions sync;
    private final WriteOptions unlogged;
    private final NativeObjects objects;

    private RocksDatabase(Path directory, RocksOptions tuning, boolean readOnly, NativeObjects objects)
            throws RocksDBException {
        this.directory = directory;
        this.objects = objects;
        this.buffered = objects.add(new WriteOptions());
        this.sync = objects.add(new WriteOptions()).setSync(true);
        this.unlogged = objects.add(new WriteOptions()).setDisableWAL(true);
        this.options = options(tuning, objects).setCreateIfMissing(!readOnly);
        String path = directory.toString();
        this.db = objects.add(readOnly ? RocksDB.openReadOnly(options, path) : RocksDB.open(options, path));
    }

    static RocksDatabase open(Path path, RocksOptions tuning, boolean readOnly) {
        Path directory = readOnly ? DatabaseDirectory.existing(path) : DatabaseDirectory.writable(path);
        loadLibrary();
        if (!readOnly) {
            LogCheck.warn(directory);
        }
        NativeObjects objects = new NativeObjects();
        boolean opened = false;
        try {
            RocksDatabase database = new RocksDatabase(directory, tuning, readOnly, objects);
            if (!readOnly) {
                LoadDirectory.clean(directory);
            }
            opened = true;
            return database;
        } catch (RocksDBException e) {
            throw RocksFailure.ofOpening(directory, e);
        } finally {
            if (!opened) {
                objects.close();
            }
        }
    }

    static void loadLibrary() {
        try {
            RocksDB.loadLibrary();
        } catch (LinkageError | RuntimeException e) {
            throw new StorageException(
                    "Cannot load RocksDB's native library. It is unpacked into the directory for temporary files, or"
                            + " that which the environment variable ROCKSDB_SHAREDLIB_DIR names: programs must be"
                            + " allowed to run from there.",
                    e);
        }
    }

    private static Options options(RocksOptions tuning, NativeObjects objects) {
        BlockBasedTableConfig tables = new BlockBasedTableConfig()
                .setBlockSize(BLOCK_BYTES)
                .setBlockRestartInterval(KEYS_BETWEEN_RESTARTS)
                .setBlockCache(objects.add(blockCache(tuning.blockCacheBytes())))
                .setFilterPolicy(objects.add(new BloomFilter(BLOOM_BITS_PER_KEY)))
                .setWholeKeyFiltering(true);
        return objects.add(new Options())
                .setTableFormatConfig(tables)
                .setWriteBufferSize(tuning.writeBufferBytes())
                .setMemtablePrefixBloomSizeRatio(MEMTABLE_BLOOM_RATIO)
                .setMemtableWholeKeyFiltering(true)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setLevelCompactionDynamicLevelBytes(true)
                .setMergeOperator(objects.add(new UInt64AddOperator()))
                .setMaxSuccessiveMerges(ADDITIONS_KEPT)
                .setKeepLogFileNum(KEPT_TEXT_LOGS);
    }

    /** One that readers take no lock for. It finds out by itself how large its entries are, and how many parts it needs. */
    private static HyperClockCache blockCache(long bytes) {
        return new HyperClockCache(bytes, 0, -1, false);
    }

    WriteOptions writeOptions(Durability durability) {
        return switch (durability) {
            case BUFFERED -> buffered;
            case SYNC -> sync;
            case NONE -> unlogged;
        };
    }

    /** To be called when nobody uses it any more: no operation, iterator or snapshot. */
    void close() {
        try {
            db.closeE();
        } catch (RocksDBException e) {
            throw RocksFailure.of("close", directory, e);
        } finally {
            objects.close();
        }
    }
}
