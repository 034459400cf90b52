package dev.cairn.samples.jobs;

import dev.cairn.Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes the finished jobs of the past, in atomic batches.
 *
 * <p>A job that was created after the cutoff cannot have ended before it, so the index's range is all there is to look
 * at; the job itself tells whether it ended in time. A finished job stays finished, so nothing can come between the
 * look and the deletion.
 */
final class JobCleanup {

    private static final int BATCH = 500;

    private final JobRepository jobs;
    private final Instant cutoff;
    private final List<JobId> batch = new ArrayList<>();
    private long deleted;

    JobCleanup(JobRepository jobs, Instant cutoff) {
        this.jobs = jobs;
        this.cutoff = cutoff;
    }

    long run() {
        jobs.scanByStatusInAndCreatedAt(JobStatus.TERMINAL, Range.lessThan(cutoff))
                .forEach(this::look);
        flush();
        return deleted;
    }

    private void look(Job job) {
        if (ended(job).isBefore(cutoff)) {
            batch.add(job.jobId());
            if (batch.size() == BATCH) {
                flush();
            }
        }
    }

    private void flush() {
        deleted += jobs.deleteAllById(batch);
        batch.clear();
    }

    /** Jobs that were taken over from elsewhere may lack the later times. */
    private static Instant ended(Job job) {
        if (job.finishedAt() != null) {
            return job.finishedAt();
        }
        return job.startedAt() != null ? job.startedAt() : job.createdAt();
    }
}
