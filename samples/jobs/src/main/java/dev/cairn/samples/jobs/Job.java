package dev.cairn.samples.jobs;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that the database does in the background.
 *
 * @param jobId names the job
 * @param jobType what kind of work it is, such as {@code flush}
 * @param status where it stands
 * @param namespaceId the namespace it works for
 * @param tableName the table it works on, if it is about one
 * @param parameters what to do in detail
 * @param message what came of it, in words
 * @param exceptionTrace where it failed
 * @param idempotencyKey given by whoever asks for the job, so that asking twice gives one job
 * @param retryCount how often it was tried again
 * @param maxRetries how often it may be tried again
 * @param createdAt when it was asked for
 * @param updatedAt when anything here last changed
 * @param startedAt when work on it began
 * @param finishedAt when it reached a terminal status
 * @param nodeId the node that works on it
 * @param queue the queue it waits in
 * @param priority higher is more urgent
 */
@Entity("jobs")
@Indexed({"status", "createdAt"})
@Indexed({"namespaceId", "tableName"})
public record Job(
        @Id JobId jobId,
        String jobType,
        JobStatus status,
        String namespaceId,
        @Nullable String tableName,
        JobParameters parameters,
        @Nullable String message,
        @Nullable String exceptionTrace,
        @Indexed(unique = true) @Nullable String idempotencyKey,
        int retryCount,
        int maxRetries,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String nodeId,
        @Nullable String queue,
        int priority) {

    /**
     * Starts a new job with what every job has.
     *
     * @param jobId names the job
     * @param jobType what kind of work it is
     * @param namespaceId the namespace it works for
     * @param createdAt when it was asked for
     * @return a builder for the rest
     */
    public static JobBuilder builder(JobId jobId, String jobType, String namespaceId, Instant createdAt) {
        return new JobBuilder(jobId, jobType, namespaceId, createdAt);
    }

    /**
     * Starts a changed copy of this job.
     *
     * @return a builder that has all of this
     */
    public JobBuilder toBuilder() {
        return new JobBuilder(this);
    }

    /**
     * This job in a queue.
     *
     * @param queue the queue
     * @param now when that is
     * @return the changed copy
     */
    public Job queued(String queue, Instant now) {
        return toBuilder().status(JobStatus.QUEUED).queue(queue).updatedAt(now).build();
    }

    /**
     * This job at work.
     *
     * @param nodeId the node that works on it
     * @param now when that is
     * @return the changed copy
     */
    public Job started(String nodeId, Instant now) {
        return toBuilder()
                .status(JobStatus.RUNNING)
                .nodeId(nodeId)
                .startedAt(now)
                .updatedAt(now)
                .build();
    }

    /**
     * This job after an attempt that failed and is not the last.
     *
     * @param message what went wrong
     * @param now when that is
     * @return the changed copy
     */
    public Job retrying(String message, Instant now) {
        return toBuilder()
                .status(JobStatus.RETRYING)
                .retryCount(retryCount + 1)
                .message(message)
                .updatedAt(now)
                .build();
    }

    /**
     * This job done.
     *
     * @param message what came of it
     * @param now when that is
     * @return the changed copy
     */
    public Job completed(String message, Instant now) {
        return finished(JobStatus.COMPLETED, now).message(message).build();
    }

    /**
     * This job failed for good.
     *
     * @param message what went wrong
     * @param exceptionTrace where, if known
     * @param now when that is
     * @return the changed copy
     */
    public Job failed(String message, @Nullable String exceptionTrace, Instant now) {
        return finished(JobStatus.FAILED, now)
                .message(message)
                .exceptionTrace(exceptionTrace)
                .build();
    }

    /**
     * This job stopped.
     *
     * @param now when that is
     * @return the changed copy
     */
    public Job cancelled(Instant now) {
        return finished(JobStatus.CANCELLED, now).build();
    }

    private JobBuilder finished(JobStatus terminal, Instant now) {
        return toBuilder().status(terminal).finishedAt(now).updatedAt(now);
    }
}
