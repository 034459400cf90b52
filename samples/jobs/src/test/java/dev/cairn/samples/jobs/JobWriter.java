package dev.cairn.samples.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.cairn.CairnException;
import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.Range;
import dev.cairn.UniqueViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes random calls and knows what has to come of each: its jobs are its own, so a plain map is the model of them. Some
 * idempotency keys are shared with other writers; of those it knows only that it may be refused.
 */
final class JobWriter {

    private static final int IDS = 15;
    private static final String SHARED = "shared-";

    private final JobRepository jobs;
    private final String name;
    private final Random random;
    private Map<JobId, Job> model = new HashMap<>();

    JobWriter(JobRepository jobs, String name, long seed) {
        this.jobs = jobs;
        this.name = name;
        this.random = new Random(seed);
    }

    /** The writer's jobs, as they have to be stored. */
    Map<JobId, Job> model() {
        return model;
    }

    void step() {
        List<Job> batch = batch();
        Job job = batch.get(0);
        List<Job> single = List.of(job);
        switch (random.nextInt(11)) {
            case 0 -> attempt(single, duplicate(single), () -> jobs.insert(job));
            case 1 -> attempt(single, missing(single), () -> jobs.update(job));
            case 2, 3 -> attempt(single, missing(single), () -> jobs.update(job.jobId(), stored -> after(stored, job)));
            case 4 -> attempt(single, null, () -> jobs.upsert(job));
            case 5 -> attempt(batch, duplicate(batch), () -> jobs.insertAll(batch));
            case 6 -> attempt(batch, missing(batch), () -> jobs.updateAll(batch));
            case 7 -> attempt(batch, null, () -> jobs.upsertAll(batch));
            case 8 -> assertThat(jobs.deleteById(job.jobId())).isEqualTo(model.remove(job.jobId()) != null);
            case 9 -> deleteAll(batch);
            default -> read(job);
        }
    }

    private void attempt(List<Job> written, @Nullable Class<? extends CairnException> refusal, Runnable call) {
        Map<JobId, Job> next = new HashMap<>(model);
        written.forEach(job -> next.put(job.jobId(), job));
        boolean violates = violatesUniqueness(next.values());
        try {
            call.run();
        } catch (UniqueViolationException e) {
            assertThat(refusal).isNull();
            assertThat(violates || written.stream().anyMatch(JobWriter::isShared))
                    .isTrue();
            return;
        } catch (CairnException e) {
            assertThat(e.getClass()).isEqualTo(refusal);
            return;
        }
        if (refusal != null || violates) {
            fail("%s was not refused; before: %s", written, model);
        }
        model = next;
    }

    private @Nullable Class<? extends CairnException> duplicate(List<Job> written) {
        Set<JobId> taken = new HashSet<>(model.keySet());
        return written.stream().allMatch(job -> taken.add(job.jobId())) ? null : DuplicateIdException.class;
    }

    private @Nullable Class<? extends CairnException> missing(List<Job> written) {
        return written.stream().allMatch(job -> model.containsKey(job.jobId())) ? null : EntityNotFoundException.class;
    }

    private Job after(Job stored, Job job) {
        assertThat(stored).isEqualTo(model.get(job.jobId()));
        return job;
    }

    private void deleteAll(List<Job> batch) {
        Set<JobId> ids = new HashSet<>();
        batch.forEach(job -> ids.add(job.jobId()));
        long there = ids.stream().filter(model::containsKey).count();
        assertThat(jobs.deleteAllById(ids)).isEqualTo((int) there);
        model.keySet().removeAll(ids);
    }

    /** Other writers are at work, but what one scan gives is from one moment. */
    private void read(Job job) {
        assertThat(jobs.findById(job.jobId()).orElse(null)).isEqualTo(model.get(job.jobId()));
        List<Job> found = jobs.scanByStatusInAndCreatedAt(JobStatus.TERMINAL, Range.atLeast(job.createdAt()))
                .toList();
        assertThat(found)
                .allMatch(
                        each -> each.status().isTerminal() && !each.createdAt().isBefore(job.createdAt()))
                .isSortedAccordingTo((a, b) -> a.createdAt().compareTo(b.createdAt()))
                .doesNotHaveDuplicates();
        assertThat(found.stream().filter(each -> each.nodeId().equals(name)).toList())
                .containsExactlyInAnyOrderElementsOf(model.values().stream()
                        .filter(each ->
                                each.status().isTerminal() && !each.createdAt().isBefore(job.createdAt()))
                        .toList());
        if (job.idempotencyKey() != null) {
            assertThat(jobs.findByIdempotencyKey(job.idempotencyKey()).stream())
                    .allMatch(each -> job.idempotencyKey().equals(each.idempotencyKey()));
        }
    }

    private List<Job> batch() {
        List<Job> batch = new ArrayList<>();
        for (int size = 1 + random.nextInt(4); size > 0; size--) {
            batch.add(job());
        }
        return batch;
    }

    private Job job() {
        JobId id = new JobId(name + "-" + random.nextInt(IDS));
        return Job.builder(id, "stress", "namespace-" + random.nextInt(2), TestJobs.NOON.plusSeconds(random.nextInt(9)))
                .status(JobStatus.values()[random.nextInt(JobStatus.values().length)])
                .tableName(random.nextBoolean() ? "table-" + random.nextInt(3) : null)
                .idempotencyKey(idempotencyKey())
                .nodeId(name)
                .priority(random.nextInt())
                .build();
    }

    private @Nullable String idempotencyKey() {
        return switch (random.nextInt(4)) {
            case 0 -> SHARED + random.nextInt(20);
            case 1 -> name + "-" + random.nextInt(20);
            default -> null;
        };
    }

    private static boolean isShared(Job job) {
        return job.idempotencyKey() != null && job.idempotencyKey().startsWith(SHARED);
    }

    private static boolean violatesUniqueness(Collection<Job> jobs) {
        Set<String> keys = new HashSet<>();
        return jobs.stream().anyMatch(job -> job.idempotencyKey() != null && !keys.add(job.idempotencyKey()));
    }
}
