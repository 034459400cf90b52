package dev.cairn.samples.benchmarks;

import dev.cairn.Cairn;
import dev.cairn.EntityNotFoundException;
import dev.cairn.Range;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workload through the generated repository, as a user calls it. */
final class CairnJobStore implements JobStore {

    private static final long CACHE_BYTES = 256 << 20;

    private final Cairn db;
    private final JobRepository jobs;

    private CairnJobStore(Cairn db) {
        this.db = db;
        this.jobs = JobRepository.of(db);
    }

    static CairnJobStore open(Path directory) {
        return new CairnJobStore(Cairn.open(directory));
    }

    /** There is room for the decoded entities of a few hundred thousand jobs. */
    static CairnJobStore openCached(Path directory) {
        return new CairnJobStore(
                Cairn.builder().entityCache(CACHE_BYTES, JobIndexes.ENTITY).open(directory));
    }

    @Override
    public void insert(Job job) {
        jobs.insert(job);
    }

    @Override
    public void insertAll(List<Job> all) {
        jobs.insertAll(all);
    }

    @Override
    public void updateStatus(String id, JobStatus status, Instant now) {
        try {
            jobs.update(id, job -> job.withStatus(status, now));
        } catch (EntityNotFoundException e) {
            return; // none is there
        }
    }

    @Override
    public boolean delete(String id) {
        return jobs.deleteById(id);
    }

    @Override
    public @Nullable Job get(String id) {
        return jobs.findById(id).orElse(null);
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        return jobs.findByIdempotencyKey(key).orElse(null);
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        return jobs.scanByStatus(status).limit(limit).toList();
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return jobs.scanByStatusAndCreatedAt(status, Range.closedOpen(from, to)).toList();
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        return jobs.scanByStatusAndCreatedAt(status, Range.closedOpen(from, to)).count();
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        return jobs.scanByNamespaceAndTableName(namespace, tableName).toList();
    }

    @Override
    public void close() {
        db.close();
    }
}
