package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.NoIndexException;
import dev.cairn.query.Filter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void asksThePlanner() {
        try (Cairn db = Cairn.inMemory()) {
            JobRepository jobs = JobRepository.of(db);
            jobs.insertAll(List.of(
                    new Job("job-1", JobStatus.FAILED, NOON, "shop", "orders", null),
                    new Job("job-2", JobStatus.NEW, NOON.plusSeconds(1), "shop", null, "retry-7"),
                    new Job("job-3", JobStatus.FAILED, NOON.plusSeconds(2), "shop", null, null)));

            Filter<Job> failed = JobColumns.STATUS.eq(JobStatus.FAILED);
            List<Job> latest = jobs.where(failed.and(JobColumns.CREATED_AT.ge(NOON)))
                    .orderBy(JobColumns.CREATED_AT.desc())
                    .limit(10)
                    .toList();
            long homeless =
                    jobs.where(failed.and(JobColumns.TABLE_NAME.isNull())).count();
            List<Job> either = jobs.where(failed.or(JobColumns.IDEMPOTENCY_KEY.eq("retry-7")))
                    .toList();

            assertThat(latest).extracting(Job::jobId).containsExactly("job-3", "job-1");
            assertThat(homeless).isEqualTo(1);
            assertThat(either).hasSize(3);
            assertThat(jobs.where(failed)
                            .orderBy(JobColumns.CREATED_AT.desc())
                            .limit(10)
                            .explain())
                    .isEqualTo("""
                            filter   status = FAILED
                            read     index status_created_at, backwards
                            keys     status = FAILED
                            exact    status = FAILED
                            checked  nothing; ids and counts come from the index alone
                            order    createdAt desc, from the index, equal ones sorted by id
                            limit    10
                            cost     about 12: 2 of 2 entries""");
            assertThatThrownBy(() -> jobs.where(JobColumns.CREATED_AT.lt(NOON)).toList())
                    .isInstanceOf(NoIndexException.class)
                    .hasMessageContaining("@Indexed({\"createdAt\"})");
            assertThat(jobs.where(JobColumns.CREATED_AT.lt(NOON))
                            .allowFullScan()
                            .toList())
                    .isEmpty();
        }
    }
}
