package dev.cairn.samples.benchmarks;

import com.sleepycat.je.DatabaseException;
import com.sleepycat.je.Durability;
import com.sleepycat.je.Environment;
import com.sleepycat.je.EnvironmentConfig;
import com.sleepycat.je.LockMode;
import com.sleepycat.je.Transaction;
import com.sleepycat.je.TransactionConfig;
import com.sleepycat.persist.EntityCursor;
import com.sleepycat.persist.EntityIndex;
import com.sleepycat.persist.EntityStore;
import com.sleepycat.persist.PrimaryIndex;
import com.sleepycat.persist.SecondaryIndex;
import com.sleepycat.persist.StoreConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Berkeley DB Java Edition by its direct persistence layer; a commit is written to the file but not forced. */
final class JeJobStore implements JobStore {

    private static final long CACHE_BYTES = 512L << 20;

    private final Environment environment;
    private final EntityStore store;
    private final PrimaryIndex<String, JeJob> jobs;
    private final SecondaryIndex<JeJob.StatusTime, String, JeJob> byStatus;
    private final SecondaryIndex<JeJob.About, String, JeJob> byTable;
    private final SecondaryIndex<String, String, JeJob> byKey;

    JeJobStore(Path directory) {
        EnvironmentConfig config = new EnvironmentConfig()
                .setAllowCreate(true)
                .setTransactional(true)
                .setConfigParam(EnvironmentConfig.LOG_FILE_MAX, Long.toString(64L << 20));
        config.setDurability(Durability.COMMIT_WRITE_NO_SYNC);
        config.setCacheSize(CACHE_BYTES);
        config.setLockTimeout(10, TimeUnit.SECONDS);
        this.environment = new Environment(directory.toFile(), config);
        this.store = new EntityStore(
                environment, "jobs", new StoreConfig().setAllowCreate(true).setTransactional(true));
        this.jobs = store.getPrimaryIndex(String.class, JeJob.class);
        this.byStatus = store.getSecondaryIndex(jobs, JeJob.StatusTime.class, "byStatus");
        this.byTable = store.getSecondaryIndex(jobs, JeJob.About.class, "byTable");
        this.byKey = store.getSecondaryIndex(jobs, String.class, "idempotencyKey");
    }

    @Override
    public void insert(Job job) {
        insertAll(List.of(job));
    }

    @Override
    public void insertAll(List<Job> all) {
        Transaction transaction = environment.beginTransaction(null, TransactionConfig.DEFAULT);
        boolean done = false;
        try {
            for (Job job : all) {
                if (!jobs.putNoOverwrite(transaction, new JeJob(job))) {
                    throw new IllegalStateException("Taken: " + job);
                }
            }
            transaction.commit();
            done = true;
        } catch (DatabaseException e) { // a unique key is taken
            throw new IllegalStateException(e);
        } finally {
            if (!done) {
                transaction.abort();
            }
        }
    }

    @Override
    public void updateStatus(String id, JobStatus status, Instant now) {
        Transaction transaction = environment.beginTransaction(null, TransactionConfig.DEFAULT);
        JeJob job = jobs.get(transaction, id, LockMode.RMW);
        if (job == null) {
            transaction.abort();
            return;
        }
        jobs.putNoReturn(transaction, new JeJob(job.job().withStatus(status, now)));
        transaction.commit();
    }

    @Override
    public boolean delete(String id) {
        return jobs.delete(id);
    }

    @Override
    public @Nullable Job get(String id) {
        JeJob job = jobs.get(id);
        return job == null ? null : job.job();
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        JeJob job = byKey.get(key);
        return job == null ? null : job.job();
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        return list(status, Instant.MIN, Instant.MAX, limit);
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return list(status, from, to, Integer.MAX_VALUE);
    }

    private List<Job> list(JobStatus status, Instant from, Instant to, int limit) {
        List<Job> found = new ArrayList<>();
        try (EntityCursor<JeJob> cursor = byStatus.entities(
                new JeJob.StatusTime(status, from), true, new JeJob.StatusTime(status, to), false)) {
            for (JeJob job = cursor.next(); job != null; job = found.size() < limit ? cursor.next() : null) {
                found.add(job.job());
            }
        }
        return found;
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        long count = 0;
        try (EntityCursor<JeJob.StatusTime> cursor =
                byStatus.keys(new JeJob.StatusTime(status, from), true, new JeJob.StatusTime(status, to), false)) {
            while (cursor.next() != null) {
                count++;
            }
        }
        return count;
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        EntityIndex<String, JeJob> found = byTable.subIndex(new JeJob.About(namespace, tableName));
        List<Job> all = new ArrayList<>();
        try (EntityCursor<JeJob> cursor = found.entities()) {
            for (JeJob job : cursor) {
                all.add(job.job());
            }
        }
        return all;
    }

    @Override
    public void close() {
        store.close();
        environment.close();
    }
}
