package dev.cairn.tests.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity("jobs")
@Indexed({"status", "createdAt"})
@Indexed({"namespace", "tableName"})
public record Job(
        @Id String jobId,
        JobStatus status,
        Instant createdAt,
        String namespace,
        @Nullable String tableName,
        @Indexed(unique = true) @Nullable String idempotencyKey) {

    public Job withStatus(JobStatus status) {
        return new Job(jobId, status, createdAt, namespace, tableName, idempotencyKey);
    }
}
