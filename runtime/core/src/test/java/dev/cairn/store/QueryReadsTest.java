package dev.cairn.store;

import static dev.cairn.store.TaskColumns.CREATED_AT;
import static dev.cairn.store.TaskColumns.FOLDER;
import static dev.cairn.store.TaskColumns.ID;
import static dev.cairn.store.TaskColumns.OWNER;
import static dev.cairn.store.TaskColumns.STATUS;
import static dev.cairn.store.TaskColumns.TAGS;
import static dev.cairn.store.TaskColumns.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.Page;
import dev.cairn.Query;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.query.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many index entries and entities a query reads. */
class QueryReadsTest {

    private static final Filter<Task> IS_NEW = STATUS.eq(Task.Status.NEW);
    private static final Instant MIDDLE = Instant.ofEpochSecond(300);

    private final ReadCounts reads = new ReadCounts(MemoryBackend.open());
    private final Cairn db = Cairn.on(reads);
    private final IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());

    @BeforeEach
    void insert() {
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            all.add(Task.of(String.format("%03d", i))
                    .withStatus(Task.Status.values()[i % 3])
                    .withCreatedAt(Instant.ofEpochSecond(i))
                    .withFolder("folder" + i % 10)
                    .withToken(i % 2 == 0 ? "token" + i : null)
                    .withTags(i % 6 == 0 ? Set.of("rare", "x") : Set.of("x")));
        }
        tasks.insertAll(all);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aRangeIsReadAndNothingBesides() {
        Query<String, Task> query = tasks.where(IS_NEW.and(CREATED_AT.lt(MIDDLE)));
        assertReads(() -> assertThat(query.toList()).hasSize(100), 100, 100);
        assertReads(() -> assertThat(query.limit(7).toList()).hasSize(7), 7, 7);
    }

    @Test
    void idsAndCountsNeedNoEntity() {
        Query<String, Task> query = tasks.where(IS_NEW.and(CREATED_AT.lt(MIDDLE)));
        assertReads(() -> assertThat(query.ids().toList()).hasSize(100), 100, 0);
        assertReads(() -> assertThat(query.count()).isEqualTo(100), 100, 0);
        assertReads(() -> assertThat(query.isEmpty()).isFalse(), 1, 0);
        assertReads(() -> assertThat(query.orderBy(OWNER.asc()).count()).isEqualTo(100), 100, 0);
        assertReads(
                () -> assertThat(query.orderBy(CREATED_AT.desc()).limit(9).ids().toList())
                        .hasSize(9),
                10,
                0);
    }

    @Test
    void elementsAreFoundByTheirIndexAlone() {
        Query<String, Task> query = tasks.where(TAGS.contains("rare"));
        assertReads(() -> assertThat(query.count()).isEqualTo(100), 100, 0);
        Query<String, Task> either = tasks.where(TAGS.contains("rare").or(TAGS.contains("x")));
        assertReads(() -> assertThat(either.count()).isEqualTo(600), 700, 0);
        Query<String, Task> both = tasks.where(TAGS.contains("x").and(TAGS.contains("rare")));
        assertReads(() -> assertThat(both.count()).isEqualTo(100), 100, 100);
    }

    @Test
    void keysAreLookedUp() {
        assertReads(() -> assertThat(tasks.where(ID.eq("007")).toList()).hasSize(1), 0, 1);
        assertReads(
                () -> assertThat(tasks.where(ID.in("007", "003", "none")).toList())
                        .hasSize(2),
                0,
                3);
        assertReads(() -> assertThat(tasks.where(TOKEN.eq("token8")).toList()).hasSize(1), 0, 2);
        assertReads(
                () -> assertThat(tasks.where(TOKEN.eq("token8")).ids().toList()).hasSize(1), 0, 1);
        assertReads(() -> assertThat(tasks.where(TOKEN.eq("none")).toList()).isEmpty(), 0, 1);
    }

    @Test
    void aLimitCountsAfterWhatIsChecked() {
        Query<String, Task> query =
                tasks.where(IS_NEW.and(FOLDER.eq("folder3").not()).and(OWNER.ne("owner of 000")));
        assertReads(() -> assertThat(query.limit(5).toList()).hasSize(5), 8, 8);
    }

    @Test
    void severalValuesAreMergedWithoutReadingAhead() {
        Query<String, Task> query = tasks.where(STATUS.in(Task.Status.NEW, Task.Status.DONE))
                .orderBy(CREATED_AT.asc())
                .limit(10);
        assertReads(() -> assertThat(query.toList()).extracting(Task::id).startsWith("000", "002", "003"), 12, 10);
    }

    @Test
    void anEntityThatTwoIndexesLeadToComesOnce() {
        Query<String, Task> query = tasks.where(TOKEN.eq("token0").or(FOLDER.eq("folder0")));
        assertReads(() -> assertThat(query.count()).isEqualTo(60), 60, 1);
        assertThat(query.toList()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsReadForWhatCannotBe() {
        assertReads(() -> assertThat(tasks.where(STATUS.in(List.of())).toList()).isEmpty(), 0, 0);
        assertReads(() -> assertThat(tasks.where(IS_NEW).limit(0).toList()).isEmpty(), 0, 0);
        Filter<Task> inverted = IS_NEW.and(CREATED_AT.between(MIDDLE, Instant.EPOCH));
        assertReads(() -> assertThat(tasks.where(inverted).toList()).isEmpty(), 0, 0);
    }

    @Test
    void goingOnFromACursorReadsNoMoreTheFurtherOneHasCome() {
        Query<String, Task> byStatus = tasks.where(Filter.all()).orderBy(STATUS.asc(), CREATED_AT.asc());
        assertThat(byStatus.explain()).contains("from the index");
        assertPagesRead(byStatus, 600);
        assertPagesRead(byStatus.reverse(), 600);
        assertPagesRead(
                tasks.where(STATUS.in(Task.Status.NEW, Task.Status.DONE)).orderBy(CREATED_AT.desc()), 400);
    }

    private void assertPagesRead(Query<String, Task> query, int rows) {
        List<String> found = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Query<String, Task> rest = next.map(query::after).orElse(query);
            List<Page<Task>> page = new ArrayList<>();
            assertReads(() -> page.add(rest.page(10)), 60, 60);
            page.get(0).items().forEach(task -> found.add(task.id()));
            next = page.get(0).next();
        } while (next.isPresent());
        assertThat(found).hasSize(rows).doesNotHaveDuplicates();
    }

    private void assertReads(Runnable query, int passed, int lookedUp) {
        reads.clear();
        query.run();
        assertThat(reads.passed()).as("keys passed by cursors").isLessThanOrEqualTo(passed);
        assertThat(reads.lookedUp()).as("keys looked up").isLessThanOrEqualTo(lookedUp);
    }
}
