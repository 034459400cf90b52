package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.TearDown;

/** The operations of the workload, each on a store that was filled before. Scores are operations a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the states
public class JobBenchmark {

    private static final int BATCH = 1_000;
    private static final JobStatus[] STATUSES = JobStatus.values();

    /** A filled store. */
    @State(Scope.Benchmark)
    public static class Filled {

        @Param("TUNED")
        JobStore.Kind store;

        @Param("100000")
        int entities;

        JobStore jobs;
        /** The number of the next new job. */
        AtomicInteger next;

        private Path directory;

        /** Fills it. */
        @Setup(Level.Trial)
        public void fill() throws IOException {
            directory = Directories.create();
            jobs = store.open(directory);
            for (int from = 0; from < entities; from += BATCH) {
                jobs.insertAll(Jobs.jobs(from, Math.min(BATCH, entities - from)));
            }
            next = new AtomicInteger(entities);
        }

        /** Removes it. */
        @TearDown(Level.Trial)
        public void remove() throws IOException {
            jobs.close();
            Directories.delete(directory);
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

    /** Stores a new job. */
    @Benchmark
    public void insert(Filled filled) {
        filled.jobs.insert(Jobs.job(filled.next.getAndIncrement()));
    }

    /** Stores a thousand new jobs at once; the score counts jobs. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void insertThousand(Filled filled) {
        filled.jobs.insertAll(Jobs.jobs(filled.next.getAndAdd(BATCH), BATCH));
    }

    /** Changes the status of a random job. */
    @Benchmark
    public void updateStatus(Filled filled, Choice choice) {
        int job = choice.job(filled);
        filled.jobs.updateStatus(Jobs.id(job), choice.status(), Jobs.START);
    }

    /** Deletes a random job and stores it again, so that the store stays as large as it is. */
    @Benchmark
    public void deleteAndInsert(Filled filled, Choice choice) {
        int job = choice.job(filled);
        if (filled.jobs.delete(Jobs.id(job))) {
            filled.jobs.insert(Jobs.job(job));
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
}
