package dev.cairn.samples.jobs;

import static dev.cairn.samples.jobs.IndexCheck.indexesMatchJobs;
import static dev.cairn.samples.jobs.TestJobs.NOON;
import static dev.cairn.samples.jobs.TestJobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DuplicateIdException;
import dev.cairn.UniqueViolationException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults known from systems that keep their indexes by hand, none of which may be here. */
class KnownFaultsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aLimitCountsOnlyWhatTheWholeFilterLeaves(Database database) {
        on(database, (db, jobs) -> {
            for (int i = 0; i < 50; i++) {
                jobs.create(job("other-" + i)
                        .createdAt(NOON.plusSeconds(i))
                        .status(JobStatus.QUEUED)
                        .build());
            }
            for (int i = 0; i < 3; i++) {
                jobs.create(Job.builder(new JobId("wanted-" + i), "backup", "app", NOON.plusSeconds(100 + i))
                        .status(JobStatus.QUEUED)
                        .build());
            }
            assertThat(ids(jobs.list(JobFilter.all()
                            .withStatuses(JobStatus.QUEUED)
                            .withType("backup")
                            .limitedTo(2))))
                    .containsExactly("wanted-0", "wanted-1");
        });
    }

    @ParameterizedTest
    @EnumSource
    void severalStatusesComeInTimeOrderAndNotOneAfterTheOther(Database database) {
        on(database, (db, jobs) -> {
            JobStatus[] statuses = {JobStatus.RUNNING, JobStatus.QUEUED, JobStatus.NEW};
            for (int i = 0; i < 9; i++) {
                jobs.create(job("job-" + i)
                        .createdAt(NOON.plusSeconds(i))
                        .status(statuses[i % 3])
                        .build());
            }
            JobFilter filter = JobFilter.all().withStatuses(JobStatus.NEW, JobStatus.RUNNING);
            assertThat(ids(jobs.list(filter))).containsExactly("job-0", "job-2", "job-3", "job-5", "job-6", "job-8");
            assertThat(ids(jobs.list(filter.limitedTo(3)))).containsExactly("job-0", "job-2", "job-3");
            assertThat(ids(jobs.list(filter.sortedBy(JobSort.CREATED_AT, SortOrder.DESCENDING)
                            .limitedTo(3))))
                    .containsExactly("job-8", "job-6", "job-5");
        });
    }

    @ParameterizedTest
    @EnumSource
    void anInsertOverAnExistingIdLeavesNoStaleEntries(Database database) {
        on(database, (db, jobs) -> {
            Job first = job("job-1").tableName("events").idempotencyKey("key-1").build();
            Job second = first.toBuilder()
                    .status(JobStatus.RUNNING)
                    .tableName("users")
                    .idempotencyKey("key-2")
                    .build();
            jobs.create(first);

            assertThatThrownBy(() -> jobs.create(second)).isInstanceOf(DuplicateIdException.class);
            assertThat(jobs.get(first.jobId())).contains(first);
            indexesMatchJobs(db);

            JobRepository.of(db).upsert(second);
            assertThat(jobs.get(first.jobId())).contains(second);
            assertThat(jobs.listByTable("app", "events")).isEmpty();
            assertThat(jobs.list(JobFilter.all().withIdempotencyKey("key-1"))).isEmpty();
            indexesMatchJobs(db);
        });
    }

    @ParameterizedTest
    @EnumSource
    void concurrentUpdatesLeaveNoStaleEntries(Database database) {
        on(database, (db, jobs) -> {
            JobId id = jobs.create(job("job-1").build()).jobId();
            List<CompletableFuture<Job>> updates = IntStream.range(0, 400)
                    .mapToObj(i -> jobs.async()
                            .update(
                                    id,
                                    job -> job.toBuilder()
                                            .status(i % 2 == 0 ? JobStatus.RUNNING : JobStatus.RETRYING)
                                            .tableName(i % 3 == 0 ? null : "table-" + i % 3)
                                            .idempotencyKey("key-" + i % 5)
                                            .retryCount(job.retryCount() + 1)
                                            .build()))
                    .toList();
            updates.forEach(CompletableFuture::join);

            assertThat(jobs.get(id).orElseThrow().retryCount()).isEqualTo(400);
            indexesMatchJobs(db);
        });
    }

    @ParameterizedTest
    @EnumSource
    void timesBefore1970ComeFirst(Database database) {
        on(database, (db, jobs) -> {
            List<Instant> times = List.of(
                    Instant.EPOCH,
                    Instant.parse("2026-03-01T12:00:00Z"),
                    Instant.MIN,
                    Instant.parse("1969-12-31T23:59:59.999999999Z"),
                    Instant.parse("1815-12-10T00:00:00Z"));
            for (Instant time : times) {
                jobs.create(job("at " + time).createdAt(time).build());
            }
            assertThat(jobs.list(JobFilter.all()))
                    .extracting(Job::createdAt)
                    .containsExactlyElementsOf(times.stream().sorted().toList());
            assertThat(jobs.list(JobFilter.all().createdBefore(Instant.EPOCH))).hasSize(3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void columnsDoNotRunIntoEachOther(Database database) {
        on(database, (db, jobs) -> {
            jobs.create(inTable("left", "a:b", "c"));
            jobs.create(inTable("right", "a", "b:c"));
            jobs.create(inTable("none", "a", "\0b:c"));
            jobs.create(inTable("joined", "a:b:c", ""));

            assertThat(ids(jobs.listByTable("a:b", "c"))).containsExactly("left");
            assertThat(ids(jobs.listByTable("a", "b:c"))).containsExactly("right");
            assertThat(ids(jobs.listByTable("a", "\0b:c"))).containsExactly("none");
            assertThat(ids(jobs.listByTable("a:b:c", ""))).containsExactly("joined");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSecondIdempotencyKeyIsRefused(Database database) {
        on(database, (db, jobs) -> {
            Job first = jobs.create(job("job-1").idempotencyKey("key").build());
            Job other = jobs.create(job("job-2").build());
            Job late = job("job-3").idempotencyKey("key").build();

            assertThatThrownBy(() -> jobs.create(late))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContaining("idempotency_key");
            assertThatThrownBy(() ->
                            jobs.update(other.toBuilder().idempotencyKey("key").build()))
                    .isInstanceOf(UniqueViolationException.class);
            assertThat(jobs.list(JobFilter.all().withIdempotencyKey("key"))).containsExactly(first);
            assertThat(jobs.get(late.jobId())).isEmpty();
            assertThat(jobs.get(other.jobId())).contains(other);
            indexesMatchJobs(db);
        });
    }

    @ParameterizedTest
    @EnumSource
    void twoWritesOfOneIdInABatchLeaveOnlyTheEntriesOfTheLast(Database database) {
        on(database, (db, jobs) -> {
            JobRepository repository = JobRepository.of(db);
            Job first = job("job-1").tableName("events").idempotencyKey("key-1").build();
            Job last = first.toBuilder()
                    .status(JobStatus.RUNNING)
                    .tableName("users")
                    .idempotencyKey("key-2")
                    .build();

            repository.upsertAll(List.of(first, last));
            assertThat(jobs.list(JobFilter.all())).containsExactly(last);
            indexesMatchJobs(db);

            repository.updateAll(List.of(last.cancelled(NOON), first));
            assertThat(jobs.list(JobFilter.all())).containsExactly(first);
            indexesMatchJobs(db);
        });
    }

    private void on(Database database, BiConsumer<Cairn, JobsTable> test) {
        try (Cairn db = database.open(directory)) {
            test.accept(db, new JobsTable(db, TestJobs.CLOCK));
        }
    }

    private static Job inTable(String id, String namespaceId, String tableName) {
        return Job.builder(new JobId(id), "flush", namespaceId, NOON)
                .tableName(tableName)
                .build();
    }

    private static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.jobId().value()).toList();
    }
}
