package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.IndexScan;
import dev.cairn.InvalidCursorException;
import dev.cairn.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<String> reported = new ArrayList<>();

    @Test
    void pages() {
        try (Cairn db = Cairn.inMemory()) {
            JobRepository jobs = JobRepository.of(db);
            List<Job> all = insert(jobs, 30);

            IndexScan<String, Job, JobIndexes.StatusCreatedAtEntry> scan = jobs.scanByStatus(JobStatus.NEW);
            Page<Job> first = scan.page(20);
            String token = first.next().map(Cursor::value).orElse("no more"); // to the browser, and back
            Page<Job> second = scan.after(Cursor.of(token)).page(20);
            Page<Job> back = scan.before(second.previous().orElseThrow()).page(20);

            assertThat(first.items()).isEqualTo(all.subList(0, 20));
            assertThat(second.items()).isEqualTo(all.subList(20, 30));
            assertThat(back).isEqualTo(first);
            assertThat(scan.before(Cursor.of(token)).toList()).isEqualTo(all.subList(0, 19));
            assertThat(scan.entries().after(Cursor.of(token)).count()).isEqualTo(10);
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> scan.reverse().after(Cursor.of(token)));
        }
    }

    @Test
    void streamsAndUpdates() {
        try (Cairn db = Cairn.inMemory()) {
            JobRepository jobs = JobRepository.of(db);
            insert(jobs, 120);

            long started = jobs.scanByStatus(JobStatus.NEW).limit(100).update(job -> job.withStatus(JobStatus.RUNNING));
            try (Stream<Job> stream = jobs.scanAll().stream()) {
                stream.filter(job -> job.tableName() == null).forEach(this::report);
            }

            assertThat(started).isEqualTo(100);
            assertThat(jobs.scanByStatus(JobStatus.NEW).count()).isEqualTo(20);
            assertThat(reported).hasSize(120);
        }
    }

    private void report(Job job) {
        reported.add(job.jobId());
    }

    private static List<Job> insert(JobRepository jobs, int count) {
        return jobs.insertAll(IntStream.range(0, count)
                .mapToObj(i ->
                        new Job(String.format("job-%03d", i), JobStatus.NEW, NOON.plusSeconds(i), "shop", null, null))
                .toList());
    }
}
