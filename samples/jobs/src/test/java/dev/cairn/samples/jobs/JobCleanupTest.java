package dev.cairn.samples.jobs;

import static dev.cairn.samples.jobs.TestJobs.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobCleanupTest {

    private static final Duration RETENTION = Duration.ofDays(30);
    private static final Instant OLD = NOON.minus(RETENTION).minusSeconds(1);
    private static final Instant OLDER = OLD.minus(RETENTION);
    private static final Instant YOUNG = NOON.minus(RETENTION);

    private final Cairn db = Cairn.inMemory();
    private final JobsTable jobs = new JobsTable(db, TestJobs.CLOCK);

    @AfterEach
    void close() {
        db.close();
    }

    @ParameterizedTest
    @EnumSource
    void onlyFinishedJobsAreDeleted(JobStatus status) {
        jobs.create(job("job-1", status, OLDER, OLD, OLD));

        assertThat(jobs.cleanup(RETENTION)).isEqualTo(status.isTerminal() ? 1 : 0);
        assertThat(jobs.list(JobFilter.all())).hasSize(status.isTerminal() ? 0 : 1);
        IndexCheck.indexesMatchJobs(db);
    }

    @Test
    void theEndElseTheStartElseTheCreationDecides() {
        jobs.create(job("ended long ago", JobStatus.COMPLETED, OLDER, OLDER, OLD));
        jobs.create(job("ended lately", JobStatus.COMPLETED, OLDER, OLDER, YOUNG));
        jobs.create(job("started long ago", JobStatus.FAILED, OLDER, OLD, null));
        jobs.create(job("started lately", JobStatus.FAILED, OLDER, YOUNG, null));
        jobs.create(job("created long ago", JobStatus.CANCELLED, OLD, null, null));
        jobs.create(job("created lately", JobStatus.CANCELLED, YOUNG, null, null));

        assertThat(jobs.cleanup(RETENTION)).isEqualTo(3);
        assertThat(jobs.list(JobFilter.all()))
                .extracting(job -> job.jobId().value())
                .containsExactlyInAnyOrder("ended lately", "started lately", "created lately");
    }

    @Test
    void whatIsDeletedLeavesNoIndexEntriesInSeveralBatches(@TempDir Path directory) {
        try (Cairn rocks = Cairn.open(directory)) {
            List<Job> old = new ArrayList<>();
            for (int i = 0; i < 1234; i++) {
                old.add(job("job-" + i, JobStatus.COMPLETED, OLD.minusSeconds(i % 7), OLD, OLD).toBuilder()
                        .tableName("events")
                        .idempotencyKey("key-" + i)
                        .build());
            }
            JobRepository.of(rocks).insertAll(old);
            JobsTable table = new JobsTable(rocks, TestJobs.CLOCK);
            Job kept = table.create(job("kept", JobStatus.RUNNING, OLD, OLD, null));

            assertThat(table.cleanup(RETENTION)).isEqualTo(1234);
            assertThat(table.list(JobFilter.all())).containsExactly(kept);
            assertThat(table.listByTable("app", "events")).isEmpty();
            IndexCheck.indexesMatchJobs(rocks);
            assertThat(table.cleanup(RETENTION)).isZero();
        }
    }

    private static Job job(
            String id, JobStatus status, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {
        return Job.builder(new JobId(id), "flush", "app", createdAt)
                .status(status)
                .message("over")
                .startedAt(startedAt)
                .finishedAt(finishedAt)
                .build();
    }
}
