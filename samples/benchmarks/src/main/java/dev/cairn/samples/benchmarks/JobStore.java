package dev.cairn.samples.benchmarks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every implementation of the workload does, with the same guarantees: atomic, unique, safe under threads. */
public interface JobStore extends AutoCloseable {

    /** Stores a new job; throws if its id or its idempotency key is taken. */
    void insert(Job job);

    /** Stores new jobs, all or none. */
    void insertAll(List<Job> jobs);

    /** Changes a job's status, if there is the job. */
    void updateStatus(String id, JobStatus status, Instant now);

    /** Deletes a job; tells whether there was one. */
    boolean delete(String id);

    @Nullable
    Job get(String id);

    @Nullable
    Job byIdempotencyKey(String key);

    /** The oldest jobs of a status. */
    List<Job> oldest(JobStatus status, int limit);

    /** The jobs of a status made in a time, the end left out, oldest first. */
    List<Job> made(JobStatus status, Instant from, Instant to);

    /** How many {@link #made} would give. */
    long count(JobStatus status, Instant from, Instant to);

    /** The jobs of a namespace about a table, in the order of their ids. */
    List<Job> about(String namespace, String tableName);

    @Override
    void close();
}
