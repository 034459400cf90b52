package dev.cairn.samples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** The operations of the workload, each on a store that was filled before. Scores are operations a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the states
public class JobBenchmark {

    /** What is measured, in this order: what reads before what writes, what makes the store grow last. */
    static final List<String> OPERATIONS = List.of(
            "get",
            "uniqueLookup",
            "oldestHundred",
            "rangeOfThousand",
            "countOfThousand",
            "updateStatus",
            "delete",
            "insert",
            "insertThousand");

    private static final int BATCH = 1_000;
    private static final JobStatus[] STATUSES = JobStatus.values();

    /** A filled store. */
    @State(Scope.Benchmark)
    public static class Filled {

        @Param("TUNED")
        String store;

        @Param("100000")
        int entities;

        private FilledStore filled;
        JobStore jobs;

        /** Fills it, unless it is. */
        @Setup(Level.Trial)
        public void fill() {
            filled = FilledStore.shared(store, entities);
            jobs = filled.jobs;
        }
    }

    /** A thread's own random numbers. */
    @State(Scope.Thread)
    public static class Choice {

        private final SplittableRandom random = new SplittableRandom();

        int job(Filled filled) {
            return random.nextInt(filled.entities);
        }

        JobStatus status() {
            return STATUSES[random.nextInt(STATUSES.length)];
        }

        /** A job with about five thousand after it, of which each fifth has any status. */
        int start(Filled filled) {
            return random.nextInt(Math.max(1, filled.entities - 5_000));
        }
    }

    /** Jobs that a thread is about to delete, chosen at random among its share of them all. */
    @State(Scope.Thread)
    public static class Doomed {

        private final SplittableRandom random = new SplittableRandom();
        private int[] jobs = {};

        /** Stores again what was deleted, so that the store stays as large as it is, and chooses others. */
        @Setup(Level.Invocation)
        public void choose(Filled filled, ThreadParams thread) {
            if (jobs.length > 0) {
                filled.jobs.insertAll(Arrays.stream(jobs).mapToObj(Jobs::job).toList());
            }
            int share = filled.entities / thread.getThreadCount();
            jobs = random.ints(0, share)
                    .distinct()
                    .limit(Math.min(BATCH, share))
                    .map(job -> job * thread.getThreadCount() + thread.getThreadIndex())
                    .toArray();
        }
    }

    /** Reads a random job. */
    @Benchmark
    public @Nullable Job get(Filled filled, Choice choice) {
        return filled.jobs.get(Jobs.id(choice.job(filled)));
    }

    /** Finds a random job by its idempotency key; each tenth has none. */
    @Benchmark
    public @Nullable Job uniqueLookup(Filled filled, Choice choice) {
        return filled.jobs.byIdempotencyKey(Jobs.key(choice.job(filled)));
    }

    /** Reads the hundred oldest jobs of a status. */
    @Benchmark
    public List<Job> oldestHundred(Filled filled, Choice choice) {
        return filled.jobs.oldest(choice.status(), 100);
    }

    /** Reads about a thousand jobs of a status and a time. */
    @Benchmark
    public List<Job> rangeOfThousand(Filled filled, Choice choice) {
        int start = choice.start(filled);
        return filled.jobs.made(choice.status(), Jobs.createdAt(start), Jobs.createdAt(start + 5_000));
    }

    /** Counts about a thousand jobs of a status and a time. */
    @Benchmark
    public long countOfThousand(Filled filled, Choice choice) {
        int start = choice.start(filled);
        return filled.jobs.count(choice.status(), Jobs.createdAt(start), Jobs.createdAt(start + 5_000));
    }

    /** Changes the status of a random job. */
    @Benchmark
    public void updateStatus(Filled filled, Choice choice) {
        int job = choice.job(filled);
        filled.jobs.updateStatus(Jobs.id(job), choice.status(), Jobs.START);
    }

    /** Deletes a thousand random jobs one by one; the score counts jobs. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void delete(Filled filled, Doomed doomed) {
        for (int job : doomed.jobs) {
            filled.jobs.delete(Jobs.id(job));
        }
    }

    /** Stores a new job. */
    @Benchmark
    public void insert(Filled filled) {
        filled.jobs.insert(Jobs.job(filled.filled.next.getAndIncrement()));
    }

    /** Stores a thousand new jobs at once; the score counts jobs. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void insertThousand(Filled filled) {
        filled.jobs.insertAll(Jobs.jobs(filled.filled.next.getAndAdd(BATCH), BATCH));
    }
}
