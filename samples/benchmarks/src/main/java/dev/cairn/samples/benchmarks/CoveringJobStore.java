package dev.cairn.samples.benchmarks;

import dev.cairn.Cairn;
import dev.cairn.EntityNotFoundException;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workload through a generated repository whose index by status is a covering one. */
final class CoveringJobStore implements JobStore {

    private final Cairn db;
    private final CoveringJobRepository jobs;

    CoveringJobStore(Path directory) {
        this.db = Cairn.open(directory);
        this.jobs = CoveringJobRepository.of(db);
    }

    @Override
    public void insert(Job job) {
        jobs.insert(CoveringJob.of(job));
    }

    @Override
    public void insertAll(List<Job> all) {
        jobs.insertAll(all.stream().map(CoveringJob::of).toList());
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
        return jobs.findById(id).map(CoveringJob::job).orElse(null);
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        return jobs.findByIdempotencyKey(key).map(CoveringJob::job).orElse(null);
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        return list(jobs.scanByStatus(status).limit(limit));
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return list(jobs.scanByStatusAndCreatedAt(status, Range.closedOpen(from, to)));
    }

    private static List<Job> list(IndexScan<String, CoveringJob, ?> scan) {
        List<Job> jobs = new ArrayList<>();
        scan.forEach(job -> jobs.add(job.job()));
        return jobs;
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        return jobs.scanByStatusAndCreatedAt(status, Range.closedOpen(from, to)).count();
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        return list(jobs.scanByNamespaceAndTableName(namespace, tableName));
    }

    @Override
    public void close() {
        db.close();
    }
}
