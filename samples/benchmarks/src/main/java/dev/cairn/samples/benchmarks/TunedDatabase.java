package dev.cairn.samples.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.HyperClockCache;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksObject;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** An open RocksDB with the same memory as Cairn's by default, with one column family or four. */
final class TunedDatabase implements AutoCloseable {

    private static final byte[] NO_ROOM = {};

    /** Costs less than an array that native code makes. */
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[1024]);

    final RocksDB db;
    private final List<ColumnFamilyHandle> families;
    private final List<RocksObject> objects;
    private final ReadOptions reads = new ReadOptions();
    private final WriteOptions writes = new WriteOptions();

    private TunedDatabase(RocksDB db, List<ColumnFamilyHandle> families, List<RocksObject> objects) {
        this.db = db;
        this.families = families;
        this.objects = objects;
    }

    static TunedDatabase open(Path directory, boolean families) {
        RocksDB.loadLibrary();
        Cache cache = new HyperClockCache(128L << 20, 0, -1, false);
        BloomFilter bloom = new BloomFilter(10);
        List<RocksObject> objects = new ArrayList<>(List.of(cache, bloom));
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        for (String name : families ? List.of("default", "status", "namespace", "key") : List.of("default")) {
            ColumnFamilyOptions options = new ColumnFamilyOptions()
                    .setTableFormatConfig(new BlockBasedTableConfig()
                            .setBlockCache(cache)
                            .setBlockRestartInterval(4)
                            .setFilterPolicy(bloom)
                            .setWholeKeyFiltering(true))
                    .setWriteBufferSize(64L << 20)
                    .setMemtablePrefixBloomSizeRatio(0.02)
                    .setMemtableWholeKeyFiltering(true)
                    .setCompressionType(CompressionType.LZ4_COMPRESSION)
                    .setLevelCompactionDynamicLevelBytes(true);
            objects.add(options);
            descriptors.add(new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), options));
        }
        DBOptions options = new DBOptions().setCreateIfMissing(true).setCreateMissingColumnFamilies(true);
        objects.add(options);
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        try {
            RocksDB db = RocksDB.open(options, directory.toString(), descriptors, handles);
            return new TunedDatabase(db, handles, objects);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    ColumnFamilyHandle family(int kind) {
        return families.get(families.size() == 1 ? 0 : kind);
    }

    byte @Nullable [] get(int kind, byte[] key) throws RocksDBException {
        byte[] buffer = BUFFER.get();
        int size = db.get(family(kind), reads, key, 0, key.length, buffer, 0, buffer.length);
        if (size == RocksDB.NOT_FOUND) {
            return null;
        }
        return size <= buffer.length ? Arrays.copyOf(buffer, size) : db.get(family(kind), reads, key);
    }

    boolean exists(int kind, byte[] key) throws RocksDBException {
        return db.get(family(kind), reads, key, NO_ROOM) != RocksDB.NOT_FOUND;
    }

    void write(TunedBatch batch) throws RocksDBException {
        try (WriteBatch operations = new WriteBatch(batch.toBytes())) {
            db.write(writes, operations);
        }
    }

    @Override
    public void close() {
        families.forEach(ColumnFamilyHandle::close);
        db.close();
        reads.close();
        writes.close();
        for (int i = objects.size() - 1; i >= 0; i--) {
            objects.get(i).close();
        }
    }
}
