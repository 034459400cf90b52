package dev.cairn.samples.benchmarks;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link Job} whose index by status holds all of it, so that scans of a status read nothing else. */
@Entity("covering_jobs")
@Indexed(
        value = {"status", "createdAt"},
        include = "*")
@Indexed({"namespace", "tableName"})
record CoveringJob(
        @Id String jobId,
        JobStatus status,
        Instant createdAt,
        Instant updatedAt,
        int priority,
        int retries,
        String type,
        String namespace,
        @Nullable String tableName,
        @Indexed(unique = true) @Nullable String idempotencyKey,
        @Nullable String message) {

    static CoveringJob of(Job job) {
        return new CoveringJob(
                job.jobId(),
                job.status(),
                job.createdAt(),
                job.updatedAt(),
                job.priority(),
                job.retries(),
                job.type(),
                job.namespace(),
                job.tableName(),
                job.idempotencyKey(),
                job.message());
    }

    Job job() {
        return new Job(
                jobId,
                status,
                createdAt,
                updatedAt,
                priority,
                retries,
                type,
                namespace,
                tableName,
                idempotencyKey,
                message);
    }

    CoveringJob withStatus(JobStatus next, Instant now) {
        return new CoveringJob(
                jobId, next, createdAt, now, priority, retries, type, namespace, tableName, idempotencyKey, message);
    }
}
