package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Partition;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Range;
import org.rocksdb.RocksDBException;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;

/** Asks RocksDB for numbers. Whoever calls it keeps the database open. */
record RocksStatistics(RocksDatabase database) {

    long approximateSize(Partition partition) {
        ByteRange range = partition.prefixed(ByteRange.all());
        byte @Nullable [] to = range.to();
        if (to == null) {
            throw new IllegalStateException("A partition has an end");
        }
        try (Slice lower = new Slice(range.from());
                Slice upper = new Slice(to)) {
            return database.db
                    .getApproximateSizes(
                            List.of(new Range(lower, upper)),
                            SizeApproximationFlag.INCLUDE_FILES,
                            SizeApproximationFlag.INCLUDE_MEMTABLES)[0];
        }
    }

    Map<String, Long> metrics() {
        long memtables = property("rocksdb.size-all-mem-tables");
        long blockCache = property("rocksdb.block-cache-usage");
        long tableReaders = property("rocksdb.estimate-table-readers-mem");
        return Map.of(
                "disk-bytes",
                property("rocksdb.total-sst-files-size"),
                "memory-bytes",
                memtables + blockCache + tableReaders,
                "memtable-bytes",
                memtables,
                "block-cache-bytes",
                blockCache,
                "table-reader-bytes",
                tableReaders,
                "estimated-keys",
                property("rocksdb.estimate-num-keys"),
                "pending-compaction-bytes",
                property("rocksdb.estimate-pending-compaction-bytes"));
    }

    private long property(String name) {
        try {
            return database.db.getLongProperty(name);
        } catch (RocksDBException e) {
            throw RocksFailure.of("measure", database.directory, e);
        }
    }
}
