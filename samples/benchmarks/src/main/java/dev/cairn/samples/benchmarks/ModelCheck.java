package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Compares a store with a plain map over random operations: what is wrong need not be timed. */
final class ModelCheck {

    private static final JobStatus[] STATUSES = JobStatus.values();
    private static final int JOBS = 200;

    private final JobStore store;
    private final Random random;
    private final Map<String, Job> model = new HashMap<>();

    private ModelCheck(JobStore store, long seed) {
        this.store = store;
        this.random = new Random(seed);
    }

    /**
     * Runs random operations.
     *
     * @throws IllegalStateException if the store gives anything that the map does not
     */
    static void check(String name, int operations, long seed) throws IOException {
        Path directory = Directories.create();
        try (JobStore store = JobStores.open(name, directory)) {
            ModelCheck check = new ModelCheck(store, seed);
            for (int i = 0; i < operations; i++) {
                check.write();
                check.read();
            }
        } catch (IllegalStateException e) {
            throw new IllegalStateException(name + " is wrong with seed " + seed + ": " + e.getMessage(), e);
        } finally {
            Directories.delete(directory);
        }
    }

    private void write() {
        int n = random.nextInt(JOBS);
        String id = Jobs.id(n);
        switch (random.nextInt(4)) {
            case 0 -> insert(Jobs.jobs(n, 1 + random.nextInt(3)));
            case 1 -> insert(List.of(withKeyOf(Jobs.job(n), random.nextInt(JOBS))));
            case 2 -> {
                JobStatus status = STATUSES[random.nextInt(STATUSES.length)];
                store.updateStatus(id, status, Jobs.START);
                model.computeIfPresent(id, (key, job) -> job.withStatus(status, Jobs.START));
            }
            default -> expect(model.remove(id) != null, store.delete(id), "delete");
        }
    }

    private void insert(List<Job> jobs) {
        boolean taken =
                jobs.stream().anyMatch(job -> model.containsKey(job.jobId()) || owner(job.idempotencyKey()) != null);
        boolean refused = false;
        try {
            if (jobs.size() == 1) {
                store.insert(jobs.get(0));
            } else {
                store.insertAll(jobs);
            }
        } catch (RuntimeException e) { // each implementation has an exception of its own
            refused = true;
        }
        expect(taken, refused, "refused");
        if (!taken) {
            jobs.forEach(job -> model.put(job.jobId(), job));
        }
    }

    private void read() {
        int n = random.nextInt(JOBS);
        JobStatus status = STATUSES[random.nextInt(STATUSES.length)];
        expect(model.get(Jobs.id(n)), store.get(Jobs.id(n)), "get");
        expect(owner(Jobs.key(n)), store.byIdempotencyKey(Jobs.key(n)), "byIdempotencyKey");
        int limit = 1 + random.nextInt(50);
        expect(ordered(status, Instant.MIN, Instant.MAX, limit), store.oldest(status, limit), "oldest");
        Instant from = Jobs.createdAt(n);
        Instant to = Jobs.createdAt(n + random.nextInt(JOBS));
        List<Job> made = ordered(status, from, to, Integer.MAX_VALUE);
        expect(made, store.made(status, from, to), "made");
        expect((long) made.size(), store.count(status, from, to), "count");
        Job about = Jobs.job(n);
        if (about.tableName() != null) {
            List<Job> same = model.values().stream()
                    .filter(job -> job.namespace().equals(about.namespace())
                            && about.tableName().equals(job.tableName()))
                    .sorted(Comparator.comparing(Job::jobId))
                    .toList();
            expect(same, store.about(about.namespace(), about.tableName()), "about");
        }
    }

    private List<Job> ordered(JobStatus status, Instant from, Instant to, int limit) {
        List<Job> jobs = new ArrayList<>(model.values());
        jobs.removeIf(job -> job.status() != status
                || job.createdAt().isBefore(from)
                || !job.createdAt().isBefore(to));
        jobs.sort(Comparator.comparing(Job::createdAt).thenComparing(Job::jobId));
        return jobs.subList(0, Math.min(limit, jobs.size()));
    }

    private @Nullable Job owner(@Nullable String key) {
        return key == null
                ? null
                : model.values().stream()
                        .filter(job -> key.equals(job.idempotencyKey()))
                        .findFirst()
                        .orElse(null);
    }

    private static Job withKeyOf(Job job, int other) {
        return new Job(
                job.jobId(),
                job.status(),
                job.createdAt(),
                job.updatedAt(),
                job.priority(),
                job.retries(),
                job.type(),
                job.namespace(),
                job.tableName(),
                Jobs.key(other),
                job.message());
    }

    private static void expect(@Nullable Object expected, @Nullable Object actual, String what) {
        if (!Objects.equals(expected, actual)) {
            throw new IllegalStateException(what + " gave " + actual + ", not " + expected);
        }
    }
}
