package dev.cairn.samples.benchmarks;

import static dev.cairn.samples.benchmarks.TunedKeys.BY_KEY;
import static dev.cairn.samples.benchmarks.TunedKeys.BY_NAMESPACE;
import static dev.cairn.samples.benchmarks.TunedKeys.BY_STATUS;
import static dev.cairn.samples.benchmarks.TunedKeys.ENTITIES;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/** RocksDB by hand, as well as it can be done: one batch of bytes a commit, own locks, patched values, bounded reads. */
final class TunedJobStore implements JobStore {

    private static final byte[] NOTHING = {};

    private final TunedDatabase db;
    private final TunedKeys keys;
    private final TunedReads reads;
    private final TunedLocks ids = new TunedLocks();
    private final TunedLocks uniques = new TunedLocks();

    private TunedJobStore(TunedDatabase db, boolean families) {
        this.db = db;
        this.keys = new TunedKeys(families);
        this.reads = new TunedReads(db, keys);
    }

    static TunedJobStore open(Path directory, boolean families) {
        return new TunedJobStore(TunedDatabase.open(directory, families), families);
    }

    @Override
    public void insert(Job job) {
        byte[] id = TunedCodec.utf8(job.jobId());
        byte[] entity = keys.entity(id);
        byte[] unique = job.idempotencyKey() == null ? null : keys.byKey(job.idempotencyKey());
        int[] lockedIds = ids.lock(entity);
        int[] lockedUniques = unique == null ? new int[0] : uniques.lock(unique);
        try {
            checkAbsent(entity, unique);
            TunedBatch batch = new TunedBatch(keys.families());
            add(batch, job, id, entity, unique);
            db.write(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } finally {
            uniques.unlock(lockedUniques);
            ids.unlock(lockedIds);
        }
    }

    @Override
    public void insertAll(List<Job> jobs) {
        byte[][] entities = new byte[jobs.size()][];
        byte[][] unique = new byte[jobs.size()][];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entities.length; i++) {
            Job job = jobs.get(i);
            entities[i] = keys.entity(TunedCodec.utf8(job.jobId()));
            unique[i] = job.idempotencyKey() == null ? NOTHING : keys.byKey(job.idempotencyKey());
            if (!seen.add(job.jobId()) || (job.idempotencyKey() != null && !seen.add("/" + job.idempotencyKey()))) {
                throw new IllegalStateException("Twice: " + job);
            }
        }
        int[] lockedIds = ids.lock(entities);
        int[] lockedUniques = uniques.lock(unique);
        try {
            TunedBatch batch = new TunedBatch(keys.families());
            for (int i = 0; i < entities.length; i++) {
                byte[] key = unique[i].length == 0 ? null : unique[i];
                checkAbsent(entities[i], key);
                byte[] id = Arrays.copyOfRange(entities[i], keys.prefix(), entities[i].length);
                add(batch, jobs.get(i), id, entities[i], key);
            }
            db.write(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } finally {
            uniques.unlock(lockedUniques);
            ids.unlock(lockedIds);
        }
    }

    private void checkAbsent(byte[] entity, byte @Nullable [] unique) throws RocksDBException {
        if (db.exists(ENTITIES, entity) || (unique != null && db.exists(BY_KEY, unique))) {
            throw new IllegalStateException("Taken: " + new String(entity, StandardCharsets.UTF_8));
        }
    }

    private void add(TunedBatch batch, Job job, byte[] id, byte[] entity, byte @Nullable [] unique) {
        batch.put(ENTITIES, entity, TunedCodec.encode(job));
        batch.put(BY_STATUS, keys.byStatus(job.status(), job.createdAt(), id), NOTHING);
        byte[] namespace = keys.byNamespace(job, id);
        if (namespace != null) {
            batch.put(BY_NAMESPACE, namespace, NOTHING);
        }
        if (unique != null) {
            batch.put(BY_KEY, unique, id);
        }
    }

    @Override
    public void updateStatus(String jobId, JobStatus status, Instant now) {
        byte[] id = TunedCodec.utf8(jobId);
        byte[] entity = keys.entity(id);
        int[] locked = ids.lock(entity);
        try {
            byte[] value = db.get(ENTITIES, entity);
            if (value == null) {
                return;
            }
            TunedBatch batch = new TunedBatch(keys.families());
            JobStatus before = TunedCodec.status(value);
            batch.put(ENTITIES, entity, TunedCodec.withStatus(value, status, now));
            if (before != status) {
                Instant created = TunedCodec.createdAt(value);
                batch.delete(BY_STATUS, keys.byStatus(before, created, id))
                        .put(BY_STATUS, keys.byStatus(status, created, id), NOTHING);
            }
            db.write(batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } finally {
            ids.unlock(locked);
        }
    }

    @Override
    public boolean delete(String jobId) {
        byte[] id = TunedCodec.utf8(jobId);
        byte[] entity = keys.entity(id);
        int[] locked = ids.lock(entity);
        try {
            byte[] value = db.get(ENTITIES, entity);
            if (value == null) {
                return false;
            }
            Job job = TunedCodec.decode(jobId, value);
            byte[] unique = job.idempotencyKey() == null ? null : keys.byKey(job.idempotencyKey());
            int[] lockedUniques = unique == null ? new int[0] : uniques.lock(unique);
            try {
                TunedBatch batch = new TunedBatch(keys.families());
                batch.delete(ENTITIES, entity).delete(BY_STATUS, keys.byStatus(job.status(), job.createdAt(), id));
                byte[] namespace = keys.byNamespace(job, id);
                if (namespace != null) {
                    batch.delete(BY_NAMESPACE, namespace);
                }
                if (unique != null) {
                    batch.delete(BY_KEY, unique);
                }
                db.write(batch);
                return true;
            } finally {
                uniques.unlock(lockedUniques);
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        } finally {
            ids.unlock(locked);
        }
    }

    @Override
    public @Nullable Job get(String id) {
        return reads.get(id);
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        return reads.byIdempotencyKey(key);
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        byte[] from = keys.byStatus(status);
        return reads.jobs(BY_STATUS, from, TunedKeys.after(from), keys.idInByStatus(), limit);
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return reads.jobs(
                BY_STATUS,
                keys.byStatus(status, from, NOTHING),
                keys.byStatus(status, to, NOTHING),
                keys.idInByStatus(),
                Integer.MAX_VALUE);
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        return reads.count(BY_STATUS, keys.byStatus(status, from, NOTHING), keys.byStatus(status, to, NOTHING));
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        byte[] from = keys.byNamespace(namespace, tableName, NOTHING);
        return reads.jobs(BY_NAMESPACE, from, TunedKeys.after(from), from.length, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        db.close();
    }
}
