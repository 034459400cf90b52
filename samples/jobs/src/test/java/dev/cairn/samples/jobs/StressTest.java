package dev.cairn.samples.jobs;

import static dev.cairn.samples.jobs.IndexCheck.indexesMatchJobs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.UniqueViolationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several threads at once, and afterwards every job and every index entry is what it has to be. */
class StressTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 4;
    private static final int STEPS = 400;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void jobsAndIndexesAreWhatThePlainModelSays(Database database) throws Exception {
        try (Cairn db = database.open(directory)) {
            List<JobWriter> writers = IntStream.range(0, THREADS)
                    .mapToObj(i -> new JobWriter(JobRepository.of(db), "writer" + i, 31 + i))
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                inParallel(
                        writers.stream().map(writer -> (Runnable) writer::step).toList());
                Map<JobId, Job> expected = new HashMap<>();
                writers.forEach(writer -> expected.putAll(writer.model()));
                assertThat(JobRepository.of(db).scanAll().toList())
                        .hasSizeGreaterThan(THREADS)
                        .containsExactlyInAnyOrderElementsOf(expected.values());
                indexesMatchJobs(db);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void threadsThatChangeTheSameFewJobsLoseNoUpdate(Database database) throws Exception {
        try (Cairn db = database.open(directory)) {
            JobsTable jobs = new JobsTable(db, TestJobs.CLOCK);
            List<JobId> ids = IntStream.range(0, 3)
                    .mapToObj(i -> jobs.create(TestJobs.job("job-" + i).build()).jobId())
                    .toList();
            List<Counter> counters = IntStream.range(0, THREADS)
                    .mapToObj(i -> new Counter(jobs, ids, new Random(i)))
                    .toList();
            inParallel(
                    counters.stream().map(counter -> (Runnable) counter::step).toList());

            int updates = counters.stream().mapToInt(counter -> counter.updates).sum();
            int counted = jobs.list(JobFilter.all()).stream()
                    .mapToInt(Job::retryCount)
                    .sum();
            assertThat(counted).isEqualTo(updates).isPositive();
            indexesMatchJobs(db);
        }
    }

    private static void inParallel(List<Runnable> steps) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (Runnable step : steps) {
                ends.add(threads.submit(() -> IntStream.range(0, STEPS).forEach(i -> step.run())));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Counts up in jobs that others count up too, and moves them through the indexes while at it. */
    private static final class Counter {

        private static final JobStatus[] UNFINISHED = {JobStatus.NEW, JobStatus.QUEUED, JobStatus.RETRYING};

        private final JobsTable jobs;
        private final List<JobId> ids;
        private final Random random;
        private int updates;

        Counter(JobsTable jobs, List<JobId> ids, Random random) {
            this.jobs = jobs;
            this.ids = ids;
            this.random = random;
        }

        void step() {
            JobStatus status = UNFINISHED[random.nextInt(UNFINISHED.length)];
            String table = random.nextBoolean() ? "table-" + random.nextInt(3) : null;
            String key = random.nextBoolean() ? "key-" + random.nextInt(3) : null;
            try {
                jobs.update(
                        ids.get(random.nextInt(ids.size())),
                        job -> job.toBuilder()
                                .status(status)
                                .tableName(table)
                                .idempotencyKey(key)
                                .retryCount(job.retryCount() + 1)
                                .build());
                updates++;
            } catch (UniqueViolationException taken) {
                assertThat(key).isNotNull();
            }
        }
    }
}
