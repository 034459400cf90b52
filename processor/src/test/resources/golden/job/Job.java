package com.example.jobs;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity("jobs")
@Indexed({"status", "createdAt"})
@Indexed({"namespace", "tableName"})
public record Job(
        @Id JobId jobId,
        JobStatus status,
        Instant createdAt,
        String namespace,
        @Nullable String tableName,
        @Indexed(unique = true) @Nullable String idempotencyKey) {}
