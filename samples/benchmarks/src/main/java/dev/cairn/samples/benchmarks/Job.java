package dev.cairn.samples.benchmarks;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored: an entity of ordinary size, with three indexes.
 *
 * @param jobId its id
 * @param status where it stands
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param priority higher is more urgent
 * @param retries how often it was tried again
 * @param type what kind of work it is
 * @param namespace for whom
 * @param tableName about what, if about one thing
 * @param idempotencyKey given by whoever asks for it
 * @param message what came of it
 */
@Entity("jobs")
@Indexed({"status", "createdAt"})
@Indexed({"namespace", "tableName"})
public record Job(
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

    Job withStatus(JobStatus next, Instant now) {
        return new Job(
                jobId, next, createdAt, now, priority, retries, type, namespace, tableName, idempotencyKey, message);
    }
}
