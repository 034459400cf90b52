package dev.cairn.samples.jobs;

import static dev.cairn.samples.jobs.TestJobs.CLOCK;
import static dev.cairn.samples.jobs.TestJobs.NOON;
import static dev.cairn.samples.jobs.TestJobs.job;
import static dev.cairn.samples.jobs.TestJobs.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.EntityNotFoundException;
import dev.cairn.UniqueViolationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobsTableTest {

    private final Cairn db = Cairn.inMemory();
    private final JobsTable jobs = new JobsTable(db, CLOCK);

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aJobComesBackWithAllItsComponents() {
        Job full = job("job-1")
                .status(JobStatus.FAILED)
                .tableName("events")
                .parameters(JobParameters.of(Map.of("segments", List.of(1, 2))))
                .message("disk full")
                .exceptionTrace("at Disk.write")
                .idempotencyKey("key")
                .retryCount(2)
                .maxRetries(3)
                .updatedAt(NOON)
                .startedAt(NOON.minusSeconds(9))
                .finishedAt(NOON)
                .nodeId("node-1")
                .queue("slow")
                .priority(-5)
                .build();
        assertThat(jobs.create(full)).isEqualTo(full);
        assertThat(jobs.get(full.jobId())).contains(full);

        Job bare = job("job-2").build();
        jobs.create(bare);
        assertThat(jobs.get(bare.jobId())).contains(bare);
    }

    @Test
    void aJobThatIsNotThereIsEmpty() {
        assertThat(jobs.get(new JobId("nowhere"))).isEmpty();
        assertThatThrownBy(() -> jobs.update(job("nowhere").build())).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> jobs.cancel(new JobId("nowhere"))).isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    void aJobGoesThroughItsLife() {
        JobId id = jobs.create(job("job-1").build()).jobId();
        jobs.update(id, job -> job.queued("slow", NOON));
        jobs.update(id, job -> job.started("node-1", NOON.plusSeconds(1)));
        jobs.update(id, job -> job.retrying("busy", NOON.plusSeconds(2)));
        jobs.update(id, job -> job.started("node-2", NOON.plusSeconds(3)));
        Job done = jobs.update(id, job -> job.completed("3 segments", NOON.plusSeconds(4)));

        assertThat(jobs.get(id)).contains(done);
        assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(done.nodeId()).isEqualTo("node-2");
        assertThat(done.retryCount()).isEqualTo(1);
        assertThat(done.finishedAt()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void aCompletedJobNeedsItsStartAndAMessage() {
        jobs.create(running("job-1"));
        jobs.create(job("job-2").build());
        Job silent = running("job-1").toBuilder()
                .status(JobStatus.COMPLETED)
                .finishedAt(NOON)
                .build();
        Job neverStarted = job("job-2").build().completed("done", NOON);

        assertThatThrownBy(() -> jobs.update(silent))
                .isInstanceOf(JobRuleException.class)
                .hasMessage("Job job-1 cannot be COMPLETED without a message.");
        assertThatThrownBy(() -> jobs.update(neverStarted))
                .isInstanceOf(JobRuleException.class)
                .hasMessage("Job job-2 cannot be COMPLETED without startedAt.");
        assertThat(jobs.get(silent.jobId())).contains(running("job-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED", "CANCELLED"})
    void aFinishedJobNeedsItsEnd(JobStatus terminal) {
        Job running = jobs.create(running("job-1"));
        Job endless = running.toBuilder().status(terminal).message("over").build();

        assertThatThrownBy(() -> jobs.update(endless))
                .isInstanceOf(JobRuleException.class)
                .hasMessage("Job job-1 cannot be " + terminal + " without finishedAt.");
        assertThat(jobs.get(running.jobId())).contains(running);
    }

    @Test
    void aFinishedJobKeepsItsStatusButNotItsMessage() {
        Job failed = jobs.create(running("job-1").failed("disk full", null, NOON));

        assertThatThrownBy(() -> jobs.update(failed.jobId(), job -> job.started("node-2", NOON)))
                .isInstanceOf(JobRuleException.class)
                .hasMessageContaining("Job job-1 is FAILED and stays so");
        Job explained = jobs.update(
                failed.jobId(), job -> job.toBuilder().message("disk 2 full").build());
        assertThat(jobs.get(failed.jobId())).contains(explained);
    }

    @Test
    void aRunningJobCanBeCancelled() {
        JobId id = jobs.create(running("job-1")).jobId();
        Job cancelled = jobs.cancel(id);

        assertThat(cancelled.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(cancelled.finishedAt()).isEqualTo(NOON);
        assertThat(jobs.list(JobFilter.all().withStatuses(JobStatus.RUNNING))).isEmpty();
        assertThat(jobs.list(JobFilter.all().withStatuses(JobStatus.CANCELLED))).containsExactly(cancelled);
    }

    @ParameterizedTest
    @EnumSource(names = "RUNNING", mode = EnumSource.Mode.EXCLUDE)
    void noOtherJobCanBeCancelled(JobStatus status) {
        Job job = jobs.create(job("job-1").status(status).build());

        assertThatThrownBy(() -> jobs.cancel(job.jobId()))
                .isInstanceOf(JobRuleException.class)
                .hasMessage("Job job-1 is " + status + "; only a RUNNING job can be cancelled.");
        assertThat(jobs.get(job.jobId())).contains(job);
    }

    @Test
    void jobsAboutATableAreListedAndOthersAreNotInThatIndex() {
        jobs.create(job("job-3").tableName("events").build());
        jobs.create(job("job-1").tableName("events").build());
        jobs.create(job("job-2").build());

        assertThat(jobs.listByTable("app", "events"))
                .extracting(job -> job.jobId().value())
                .containsExactly("job-1", "job-3");
        assertThat(jobs.listByTable("app", "")).isEmpty();
    }

    @Test
    void everyCallWorksAsynchronously() {
        AsyncJobsTable async = jobs.async();
        Job job = async.create(running("job-1").toBuilder()
                        .tableName("events")
                        .idempotencyKey("key")
                        .build())
                .join();
        assertThat(async.get(job.jobId()).join()).contains(job);
        Job urgent = async.update(job.toBuilder().priority(9).build()).join();
        assertThat(async.list(JobFilter.all()).join()).containsExactly(urgent);
        assertThat(async.listByTable("app", "events").join()).containsExactly(urgent);
        assertThatThrownBy(() ->
                        async.create(job("job-2").idempotencyKey("key").build()).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UniqueViolationException.class);
        assertThat(async.cancel(job.jobId()).join().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(async.cleanup(Duration.ofSeconds(-1)).join()).isEqualTo(1);
    }

    @Test
    void jobsAreThereWhenTheDatabaseIsOpenedAgain(@TempDir Path directory) {
        Job job = job("job-1").tableName("events").idempotencyKey("key").build();
        try (Cairn first = Cairn.open(directory)) {
            new JobsTable(first, CLOCK).create(job);
        }
        try (Cairn again = Cairn.open(directory)) {
            assertThat(new JobsTable(again, CLOCK).list(JobFilter.all().withIdempotencyKey("key")))
                    .containsExactly(job);
            IndexCheck.indexesMatchJobs(again);
        }
    }
}
