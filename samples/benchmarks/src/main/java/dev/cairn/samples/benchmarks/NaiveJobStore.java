package dev.cairn.samples.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** RocksDB as one writes it first: default options, one lock, a put for each key, a get for each entity. */
final class NaiveJobStore implements JobStore {

    private final Options options = new Options().setCreateIfMissing(true);
    private final RocksDB db;

    NaiveJobStore(Path directory) {
        RocksDB.loadLibrary();
        try {
            this.db = RocksDB.open(options, directory.toString());
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] entity(String id) {
        return ("job/" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unique(String key) {
        return ("key/" + key).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] status(JobStatus status, @Nullable Instant createdAt, String id) {
        byte[] start = ("status/" + status + "/").getBytes(StandardCharsets.UTF_8);
        byte[] end = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer key = ByteBuffer.allocate(start.length + (createdAt == null ? 0 : 12) + end.length)
                .put(start);
        if (createdAt != null) {
            key.putLong(createdAt.getEpochSecond() ^ Long.MIN_VALUE).putInt(createdAt.getNano());
        }
        return key.put(end).array();
    }

    private static byte[] about(String namespace, String table, String id) {
        return ("about/" + namespace + "/" + table + "/" + id).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void insert(Job job) {
        insertAll(List.of(job));
    }

    @Override
    public synchronized void insertAll(List<Job> jobs) {
        try (WriteBatch batch = new WriteBatch();
                WriteOptions write = new WriteOptions()) {
            for (Job job : jobs) {
                if (db.get(entity(job.jobId())) != null
                        || (job.idempotencyKey() != null && db.get(unique(job.idempotencyKey())) != null)) {
                    throw new IllegalStateException("Taken: " + job);
                }
                put(batch, job);
            }
            db.write(write, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(WriteBatch batch, Job job) throws RocksDBException {
        byte[] id = job.jobId().getBytes(StandardCharsets.UTF_8);
        batch.put(entity(job.jobId()), TunedCodec.encode(job));
        batch.put(status(job.status(), job.createdAt(), job.jobId()), id);
        if (job.tableName() != null) {
            batch.put(about(job.namespace(), job.tableName(), job.jobId()), id);
        }
        if (job.idempotencyKey() != null) {
            batch.put(unique(job.idempotencyKey()), id);
        }
    }

    private static void remove(WriteBatch batch, Job job) throws RocksDBException {
        batch.delete(entity(job.jobId()));
        batch.delete(status(job.status(), job.createdAt(), job.jobId()));
        if (job.tableName() != null) {
            batch.delete(about(job.namespace(), job.tableName(), job.jobId()));
        }
        if (job.idempotencyKey() != null) {
            batch.delete(unique(job.idempotencyKey()));
        }
    }

    @Override
    public synchronized void updateStatus(String id, JobStatus status, Instant now) {
        Job job = get(id);
        if (job != null) {
            try (WriteBatch batch = new WriteBatch();
                    WriteOptions write = new WriteOptions()) {
                remove(batch, job);
                put(batch, job.withStatus(status, now));
                db.write(write, batch);
            } catch (RocksDBException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public synchronized boolean delete(String id) {
        Job job = get(id);
        if (job == null) {
            return false;
        }
        try (WriteBatch batch = new WriteBatch();
                WriteOptions write = new WriteOptions()) {
            remove(batch, job);
            db.write(write, batch);
            return true;
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Job get(String id) {
        try {
            byte[] value = db.get(entity(id));
            return value == null ? null : TunedCodec.decode(id, value);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        try {
            byte[] id = db.get(unique(key));
            return id == null ? null : get(new String(id, StandardCharsets.UTF_8));
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        byte[] from = status(status, null, "");
        return jobs(from, TunedKeys.after(from), limit);
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return jobs(status(status, from, ""), status(status, to, ""), Integer.MAX_VALUE);
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        return made(status, from, to).size();
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        byte[] from = about(namespace, tableName, "");
        return jobs(from, TunedKeys.after(from), Integer.MAX_VALUE);
    }

    private List<Job> jobs(byte[] from, byte[] to, int limit) {
        List<Job> jobs = new ArrayList<>();
        try (RocksIterator entries = db.newIterator()) {
            for (entries.seek(from);
                    jobs.size() < limit && entries.isValid() && Arrays.compareUnsigned(entries.key(), to) < 0;
                    entries.next()) {
                Job job = get(new String(entries.value(), StandardCharsets.UTF_8));
                if (job != null) {
                    jobs.add(job);
                }
            }
        }
        return jobs;
    }

    @Override
    public void close() {
        db.close();
        options.close();
    }
}
