package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.store.BulkLoad;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide says about bulk loads. */
class BulkLoadTest {

    private static Stream<Job> jobs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Job("job-" + i, JobStatus.NEW, Instant.EPOCH, "ns", null, "key-" + i));
    }

    @Test
    void fillsAnEmptyTable() {
        List<String> log = new ArrayList<>();
        try (Cairn db = Cairn.inMemory()) {
            Stream<Job> jobs = jobs(10_000);
            long loaded = db.bulkLoad(
                    JobIndexes.ENTITY,
                    jobs,
                    BulkLoad.options()
                            .memoryBytes(256 << 20)
                            .onProgress(step -> log.add(step.entities() + " read, " + step.rowsWritten() + " of "
                                    + step.rows() + " rows written")));

            assertThat(loaded).isEqualTo(10_000);
            assertThat(JobRepository.of(db).findByIdempotencyKey("key-77").map(Job::jobId))
                    .contains("job-77");
            assertThat(log).endsWith("10000 read, 30000 of 30000 rows written");
        }
    }
}
