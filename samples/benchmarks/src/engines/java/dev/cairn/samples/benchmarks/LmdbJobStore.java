package dev.cairn.samples.benchmarks;

import static dev.cairn.samples.benchmarks.TunedKeys.BY_KEY;
import static dev.cairn.samples.benchmarks.TunedKeys.BY_NAMESPACE;
import static dev.cairn.samples.benchmarks.TunedKeys.BY_STATUS;
import static dev.cairn.samples.benchmarks.TunedKeys.ENTITIES;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.Cursor;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;
import org.lmdbjava.EnvFlags;
import org.lmdbjava.GetOp;
import org.lmdbjava.PutFlags;
import org.lmdbjava.Txn;

/** LMDB with keys and values as in the hand-tuned store; nothing is forced, so a power failure may damage it. */
final class LmdbJobStore implements JobStore {

    private static final long MAP_BYTES = 16L << 30;
    private static final byte[] NOTHING = {};

    private final Env<byte[]> env;
    private final List<Dbi<byte[]>> tables;
    private final TunedKeys keys = new TunedKeys(true);

    LmdbJobStore(Path directory) {
        this.env = Env.create(ByteArrayProxy.PROXY_BA)
                .setMapSize(MAP_BYTES)
                .setMaxDbs(4)
                .setMaxReaders(64)
                .open(directory.toFile(), EnvFlags.MDB_NOSYNC, EnvFlags.MDB_NORDAHEAD);
        this.tables = IntStream.range(0, 4)
                .mapToObj(kind -> env.openDbi("t" + kind, DbiFlags.MDB_CREATE))
                .toList();
    }

    @Override
    public void insert(Job job) {
        insertAll(List.of(job));
    }

    @Override
    public void insertAll(List<Job> jobs) {
        try (Txn<byte[]> txn = env.txnWrite()) {
            for (Job job : jobs) {
                byte[] id = TunedCodec.utf8(job.jobId());
                if (!tables.get(ENTITIES).put(txn, id, TunedCodec.encode(job), PutFlags.MDB_NOOVERWRITE)) {
                    throw new IllegalStateException("Taken: " + job);
                }
                String key = job.idempotencyKey();
                if (key != null && !tables.get(BY_KEY).put(txn, keys.byKey(key), id, PutFlags.MDB_NOOVERWRITE)) {
                    throw new IllegalStateException("Taken: " + job);
                }
                tables.get(BY_STATUS).put(txn, keys.byStatus(job.status(), job.createdAt(), id), NOTHING);
                byte[] table = keys.byNamespace(job, id);
                if (table != null) {
                    tables.get(BY_NAMESPACE).put(txn, table, NOTHING);
                }
            }
            txn.commit();
        }
    }

    @Override
    public void updateStatus(String jobId, JobStatus status, Instant now) {
        byte[] id = TunedCodec.utf8(jobId);
        try (Txn<byte[]> txn = env.txnWrite()) {
            byte[] value = tables.get(ENTITIES).get(txn, id);
            if (value == null) {
                return;
            }
            JobStatus before = TunedCodec.status(value);
            tables.get(ENTITIES).put(txn, id, TunedCodec.withStatus(value, status, now));
            if (before != status) {
                Instant created = TunedCodec.createdAt(value);
                tables.get(BY_STATUS).delete(txn, keys.byStatus(before, created, id));
                tables.get(BY_STATUS).put(txn, keys.byStatus(status, created, id), NOTHING);
            }
            txn.commit();
        }
    }

    @Override
    public boolean delete(String jobId) {
        byte[] id = TunedCodec.utf8(jobId);
        try (Txn<byte[]> txn = env.txnWrite()) {
            byte[] value = tables.get(ENTITIES).get(txn, id);
            if (value == null) {
                return false;
            }
            Job job = TunedCodec.decode(jobId, value);
            tables.get(ENTITIES).delete(txn, id);
            tables.get(BY_STATUS).delete(txn, keys.byStatus(job.status(), job.createdAt(), id));
            byte[] table = keys.byNamespace(job, id);
            if (table != null) {
                tables.get(BY_NAMESPACE).delete(txn, table);
            }
            if (job.idempotencyKey() != null) {
                tables.get(BY_KEY).delete(txn, keys.byKey(job.idempotencyKey()));
            }
            txn.commit();
            return true;
        }
    }

    @Override
    public @Nullable Job get(String jobId) {
        try (Txn<byte[]> txn = env.txnRead()) {
            byte[] value = tables.get(ENTITIES).get(txn, TunedCodec.utf8(jobId));
            return value == null ? null : TunedCodec.decode(jobId, value);
        }
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        try (Txn<byte[]> txn = env.txnRead()) {
            byte[] id = tables.get(BY_KEY).get(txn, keys.byKey(key));
            return id == null ? null : job(txn, id);
        }
    }

    private Job job(Txn<byte[]> txn, byte[] id) {
        byte[] value = tables.get(ENTITIES).get(txn, id);
        if (value == null) {
            throw new IllegalStateException("An entry leads nowhere.");
        }
        return TunedCodec.decode(new String(id, StandardCharsets.UTF_8), value);
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        byte[] from = keys.byStatus(status);
        return jobs(BY_STATUS, from, TunedKeys.after(from), keys.idInByStatus(), limit);
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return jobs(
                BY_STATUS,
                keys.byStatus(status, from, NOTHING),
                keys.byStatus(status, to, NOTHING),
                keys.idInByStatus(),
                Integer.MAX_VALUE);
    }

    private List<Job> jobs(int kind, byte[] from, byte[] to, int idAt, int limit) {
        List<Job> jobs = new ArrayList<>();
        try (Txn<byte[]> txn = env.txnRead();
                Cursor<byte[]> entries = tables.get(kind).openCursor(txn)) {
            boolean found = entries.get(from, GetOp.MDB_SET_RANGE);
            while (found && jobs.size() < limit && Arrays.compareUnsigned(entries.key(), to) < 0) {
                byte[] key = entries.key();
                jobs.add(job(txn, Arrays.copyOfRange(key, idAt, key.length)));
                found = entries.next();
            }
        }
        return jobs;
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        byte[] end = keys.byStatus(status, to, NOTHING);
        long count = 0;
        try (Txn<byte[]> txn = env.txnRead();
                Cursor<byte[]> entries = tables.get(BY_STATUS).openCursor(txn)) {
            boolean found = entries.get(keys.byStatus(status, from, NOTHING), GetOp.MDB_SET_RANGE);
            while (found && Arrays.compareUnsigned(entries.key(), end) < 0) {
                count++;
                found = entries.next();
            }
        }
        return count;
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        byte[] from = keys.byNamespace(namespace, tableName, NOTHING);
        return jobs(BY_NAMESPACE, from, TunedKeys.after(from), from.length, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        env.close();
    }
}
