package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Takes the oldest job from a queue, over and over: it becomes running, is deleted, and a new one is queued. Prints how
 * long finding the oldest takes, in ten parts of the run, since it becomes longer where deleted keys are passed over.
 * Options are system properties: {@code stores}, {@code entities} (other jobs that lie there) and {@code taken}.
 */
public final class Queue {

    private static final int QUEUED = 1_000;
    private static final int BATCH = 1_000;
    private static final int PARTS = 10;
    private static final long MOST_NANOS = 60_000_000_000L;

    private Queue() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<String> stores = JobStores.parse(System.getProperty("stores", "TUNED,CAIRN"));
        int entities = Integer.getInteger("entities", 100_000);
        int taken = Integer.getInteger("taken", 100_000);
        System.out.println(QUEUED + " queued jobs beside " + entities + " others; microseconds to find the oldest\n\n"
                + "| store | jobs taken | median | 99 % | longest |\n|---|---|---|---|---|");
        for (String store : stores) {
            Path directory = Directories.create();
            try (JobStore jobs = JobStores.open(store, directory)) {
                fill(jobs, entities);
                take(store, jobs, taken);
            } finally {
                Directories.delete(directory);
            }
        }
    }

    private static void fill(JobStore jobs, int entities) {
        for (int from = 0; from < entities; from += BATCH) {
            jobs.insertAll(Jobs.jobs(-1 - from - BATCH, BATCH).stream()
                    .map(job -> job.withStatus(JobStatus.DONE, Jobs.START))
                    .toList());
        }
        for (int n = 0; n < QUEUED; n++) {
            jobs.insert(queued(n));
        }
    }

    private static Job queued(int n) {
        return Jobs.job(n).withStatus(JobStatus.QUEUED, Jobs.START);
    }

    /** Ends early where it takes too long. */
    private static void take(String store, JobStore jobs, int taken) {
        long[] nanos = new long[Math.max(1, taken / PARTS)];
        long start = System.nanoTime();
        for (int n = 0; n < taken && System.nanoTime() - start < MOST_NANOS; n++) {
            long before = System.nanoTime();
            Job oldest = jobs.oldest(JobStatus.QUEUED, 1).get(0);
            nanos[n % nanos.length] = System.nanoTime() - before;
            jobs.updateStatus(oldest.jobId(), JobStatus.RUNNING, Jobs.START);
            jobs.delete(oldest.jobId());
            jobs.insert(queued(QUEUED + n));
            if (n % nanos.length == nanos.length - 1) {
                print(store, n + 1, nanos);
            }
        }
    }

    private static void print(String store, int taken, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f | %,.0f |",
                store,
                taken,
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length * 99 / 100] / 1e3,
                sorted[sorted.length - 1] / 1e3));
    }
}
