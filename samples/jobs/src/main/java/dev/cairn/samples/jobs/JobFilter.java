package dev.cairn.samples.jobs;

import dev.cairn.Range;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list, and how. Starts with {@link #all()} and is narrowed step by step.
 *
 * <pre>{@code
 * JobFilter.all().withStatuses(QUEUED, RUNNING).withType("flush").createdAfter(noon).limitedTo(10)
 * }</pre>
 *
 * @param statuses the statuses, empty for any
 * @param jobType the type, or null for any
 * @param idempotencyKey the idempotency key, or null for any
 * @param createdAfter when they were created at the earliest, itself left out, or null
 * @param createdBefore when they were created at the latest, itself left out, or null
 * @param sort what they are sorted by
 * @param order which end comes first
 * @param limit how many there are at most, once everything else is applied
 */
public record JobFilter(
        Set<JobStatus> statuses,
        @Nullable String jobType,
        @Nullable String idempotencyKey,
        @Nullable Instant createdAfter,
        @Nullable Instant createdBefore,
        JobSort sort,
        SortOrder order,
        int limit) {

    private static final JobFilter ALL =
            new JobFilter(Set.of(), null, null, null, null, JobSort.CREATED_AT, SortOrder.ASCENDING, Integer.MAX_VALUE);

    /**
     * Takes everything at once.
     *
     * @throws IllegalArgumentException if the limit is negative
     */
    public JobFilter {
        statuses = Set.copyOf(statuses);
        if (limit < 0) {
            throw new IllegalArgumentException("A limit is 0 or more, not " + limit + ".");
        }
    }

    /** Every job, oldest first. */
    public static JobFilter all() {
        return ALL;
    }

    /** Only jobs in one of these statuses. */
    public JobFilter withStatuses(JobStatus... any) {
        return new JobFilter(
                Set.copyOf(Arrays.asList(any)),
                jobType,
                idempotencyKey,
                createdAfter,
                createdBefore,
                sort,
                order,
                limit);
    }

    /** Only jobs of this type. */
    public JobFilter withType(String type) {
        return new JobFilter(statuses, type, idempotencyKey, createdAfter, createdBefore, sort, order, limit);
    }

    /** Only the job with this idempotency key. */
    public JobFilter withIdempotencyKey(String key) {
        return new JobFilter(statuses, jobType, key, createdAfter, createdBefore, sort, order, limit);
    }

    /** Only jobs created later than this. */
    public JobFilter createdAfter(Instant time) {
        return new JobFilter(statuses, jobType, idempotencyKey, time, createdBefore, sort, order, limit);
    }

    /** Only jobs created earlier than this. */
    public JobFilter createdBefore(Instant time) {
        return new JobFilter(statuses, jobType, idempotencyKey, createdAfter, time, sort, order, limit);
    }

    /** In this order. Jobs that are equal in it come oldest first, unless the order is the latest created first. */
    public JobFilter sortedBy(JobSort by, SortOrder direction) {
        return new JobFilter(statuses, jobType, idempotencyKey, createdAfter, createdBefore, by, direction, limit);
    }

    /** At most so many jobs. */
    public JobFilter limitedTo(int jobs) {
        return new JobFilter(statuses, jobType, idempotencyKey, createdAfter, createdBefore, sort, order, jobs);
    }

    /** The statuses to look through: every job has one of them. */
    Set<JobStatus> anyOf() {
        return statuses.isEmpty() ? JobStatus.ALL : statuses;
    }

    /** The times of creation to look through. */
    Range<Instant> createdAt() {
        if (createdAfter == null) {
            return createdBefore == null ? Range.all() : Range.lessThan(createdBefore);
        }
        return createdBefore == null ? Range.greaterThan(createdAfter) : Range.open(createdAfter, createdBefore);
    }

    /** Whether a job is among those asked for. */
    boolean matches(Job job) {
        return anyOf().contains(job.status())
                && (jobType == null || jobType.equals(job.jobType()))
                && (idempotencyKey == null || idempotencyKey.equals(job.idempotencyKey()))
                && (createdAfter == null || job.createdAt().isAfter(createdAfter))
                && (createdBefore == null || job.createdAt().isBefore(createdBefore));
    }
}
