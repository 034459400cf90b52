package dev.cairn.samples.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** The jobs of the workload: the n-th is always the same. */
final class Jobs {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final JobStatus[] STATUSES = JobStatus.values();

    private Jobs() {}

    static Job job(int n) {
        SplittableRandom random = new SplittableRandom(n);
        Instant created = createdAt(n);
        return new Job(
                id(n),
                STATUSES[random.nextInt(STATUSES.length)],
                created,
                created.plusMillis(random.nextInt(100_000)),
                random.nextInt(10),
                random.nextInt(3),
                "compact-files",
                "namespace-" + random.nextInt(100),
                random.nextInt(10) == 0 ? null : "table-" + random.nextInt(1_000),
                random.nextInt(10) == 0 ? null : key(n),
                random.nextInt(2) == 0 ? null : "Finished " + random.nextInt(1_000_000) + " of the files it was given");
    }

    static List<Job> jobs(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Jobs::job).toList();
    }

    /** Ids in no order, as users have them. */
    static String id(int n) {
        SplittableRandom random = new SplittableRandom(0x9E3779B97F4A7C15L * (n + 1));
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static String key(int n) {
        return "request-" + Long.toHexString(0x9E3779B97F4A7C15L * (n + 1));
    }

    /** One job each second. */
    static Instant createdAt(int n) {
        return START.plusSeconds(n).plusNanos(n % 1_000 * 1_000_000L);
    }
}
