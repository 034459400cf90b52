package dev.cairn.store;

import static dev.cairn.store.TaskColumns.COST;
import static dev.cairn.store.TaskColumns.CREATED_AT;
import static dev.cairn.store.TaskColumns.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.Cursor;
import dev.cairn.Durability;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.Transaction;
import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.catalog.EntryCounters;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import dev.cairn.query.Filter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting by counters: which calls do, what they read and write, and what becomes of the counters of an index. */
class CountedIndexTest {

    private static final int TASKS = 300;

    private final MemoryBackend memory = MemoryBackend.open();
    private final ReadCounts reads = new ReadCounts(memory);
    private final Cairn db = Cairn.on(reads);
    private final IndexedEntityStore<String, Task> store = db.store(Task.descriptor());

    @BeforeEach
    void insert() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(Task.of(String.format("task %03d", i))
                    .withStatus(i % 3 == 0 ? Task.Status.RUNNING : Task.Status.NEW)
                    .withCreatedAt(Instant.ofEpochSecond(i))
                    .withCost(i % 4 == 0 ? null : new BigDecimal(i % 4)));
        }
        store.insertAll(tasks);
        reads.clear();
    }

    @Test
    void aCountByTheFirstColumnReadsNoEntry() {
        assertThat(running().count()).isEqualTo(100);
        assertThat(running().reverse().count()).isEqualTo(100);
        assertThat(running().ids().count()).isEqualTo(100);
        assertThat(running().entries().count()).isEqualTo(100);
        assertThat(running().isEmpty()).isFalse();
        assertThat(count(IndexBounds.equalTo(Task.Status.DONE))).isZero();
        assertThat(store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.DONE))
                        .isEmpty())
                .isTrue();
        assertThat(reads.passed()).isZero();

        assertThat(count(IndexBounds.in(List.of(Task.Status.NEW, Task.Status.RUNNING, Task.Status.NEW))))
                .isEqualTo(300);
        assertThat(count(IndexBounds.in(List.of()))).isZero();
        assertThat(reads.passed()).isZero();
        assertThat(reads.lookedUp()).isEqualTo(2);
    }

    @Test
    void theWholeIndexAndRangesOfItsFirstColumnReadOneCounterAValue() {
        assertThat(count(IndexBounds.all())).isEqualTo(TASKS);
        assertThat(reads.passed()).isEqualTo(2);
        reads.clear();

        var cheap = store.scan(Task.BY_COST, IndexBounds.within(Range.atMost(new BigDecimal("2.0"))));
        assertThat(cheap.count()).isEqualTo(150);
        assertThat(reads.passed()).isEqualTo(2);
        assertThat(store.scan(Task.BY_COST, IndexBounds.isNull()).count()).isEqualTo(75);
        assertThat(store.scan(Task.BY_COST, IndexBounds.equalTo(new BigDecimal("1.00")))
                        .count())
                .isEqualTo(75);
        assertThat(store.scan(Task.BY_COST, IndexBounds.within(Range.open(BigDecimal.TEN, BigDecimal.ONE)))
                        .count())
                .isZero();
    }

    @Test
    void aLimitCapsACount() {
        assertThat(running().limit(7).count()).isEqualTo(7);
        assertThat(running().limit(1_000).count()).isEqualTo(100);
        assertThat(running().limit(0).count()).isZero();
        assertThat(reads.passed()).isZero();
        assertThatThrownBy(() -> running().limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountOfWhatFollowsACursorReadsEntries() {
        Cursor place = running().page(10).next().orElseThrow();

        assertThat(running().after(place).count()).isEqualTo(90);
        assertThat(running().before(place).count()).isEqualTo(9);
        assertThat(running().after(place).reverse().count()).isEqualTo(90);
    }

    @Test
    void aCountByMoreColumnsReadsEntries() {
        IndexBounds some = IndexBounds.equalTo(Task.Status.RUNNING).then(Range.lessThan(Instant.ofEpochSecond(30)));

        assertThat(count(some)).isEqualTo(10);
        assertThat(reads.passed()).isEqualTo(10);
    }

    @Test
    void queriesAreCountedByCountersWhereTheFirstColumnDecides() {
        Filter<Task> isRunning = STATUS.eq(Task.Status.RUNNING);

        assertThat(store.where(isRunning).count()).isEqualTo(100);
        assertThat(store.where(isRunning)
                        .orderBy(CREATED_AT.desc())
                        .reverse()
                        .limit(60)
                        .count())
                .isEqualTo(60);
        assertThat(store.where(isRunning).ids().count()).isEqualTo(100);
        assertThat(store.where(isRunning).isEmpty()).isFalse();
        assertThat(store.where(STATUS.in(Task.Status.NEW, Task.Status.DONE)).count())
                .isEqualTo(200);
        assertThat(reads.passed()).isZero();

        assertThat(store.where(COST.ne(BigDecimal.ONE)).count()).isEqualTo(225);
        assertThat(reads.passed()).as("counters of no cost, 2 and 3").isEqualTo(3);
        assertThat(store.where(Filter.all()).count()).isEqualTo(TASKS);
        assertThat(reads.passed()).as("and of two statuses").isEqualTo(5);
        assertThat(reads.estimates()).isZero();
        reads.clear();

        assertThat(store.where(isRunning.and(CREATED_AT.lt(Instant.ofEpochSecond(30))))
                        .count())
                .isEqualTo(10);
        assertThat(store.where(isRunning.or(COST.isNull())).count()).isEqualTo(150);
        Cursor place = store.where(isRunning).page(10).next().orElseThrow();
        assertThat(store.where(isRunning).after(place).count()).isEqualTo(90);
        assertThat(reads.passed()).isGreaterThan(200);
        assertThat(reads.estimates()).isPositive();
    }

    @Test
    void aBatchAddsToEachCounterOnce() {
        AtomicInteger operations = new AtomicInteger();
        try (Cairn counting = Cairn.on(new CountingBackend(MemoryBackend.open(), operations))) {
            IndexedEntityStore<String, Task> tasks = counting.store(Task.descriptor(List.of(Task.BY_STATUS)));
            operations.set(0);
            tasks.insertAll(List.of(Task.of("a"), Task.of("b"), Task.of("c")));
            assertThat(operations)
                    .as("three entities, three entries, a counter")
                    .hasValue(7);
            operations.set(0);
            tasks.update("a", task -> task.withCreatedAt(Instant.MAX));
            assertThat(operations).as("entity, old and new entry").hasValue(3);
            operations.set(0);
            tasks.updateAll(List.of(
                    Task.of("a").withStatus(Task.Status.DONE), Task.of("b").withStatus(Task.Status.DONE)));
            assertThat(operations)
                    .as("two entities, two old and two new entries, two counters")
                    .hasValue(8);
        }
    }

    @Test
    void aCounterThatMakesNoSenseIsAnErrorUntilItIsRepaired() {
        Partition place = store.table().open(Task.BY_STATUS).partition();
        byte[] key =
                EntryCounters.key(place, new KeyWriter().writeString("RUNNING").toByteArray());
        memory.write(new WriteBatch().add(EntryCounters.PARTITION, key, -101), Durability.BUFFERED);
        assertThatThrownBy(() -> running().count())
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContainingAll("status_created_at", "counter", "0xffffffffffffffff", "repair()");
        memory.write(new WriteBatch().put(EntryCounters.PARTITION, key, new byte[3]), Durability.BUFFERED);
        assertThatThrownBy(() -> store.where(STATUS.eq(Task.Status.RUNNING)).count())
                .isInstanceOf(CorruptDataException.class);

        assertThat(db.verify().listed())
                .singleElement()
                .asString()
                .isEqualTo("miscounted: index \"status_created_at\" of table \"tasks\": the counter of"
                        + " status=RUNNING is 0x000000, and the number of entries 100");
        assertThat(db.repair().isClean()).isTrue();

        assertThat(running().count()).isEqualTo(100);
        assertThat(db.verify().isClean()).isTrue();
    }

    @Test
    void onlyTransactionsThatCountDependOnCounters() {
        Task mine = Task.of("mine").withStatus(Task.Status.DONE);
        Task other = Task.of("other").withStatus(Task.Status.DONE);
        int attempts = db.transactAndGet(tx -> {
            tx.store(Task.descriptor()).insert(mine);
            meanwhile(tx, () -> store.insert(other));
            return tx.attempt();
        });
        assertThat(attempts).isOne();

        List<Long> counts = db.transactAndGet(tx -> {
            IndexedEntityStore<String, Task> inside = tx.store(Task.descriptor());
            var done = inside.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.DONE));
            long before = done.count();
            inside.deleteById("mine");
            long after = done.count();
            meanwhile(tx, () -> store.update("task 000", task -> task.withStatus(Task.Status.DONE)));
            return List.of((long) tx.attempt(), before, after);
        });
        assertThat(counts).containsExactly(2L, 3L, 2L);
        assertThat(count(IndexBounds.equalTo(Task.Status.DONE))).isEqualTo(2);

        int ofReading = db.transactAndGet(tx -> {
            tx.store(Task.descriptor())
                    .scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.DONE))
                    .count();
            meanwhile(tx, () -> store.deleteById("other"));
            return tx.attempt();
        });
        assertThat(ofReading).isOne();
    }

    private static void meanwhile(Transaction tx, Runnable action) {
        if (tx.attempt() == 1) {
            CompletableFuture.runAsync(action).join();
        }
    }

    @Test
    void countersComeAndGoWithTheirIndex() {
        IndexDefinition<String, Task> counted = CountedTasks.byStatus(true);
        IndexDefinition<String, Task> plain = CountedTasks.byStatus(false);
        MemoryBackend backend = MemoryBackend.open();
        for (int round = 0; round < 3; round++) {
            try (Cairn without = Cairn.on(backend.reopen())) {
                IndexedEntityStore<String, Task> tasks = without.store(Task.descriptor(List.of(plain)));
                assertThat(CountedTasks.counted(backend)).isEmpty();
                tasks.upsertAll(List.of(Task.of("a" + round), Task.of("b" + round)));
                tasks.update("a0", task -> task.withStatus(Task.Status.DONE));
                assertThat(tasks.scan(plain, IndexBounds.equalTo(Task.Status.DONE))
                                .count())
                        .isEqualTo(1);
            }
            try (Cairn with = Cairn.on(backend.reopen())) {
                IndexedEntityStore<String, Task> tasks = with.store(Task.descriptor(List.of(counted)));
                assertThat(tasks.scan(counted, IndexBounds.equalTo(Task.Status.NEW))
                                .count())
                        .isEqualTo(2L * round + 1);
                CountedTasks.assertExact(tasks.table());
                int before = tasks.table().open(counted).partition().id();
                with.rebuild("tasks", counted.name());
                assertThat(CountedTasks.counted(backend))
                        .containsExactly(tasks.table().open(counted).partition().id())
                        .isNotEqualTo(List.of(before));
                CountedTasks.assertExact(tasks.table());
            }
        }
    }

    @Test
    void codeForWhichTheIndexIsNotCountedDoesNotCountIt() {
        IndexDefinition<String, Task> plain = CountedTasks.byStatus(false);
        try (Cairn reading = Cairn.on(memory.reopenReadOnly())) {
            IndexedEntityStore<String, Task> tasks = reading.store(Task.descriptor(List.of(plain, Task.BY_COST)));
            assertThatThrownBy(() -> tasks.scan(plain, IndexBounds.all()).count())
                    .hasMessageContainingAll("counted", "not (status:enum, createdAt:instant)");
            assertThat(tasks.scan(Task.BY_COST, IndexBounds.isNull()).count()).isEqualTo(75);
        }
    }

    @Test
    void anIndexOfElementsCannotBeCounted() {
        IndexDefinition<String, Task> tags =
                new Task.TaskIndex(
                        "tags", false, IndexColumn.of("tags", KeyType.STRING).elements()) {
                    @Override
                    public boolean counted() {
                        return true;
                    }

                    @Override
                    public void writeKeys(Task task, KeySink sink) {
                        task.tags().forEach(tag -> sink.key().writeString(tag));
                    }
                };
        try (Cairn other = Cairn.inMemory()) {
            assertThatThrownBy(() -> other.store(Task.descriptor(List.of(tags))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("\"tags\"", "counted", "multi-valued");
        }
    }

    private IndexScan<String, Task, ?> running() {
        return store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.RUNNING));
    }

    private long count(IndexBounds bounds) {
        return store.scan(Task.BY_STATUS, bounds).count();
    }
}
