package dev.cairn.store;

import java.nio.file.Path;
import org.rocksdb.PerfContext;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Counts what iterators pass over in this thread, in all databases: entries that are deleted or overwritten. */
final class SkippedEntries implements AutoCloseable {

    /** RocksDB gives its counters to whoever has any database. */
    private final RocksDB any;

    SkippedEntries(Path directory) throws RocksDBException {
        RocksDB.loadLibrary();
        any = RocksDB.open(directory.toString());
    }

    /** How many during a call. */
    long during(Runnable call) {
        long before = count();
        call.run();
        return count() - before;
    }

    private long count() {
        PerfContext counters = any.getPerfContext();
        return counters.getInternalDeleteSkippedCount() + counters.getInternalKeySkippedCount();
    }

    @Override
    public void close() {
        any.close();
    }
}
