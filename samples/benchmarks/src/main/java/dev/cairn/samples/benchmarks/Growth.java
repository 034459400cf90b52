package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Measures what each operation costs while one table grows to {@code entities} (a system property), and writes it to a
 * file ({@code csv}), in microseconds that the calling thread has had of a processor, which {@link GrowthPlot} draws. The store is {@code store}; each operation runs {@code seconds} at
 * 100,000 entities, twice, five times, ten times as many, and so on.
 */
public final class Growth {

    private static final int FIRST = 100_000;
    private static final int BATCH = 1_000;
    private static final int BETWEEN_CLOCKS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final JobStatus[] STATUSES = JobStatus.values();

    private final JobStore jobs;
    private final Path directory;
    private final PrintWriter out;
    private final SplittableRandom random = new SplittableRandom(1);
    private final long nanos =
            (long) (Double.parseDouble(System.getProperty("seconds", "1")) * TimeUnit.SECONDS.toNanos(1));
    private int stored;
    private boolean recording;

    private Growth(JobStore jobs, Path directory, PrintWriter out) {
        this.jobs = jobs;
        this.directory = directory;
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int entities = Integer.getInteger("entities", 1_000_000);
        Path directory = Directories.create();
        try (JobStore jobs = JobStores.open(System.getProperty("store", "CAIRN"), directory);
                PrintWriter out =
                        new PrintWriter(Files.newBufferedWriter(Path.of(System.getProperty("csv", "growth.csv"))))) {
            out.println("entities,measure,value");
            Growth growth = new Growth(jobs, directory, out);
            for (int size : sizes(entities)) {
                growth.grow(size);
                if (size == FIRST) {
                    growth.measure(); // as the code is not compiled yet, what comes of this is not kept
                    growth.recording = true;
                }
                growth.measure();
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static List<Integer> sizes(int entities) {
        List<Integer> sizes = new ArrayList<>();
        for (int power = FIRST; power <= entities; power *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                if ((long) power * times <= entities) {
                    sizes.add(power * times);
                }
            }
        }
        return sizes;
    }

    private void grow(int size) {
        long start = cpuNanos();
        int before = stored;
        while (stored < size) {
            int batch = Math.min(BATCH, size - stored);
            jobs.insertAll(Jobs.jobs(stored, batch));
            stored += batch;
        }
        record(size, "insert in thousands (us)", micros(cpuNanos() - start, stored - before));
    }

    private void measure() throws IOException {
        int size = stored;
        time(size, "get", () -> jobs.get(Jobs.id(random.nextInt(size))));
        time(size, "unique lookup", () -> jobs.byIdempotencyKey(Jobs.key(random.nextInt(size))));
        time(size, "oldest 100", () -> jobs.oldest(status(), 100));
        time(size, "range of 1000", () -> {
            int from = random.nextInt(size - 5_000);
            jobs.made(status(), Jobs.createdAt(from), Jobs.createdAt(from + 5_000));
        });
        time(size, "count of 1000", () -> {
            int from = random.nextInt(size - 5_000);
            jobs.count(status(), Jobs.createdAt(from), Jobs.createdAt(from + 5_000));
        });
        time(size, "update status", () -> jobs.updateStatus(Jobs.id(random.nextInt(size)), status(), Jobs.START));
        time(size, "insert", () -> jobs.insert(Jobs.job(stored++)));
        int[] doomed = IntStream.range(size, stored).toArray();
        long start = cpuNanos();
        for (int job : doomed) {
            jobs.delete(Jobs.id(job));
        }
        record(size, "delete (us)", micros(cpuNanos() - start, doomed.length));
        stored = size;
        System.gc();
        record(size, "heap in use (MiB)", Footprint.heapMiB());
        record(size, "outside the heap (MiB)", Footprint.outsideMiB());
        record(size, "on disk (MiB)", Directories.bytes(directory) / (double) (1 << 20));
    }

    private JobStatus status() {
        return STATUSES[random.nextInt(STATUSES.length)];
    }

    private void time(int size, String operation, Runnable call) {
        long end = cpuNanos() + nanos / 2;
        while (cpuNanos() < end) {
            call.run(); // warms up caches as well
        }
        long count = 0;
        long start = cpuNanos();
        long taken = 0;
        while (taken < nanos) {
            for (int i = 0; i < BETWEEN_CLOCKS; i++) {
                call.run();
            }
            count += BETWEEN_CLOCKS;
            taken = cpuNanos() - start;
        }
        record(size, operation + " (us)", micros(taken, count));
    }

    /** What the calling thread has had of the processors, so that others on the machine disturb less. */
    private static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static double micros(long nanos, long count) {
        return nanos / 1_000.0 / Math.max(1, count);
    }

    private void record(int size, String measure, double value) {
        if (!recording) {
            return;
        }
        String line = String.format(Locale.ROOT, "%d,%s,%.2f", size, measure, value);
        out.println(line);
        out.flush();
        System.out.println(line);
    }
}
