package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Cairn;
import dev.cairn.DuplicateIdException;
import dev.cairn.Durability;
import dev.cairn.InvalidEntityException;
import dev.cairn.Range;
import dev.cairn.ReadOnlyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.StorageException;
import dev.cairn.UniqueViolationException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void theReadmesExample() {
        Job job = job("job-1", JobStatus.NEW, 0, null, "retry-7");

        try (Cairn db = Cairn.open(directory)) {
            JobRepository jobs = JobRepository.of(db);

            jobs.insert(job);
            jobs.update("job-1", old -> old.withStatus(JobStatus.RUNNING));

            List<Job> oldest = jobs.scanByStatus(JobStatus.RUNNING).limit(10).toList();
            Optional<Job> same = jobs.findByIdempotencyKey("retry-7");

            assertThat(oldest).containsExactly(job.withStatus(JobStatus.RUNNING));
            assertThat(same).contains(job.withStatus(JobStatus.RUNNING));
        }
    }

    @Test
    void ids() {
        try (Cairn db = Cairn.inMemory()) {
            TableDefinitionRepository tables = TableDefinitionRepository.of(db);
            TableDefinition orders = new TableDefinition(new TableId("shop", "orders"), List.of("id", "total"));
            TableDefinition customers = new TableDefinition(new TableId("shop", "customers"), List.of("id"));
            tables.insertAll(List.of(orders, customers));

            Optional<TableDefinition> one = tables.findById(new TableId("shop", "orders"));
            List<TableDefinition> ofShop = tables.scanByIdNamespace("shop").toList();

            assertThat(one).contains(orders);
            assertThat(ofShop).containsExactly(customers, orders);
        }
    }

    @Test
    void uniqueAndIgnoringCase() {
        try (Cairn db = Cairn.inMemory()) {
            UserRepository users = UserRepository.of(db);
            User ada = new User(new UserId(1), "Ada", Role.ADMIN, Optional.of("ada@example.org"));

            users.insert(ada);
            users.findByUsername("ADA"); // finds "Ada"

            assertThat(users.findByUsername("ADA")).contains(ada);
            assertThat(users.scanByEmailAddress("ada@example.org").toList()).containsExactly(ada);
            assertThatExceptionOfType(UniqueViolationException.class)
                    .isThrownBy(() -> users.insert(new User(new UserId(2), "aDA", Role.GUEST, Optional.empty())))
                    .satisfies(e -> assertThat(e.index()).isEqualTo("username"));
            users.insert(new User(new UserId(2), "Bob", Role.GUEST, Optional.empty()));
            assertThat(users.scanByEmailAddress(Range.all()).count()).isEqualTo(1);
            assertThat(users.scanByRole(Range.atLeast(Role.MEMBER)).toList()).containsExactly(ada);
        }
    }

    @Test
    void rangesAndSeveralValues() {
        try (Cairn db = jobs()) {
            JobRepository jobs = JobRepository.of(db);
            Instant yesterday = NOON.minus(Duration.ofDays(1));

            jobs.scanByStatusAndCreatedAt(JobStatus.NEW, Range.atLeast(yesterday));
            jobs.scanByStatusIn(List.of(JobStatus.NEW, JobStatus.RUNNING)); // merged: in the order of createdAt
            jobs.scanByNamespaceAndTableName("shop", Range.prefix("order"));

            assertThat(jobs.scanByStatusAndCreatedAt(JobStatus.NEW, Range.atLeast(NOON.plusSeconds(1)))
                            .ids()
                            .toList())
                    .containsExactly("job-3");
            assertThat(jobs.scanByStatusIn(List.of(JobStatus.NEW, JobStatus.RUNNING))
                            .ids()
                            .toList())
                    .containsExactly("job-1", "job-2", "job-3");
            assertThat(jobs.scanByNamespaceAndTableName("shop", Range.prefix("order"))
                            .ids()
                            .toList())
                    .containsExactly("job-3", "job-2");
            assertThat(jobs.scanByStatus(JobStatus.NEW).reverse().limit(1).ids().first())
                    .contains("job-3");
        }
    }

    @Test
    void scans() {
        try (Cairn db = jobs()) {
            JobRepository jobs = JobRepository.of(db);

            List<Job> newest =
                    jobs.scanByStatus(JobStatus.NEW).reverse().limit(10).toList();
            long waiting = jobs.scanByStatus(JobStatus.NEW).count();
            List<String> ids = jobs.scanByStatus(JobStatus.NEW).ids().toList();
            List<JobIndexes.StatusCreatedAtEntry> times =
                    jobs.scanByStatus(JobStatus.NEW).entries().toList();
            long deleted = jobs.scanByStatusAndCreatedAt(JobStatus.NEW, Range.lessThan(NOON.plusSeconds(1)))
                    .delete();

            assertThat(newest).extracting(Job::jobId).containsExactly("job-3", "job-1");
            assertThat(waiting).isEqualTo(2);
            assertThat(ids).containsExactly("job-1", "job-3");
            assertThat(times)
                    .containsExactly(
                            new JobIndexes.StatusCreatedAtEntry(JobStatus.NEW, NOON, "job-1"),
                            new JobIndexes.StatusCreatedAtEntry(JobStatus.NEW, NOON.plusSeconds(2), "job-3"));
            assertThat(deleted).isEqualTo(1);
            assertThat(jobs.scanAll().ids().toList()).containsExactly("job-2", "job-3");
        }
    }

    @Test
    void aLimitCountsFromTheEndThatTheScanStartsAt() {
        try (Cairn db = jobs()) {
            JobRepository jobs = JobRepository.of(db);

            assertThat(jobs.scanAll().limit(1).reverse().ids().toList()).containsExactly("job-3");
        }
    }

    @Test
    void writesAreCheckedInOrder() {
        try (Cairn db = jobs()) {
            JobRepository jobs = JobRepository.of(db);
            Job taken = job("job-1", JobStatus.NEW, 0, null, "key-2");

            assertThatExceptionOfType(DuplicateIdException.class).isThrownBy(() -> jobs.insert(taken));
            assertThatExceptionOfType(UniqueViolationException.class).isThrownBy(() -> jobs.upsert(taken));
            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> jobs.update("job-1", old -> job("job-9", JobStatus.NEW, 0, null, null)));
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() ->
                            jobs.update("job-1", old -> jobs.findById("job-2").orElseThrow()));
        }
    }

    @Test
    void aBatchIsJudgedByItsFinalState() {
        try (Cairn db = jobs()) {
            JobRepository jobs = JobRepository.of(db);

            jobs.updateAll(List.of(
                    job("job-1", JobStatus.NEW, 0, null, "key-2"), job("job-2", JobStatus.NEW, 1, null, "key-1")));

            assertThat(jobs.findByIdempotencyKey("key-1"))
                    .get()
                    .extracting(Job::jobId)
                    .isEqualTo("job-2");
        }
    }

    @Test
    void aNullWhereNoneMayBeIsRefused() {
        try (Cairn db = Cairn.inMemory()) {
            UserRepository users = UserRepository.of(db);
            User nameless = new User(new UserId(7), null, Role.GUEST, Optional.empty());

            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> users.insert(nameless))
                    .withMessageContainingAll("users", "username", "7");
        }
    }

    @Test
    void options() {
        try (Cairn db = Cairn.builder()
                .durability(Durability.SYNC)
                .entities(JobIndexes.ENTITY, UserIndexes.ENTITY)
                .open(directory)) {
            assertThat(db.stats().tables()).hasSize(2);
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> Cairn.open(directory));
        }
    }

    @Test
    void readOnly() {
        Cairn.builder().entities(JobIndexes.ENTITY).open(directory).close();

        try (Cairn db = Cairn.builder().readOnly().open(directory)) {
            JobRepository jobs = JobRepository.of(db);

            assertThat(jobs.scanAll().isEmpty()).isTrue();
            assertThatExceptionOfType(ReadOnlyException.class).isThrownBy(() -> jobs.deleteById("job-1"));
            assertThatExceptionOfType(SchemaMismatchException.class).isThrownBy(() -> UserRepository.of(db));
        }
    }

    @Test
    void async() {
        try (Cairn db = jobs()) {
            JobRepository jobs = JobRepository.of(db);

            CompletableFuture<Optional<Job>> later = db.async(() -> jobs.findById("job-1"));

            assertThat(later.join()).isPresent();
        }
    }

    @Test
    void longKeysAreRefused() {
        try (Cairn db = Cairn.inMemory()) {
            JobRepository jobs = JobRepository.of(db);

            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> jobs.insert(job("x".repeat(8_191), JobStatus.NEW, 0, null, null)));
            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> jobs.insert(job("\ud800", JobStatus.NEW, 0, null, null)));
        }
    }

    private static Cairn jobs() {
        Cairn db = Cairn.inMemory();
        JobRepository.of(db)
                .insertAll(List.of(
                        job("job-1", JobStatus.NEW, 0, null, "key-1"),
                        job("job-2", JobStatus.RUNNING, 1, "orders", "key-2"),
                        job("job-3", JobStatus.NEW, 2, "order_lines", null)));
        return db;
    }

    private static Job job(String id, JobStatus status, int second, @Nullable String table, @Nullable String key) {
        return new Job(id, status, NOON.plusSeconds(second), "shop", table, key);
    }
}
