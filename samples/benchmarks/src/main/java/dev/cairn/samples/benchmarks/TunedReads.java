package dev.cairn.samples.benchmarks;

import static dev.cairn.samples.benchmarks.TunedKeys.BY_KEY;
import static dev.cairn.samples.benchmarks.TunedKeys.ENTITIES;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.Snapshot;

/** Reads of the hand-tuned store: from one snapshot, within bounds, entities fetched in chunks. */
final class TunedReads {

    private static final int CHUNK = 100;

    private final TunedDatabase db;
    private final TunedKeys keys;

    TunedReads(TunedDatabase db, TunedKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    @Nullable
    Job get(String id) {
        try {
            byte[] value = db.get(ENTITIES, keys.entity(TunedCodec.utf8(id)));
            return value == null ? null : TunedCodec.decode(id, value);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    Job byIdempotencyKey(String key) {
        try {
            byte[] id = db.get(BY_KEY, keys.byKey(key));
            byte[] value = id == null ? null : db.get(ENTITIES, keys.entity(id));
            Job job = value == null ? null : TunedCodec.decode(new String(id, StandardCharsets.UTF_8), value);
            if (id == null || (job != null && key.equals(job.idempotencyKey()))) {
                return job;
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
        return atOnce(key); // the key has changed hands between the two reads
    }

    private @Nullable Job atOnce(String key) {
        Snapshot snapshot = db.db.getSnapshot();
        try (ReadOptions options = new ReadOptions().setSnapshot(snapshot)) {
            byte[] id = db.db.get(db.family(BY_KEY), options, keys.byKey(key));
            if (id == null) {
                return null;
            }
            byte[] value = db.db.get(db.family(ENTITIES), options, keys.entity(id));
            return value == null ? null : TunedCodec.decode(new String(id, StandardCharsets.UTF_8), value);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } finally {
            db.db.releaseSnapshot(snapshot);
        }
    }

    List<Job> jobs(int kind, byte[] from, byte[] to, int idAt, int limit) {
        Snapshot snapshot = db.db.getSnapshot();
        try (Slice end = new Slice(to);
                ReadOptions options = new ReadOptions().setSnapshot(snapshot).setIterateUpperBound(end);
                ReadOptions fetch = new ReadOptions().setSnapshot(snapshot);
                RocksIterator entries = db.db.newIterator(db.family(kind), options)) {
            List<Job> jobs = new ArrayList<>();
            List<byte[]> ids = new ArrayList<>(CHUNK);
            byte[] entry = new byte[256];
            int left = limit;
            entries.seek(from);
            while (left > 0 && entries.isValid()) {
                int length = entries.key(entry, 0, entry.length);
                if (length > entry.length) {
                    entry = entries.key();
                }
                ids.add(Arrays.copyOfRange(entry, idAt, length));
                left--;
                if (ids.size() == CHUNK) {
                    fetch(fetch, ids, jobs);
                }
                if (left > 0) {
                    entries.next();
                }
            }
            entries.status();
            fetch(fetch, ids, jobs);
            return jobs;
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } finally {
            db.db.releaseSnapshot(snapshot);
        }
    }

    private void fetch(ReadOptions options, List<byte[]> ids, List<Job> jobs) throws RocksDBException {
        if (ids.isEmpty()) {
            return;
        }
        List<ColumnFamilyHandle> families = Collections.nCopies(ids.size(), db.family(ENTITIES));
        List<byte[]> values = db.db.multiGetAsList(
                options, families, ids.stream().map(keys::entity).toList());
        for (int i = 0; i < values.size(); i++) {
            jobs.add(TunedCodec.decode(new String(ids.get(i), StandardCharsets.UTF_8), values.get(i)));
        }
        ids.clear();
    }

    long count(int kind, byte[] from, byte[] to) {
        try (Slice end = new Slice(to);
                ReadOptions options = new ReadOptions().setIterateUpperBound(end);
                RocksIterator entries = db.db.newIterator(db.family(kind), options)) {
            long count = 0;
            for (entries.seek(from); entries.isValid(); entries.next()) {
                count++;
            }
            entries.status();
            return count;
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }
}
