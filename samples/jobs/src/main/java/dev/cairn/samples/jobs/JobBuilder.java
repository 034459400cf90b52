package dev.cairn.samples.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Job} component by component. Not safe for use by several threads. */
public final class JobBuilder {

    private final JobId jobId;
    private final String jobType;
    private JobStatus status = JobStatus.NEW;
    private final String namespaceId;
    private @Nullable String tableName;
    private JobParameters parameters = JobParameters.NONE;
    private @Nullable String message;
    private @Nullable String exceptionTrace;
    private @Nullable String idempotencyKey;
    private int retryCount;
    private int maxRetries;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String nodeId;
    private @Nullable String queue;
    private int priority;

    JobBuilder(JobId jobId, String jobType, String namespaceId, Instant createdAt) {
        this.jobId = jobId;
        this.jobType = jobType;
        this.namespaceId = namespaceId;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    JobBuilder(Job job) {
        jobId = job.jobId();
        jobType = job.jobType();
        status = job.status();
        namespaceId = job.namespaceId();
        tableName = job.tableName();
        parameters = job.parameters();
        message = job.message();
        exceptionTrace = job.exceptionTrace();
        idempotencyKey = job.idempotencyKey();
        retryCount = job.retryCount();
        maxRetries = job.maxRetries();
        createdAt = job.createdAt();
        updatedAt = job.updatedAt();
        startedAt = job.startedAt();
        finishedAt = job.finishedAt();
        nodeId = job.nodeId();
        queue = job.queue();
        priority = job.priority();
    }

    /** Sets where the job stands. */
    public JobBuilder status(JobStatus value) {
        status = value;
        return this;
    }

    /** Sets the table it works on. */
    public JobBuilder tableName(@Nullable String value) {
        tableName = value;
        return this;
    }

    /** Sets what to do in detail. */
    public JobBuilder parameters(JobParameters value) {
        parameters = value;
        return this;
    }

    /** Sets what came of it. */
    public JobBuilder message(@Nullable String value) {
        message = value;
        return this;
    }

    /** Sets where it failed. */
    public JobBuilder exceptionTrace(@Nullable String value) {
        exceptionTrace = value;
        return this;
    }

    /** Sets what makes asking twice give one job. */
    public JobBuilder idempotencyKey(@Nullable String value) {
        idempotencyKey = value;
        return this;
    }

    /** Sets how often it was tried again. */
    public JobBuilder retryCount(int value) {
        retryCount = value;
        return this;
    }

    /** Sets how often it may be tried again. */
    public JobBuilder maxRetries(int value) {
        maxRetries = value;
        return this;
    }

    /** Sets when it was asked for. */
    public JobBuilder createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    /** Sets when it last changed. */
    public JobBuilder updatedAt(Instant value) {
        updatedAt = value;
        return this;
    }

    /** Sets when work on it began. */
    public JobBuilder startedAt(@Nullable Instant value) {
        startedAt = value;
        return this;
    }

    /** Sets when it reached a terminal status. */
    public JobBuilder finishedAt(@Nullable Instant value) {
        finishedAt = value;
        return this;
    }

    /** Sets the node that works on it. */
    public JobBuilder nodeId(@Nullable String value) {
        nodeId = value;
        return this;
    }

    /** Sets the queue it waits in. */
    public JobBuilder queue(@Nullable String value) {
        queue = value;
        return this;
    }

    /** Sets higher is more urgent. */
    public JobBuilder priority(int value) {
        priority = value;
        return this;
    }

    /** Makes the job. */
    public Job build() {
        return new Job(
                jobId,
                jobType,
                status,
                namespaceId,
                tableName,
                parameters,
                message,
                exceptionTrace,
                idempotencyKey,
                retryCount,
                maxRetries,
                createdAt,
                updatedAt,
                startedAt,
                finishedAt,
                nodeId,
                queue,
                priority);
    }
}
