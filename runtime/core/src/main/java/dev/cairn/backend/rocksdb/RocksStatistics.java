package dev.cairn.backend.rocksdb;

import dev.cairn.backend.Partition;
import dev.cairn.key.ByteRange;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Range;
import org.rocksdb.RocksDBException;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;

/** Asks RocksDB for numbers. Whoever calls it keeps the database open. */
record RocksStatistics(RocksDatabase database) {

    long approximateSize(Partition partition) {
        return inRange(
                partition.prefixed(ByteRange.all()),
                range -> database.db
                        .getApproximateSizes(
                                List.of(range),
                                SizeApproximationFlag.INCLUDE_FILES,
                                SizeApproximationFlag.INCLUDE_MEMTABLES)[0]);
    }

    /** The memtables count their keys; in the files a key is taken to be as long as they are on average. */
    long approximateCount(ByteRange prefixed) {
        return inRange(prefixed, range -> {
            long unflushed = database.db.getApproximateMemTableStats(range).count;
            long bytes = database.db.getApproximateSizes(List.of(range), SizeApproximationFlag.INCLUDE_FILES)[0];
            if (bytes == 0) {
                return unflushed;
            }
            long flushed = property("rocksdb.estimate-num-keys")
                    - property("rocksdb.num-entries-active-mem-table")
                    - property("rocksdb.num-entries-imm-mem-tables");
            double length = (double) property("rocksdb.total-sst-files-size") / Math.max(1, flushed);
            return unflushed + Math.round(bytes / Math.max(1, length));
        });
    }

    private static long inRange(ByteRange bytes, ToLongFunction<Range> measure) {
        byte @Nullable [] to = bytes.to();
        if (to == null) {
            throw new IllegalStateException("A partition has an end");
        }
        try (Slice lower = new Slice(bytes.from());
                Slice upper = new Slice(to)) {
            return measure.applyAsLong(new Range(lower, upper));
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
