package dev.cairn.samples.jobs;

import static dev.cairn.samples.jobs.TestJobs.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobListTest {

    private static final int JOBS = 300;

    private final Cairn db = Cairn.inMemory();
    private final JobsTable jobs = new JobsTable(db, TestJobs.CLOCK);
    private final List<Job> all = new ArrayList<>();

    /** Times and priorities repeat, so that there are ties. */
    @BeforeEach
    void createJobs() {
        Random random = new Random(7);
        for (int i = 0; i < JOBS; i++) {
            all.add(jobs.create(Job.builder(
                            new JobId("job-" + random.nextInt(1000) + "-" + i),
                            "type-" + random.nextInt(20),
                            "app",
                            time(random))
                    .status(any(random))
                    .idempotencyKey(random.nextBoolean() ? "key-" + i : null)
                    .updatedAt(time(random))
                    .priority(random.nextInt(5))
                    .build()));
        }
    }

    @AfterEach
    void close() {
        db.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyFilterGivesWhatAListInMemoryGives(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            JobFilter filter = filter(random);
            assertThat(jobs.list(filter)).as(filter.toString()).isEqualTo(expected(filter));
        }
    }

    @Test
    void theBoundsOfTimeAreLeftOut() {
        JobFilter around = JobFilter.all().createdAfter(NOON.plusSeconds(3)).createdBefore(NOON.plusSeconds(5));
        assertThat(jobs.list(around))
                .isNotEmpty()
                .allMatch(job -> job.createdAt().equals(NOON.plusSeconds(4)));
    }

    @Test
    void boundsOfTimeThatExcludeEachOtherGiveNothing() {
        assertThat(jobs.list(JobFilter.all().createdAfter(NOON.plusSeconds(5)).createdBefore(NOON)))
                .isEmpty();
    }

    @Test
    void aLimitIsNotNegative() {
        assertThatThrownBy(() -> JobFilter.all().limitedTo(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(jobs.list(JobFilter.all().limitedTo(0))).isEmpty();
    }

    private JobFilter filter(Random random) {
        JobFilter filter = JobFilter.all()
                .sortedBy(any(random, JobSort.values()), any(random, SortOrder.values()))
                .withStatuses(random.ints(random.nextInt(3), 0, JobStatus.values().length)
                        .mapToObj(i -> JobStatus.values()[i])
                        .distinct()
                        .toArray(JobStatus[]::new));
        filter = random.nextBoolean() ? filter.withType("type-" + random.nextInt(21)) : filter;
        filter = random.nextBoolean() ? filter.createdAfter(time(random)) : filter;
        filter = random.nextBoolean() ? filter.createdBefore(time(random)) : filter;
        filter = random.nextInt(5) == 0 ? filter.withIdempotencyKey("key-" + random.nextInt(JOBS)) : filter;
        return random.nextBoolean() ? filter.limitedTo(random.nextInt(40)) : filter;
    }

    private List<Job> expected(JobFilter filter) {
        List<Job> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Job::createdAt)
                .thenComparing(job -> job.jobId().value()));
        boolean descending = filter.order() == SortOrder.DESCENDING;
        switch (filter.sort()) {
            case CREATED_AT -> {
                if (descending) {
                    Collections.reverse(sorted);
                }
            }
            case UPDATED_AT -> sorted.sort(directed(Comparator.comparing(Job::updatedAt), descending));
            case PRIORITY -> sorted.sort(directed(Comparator.comparing(Job::priority), descending));
        }
        return sorted.stream()
                .filter(job -> filter.statuses().isEmpty() || filter.statuses().contains(job.status()))
                .filter(job -> filter.jobType() == null || filter.jobType().equals(job.jobType()))
                .filter(job -> filter.idempotencyKey() == null
                        || filter.idempotencyKey().equals(job.idempotencyKey()))
                .filter(job -> filter.createdAfter() == null || job.createdAt().compareTo(filter.createdAfter()) > 0)
                .filter(job -> filter.createdBefore() == null || job.createdAt().compareTo(filter.createdBefore()) < 0)
                .limit(filter.limit())
                .toList();
    }

    private static Comparator<Job> directed(Comparator<Job> order, boolean descending) {
        return descending ? order.reversed() : order;
    }

    private static Instant time(Random random) {
        return NOON.plusSeconds(random.nextInt(60));
    }

    private static JobStatus any(Random random) {
        return any(random, JobStatus.values());
    }

    private static <T> T any(Random random, T[] values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
