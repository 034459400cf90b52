package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CairnBuilder;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.IndexBuildException;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexInfo;
import dev.cairn.IndexNotReadyException;
import dev.cairn.IndexProgress;
import dev.cairn.ReadOnlyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexState;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Indexes that are filled in the background, and filled once more. */
class IndexBuildingTest {

    private static final int TASKS = 1_000;
    private static final int BATCH = 256;

    private final MemoryBackend backend = MemoryBackend.open();
    private final BuilderHook hook = new BuilderHook(backend);
    /** Lets the builder go on. */
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void anIndexIsNotReadableUntilItIsFilledAndThenHasEveryEntry() throws Exception {
        insertTasks();
        hook.afterSnapshot(() -> await(go));
        try (Cairn db = inBackground().on(hook)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN, Task.BY_FOLDER)));
            assertThat(states(db)).containsOnly(IndexState.BUILDING);
            assertThatThrownBy(() -> store.find(Task.BY_TOKEN, "token 1"))
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContainingAll("\"token\"", "\"tasks\"", "BUILDING", "awaitIndexes()");
            assertThatThrownBy(() -> store.exists(Task.BY_TOKEN, "token 1")).isInstanceOf(IndexNotReadyException.class);
            assertThatThrownBy(
                            () -> store.scan(Task.BY_FOLDER, IndexBounds.all()).count())
                    .isInstanceOf(IndexNotReadyException.class);
            assertThatThrownBy(
                            () -> store.scan(Task.BY_FOLDER, IndexBounds.all()).page(3))
                    .isInstanceOf(IndexNotReadyException.class);
            assertThatThrownBy(
                            () -> store.where(TaskColumns.TOKEN.eq("token 1")).toList())
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContaining("\"token\"");
            assertThat(store.where(TaskColumns.TOKEN.eq("token 1"))
                            .allowFullScan()
                            .count())
                    .isOne();
            go.countDown();
            db.awaitIndexes();
            assertThat(states(db)).containsOnly(IndexState.READY);
            assertThat(store.find(Task.BY_TOKEN, "token 1")).contains(task(1));
            assertThat(store.where(TaskColumns.TOKEN.eq("token 1")).explain()).contains("token");
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void aDescribedScanCanBeReadOnceTheIndexIsReady() throws Exception {
        insertTasks();
        hook.afterSnapshot(() -> await(go));
        try (Cairn db = inBackground().on(hook)) {
            var scan = db.store(Task.descriptor(List.of(Task.BY_FOLDER))).scan(Task.BY_FOLDER, IndexBounds.all());
            assertThatThrownBy(scan::count).isInstanceOf(IndexNotReadyException.class);
            go.countDown();
            db.awaitIndexes();
            assertThat(scan.count()).isEqualTo(TASKS);
        }
    }

    @Test
    void progressTellsHowManyEntitiesAreDone() throws Exception {
        insertTasks();
        CountDownLatch half = new CountDownLatch(3);
        hook.afterSnapshot(() -> {
            half.countDown();
            if (half.getCount() == 0) {
                await(go);
            }
        });
        try (Cairn db = inBackground().on(hook)) {
            db.store(Task.descriptor(List.of(Task.BY_TOKEN, Task.BY_FOLDER)));
            half.await();
            IndexProgress progress = db.indexes().get(0).progress().orElseThrow();
            assertThat(progress.entitiesDone()).isEqualTo(2 * BATCH);
            assertThat(progress.entitiesTotal()).isEqualTo(TASKS);
            assertThat(progress.entitiesPerSecond()).isPositive();
            assertThat(progress.timeLeft())
                    .hasValueSatisfying(left -> assertThat(left).isGreaterThanOrEqualTo(Duration.ZERO));
            go.countDown();
            db.awaitIndexes();
            assertThat(db.indexes()).extracting(IndexInfo::progress).allMatch(Optional::isEmpty);
        }
    }

    @Test
    void indexesAreFilledInOneWalk() throws Exception {
        insertTasks();
        CountDownLatch chunks = new CountDownLatch(TASKS / BATCH + 3);
        hook.afterSnapshot(chunks::countDown);
        try (Cairn db = inBackground().on(hook)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(MoreTaskIndexes.all()));
            db.awaitIndexes();
            assertThat(chunks.getCount()).isOne();
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void closingEndsTheFillingAndTheNextOpeningGoesOnWhereItStopped() throws Exception {
        insertTasks();
        CountDownLatch half = new CountDownLatch(3);
        hook.afterSnapshot(() -> {
            half.countDown();
            if (half.getCount() == 0) {
                await(go);
            }
        });
        Cairn db = inBackground().on(hook);
        db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
        half.await();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> awaitIndexes(db));
        db.close();
        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DatabaseClosedException.class);
        assertThatThrownBy(db::awaitIndexes).isInstanceOf(DatabaseClosedException.class);
        assertThatThrownBy(db::indexes).isInstanceOf(DatabaseClosedException.class);
        go.countDown();

        BuilderHook second = new BuilderHook(backend.reopen());
        CountDownLatch again = new CountDownLatch(1);
        second.afterSnapshot(() -> await(again));
        try (Cairn reopened = inBackground().on(second)) {
            IndexedEntityStore<String, Task> store = reopened.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            assertThat(reopened.indexes().get(0).progress().orElseThrow().entitiesDone())
                    .isEqualTo(2 * BATCH);
            again.countDown();
            reopened.awaitIndexes();
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void writesAreCheckedAgainstWhatIsFilledAndAgainstEachOther() throws Exception {
        insertTasks();
        CountDownLatch half = new CountDownLatch(2);
        hook.afterSnapshot(() -> {
            half.countDown();
            if (half.getCount() == 0) {
                await(go);
            }
        });
        try (Cairn db = inBackground().on(hook)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            half.await();
            assertThatThrownBy(() -> store.insert(Task.of("new").withToken("token 3")))
                    .isInstanceOf(UniqueViolationException.class)
                    .hasMessageContainingAll("\"new\"", "\"task-00003\"");
            store.insert(Task.of("new").withToken("new"));
            assertThatThrownBy(() -> store.insert(Task.of("newer").withToken("new")))
                    .isInstanceOf(UniqueViolationException.class);
            go.countDown();
            db.awaitIndexes();
            assertThat(states(db)).containsExactly(IndexState.READY);
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void aWriteThatMeetsAnEntityThatIsNotReachedYetMakesTheIndexFail() throws Exception {
        insertTasks();
        hook.afterSnapshot(() -> await(go));
        try (Cairn db = inBackground().on(hook)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            store.insert(Task.of("zzz").withToken("token 999"));
            go.countDown();
            db.awaitIndexes();
            assertThat(states(db)).containsExactly(IndexState.FAILED);
            assertThat(db.indexes().get(0).violations()).singleElement().satisfies(violation -> {
                assertThat(violation.entity()).isEqualTo("\"task-00999\"");
                assertThat(violation.other()).isEqualTo("\"zzz\"");
                assertThat(violation.key()).isEqualTo("token=\"token 999\"");
            });
            store.insert(Task.of("zzzz").withToken("token 999")); // a failed index refuses nothing
            store.deleteAllById(List.of("zzz", "zzzz"));
            db.rebuild("tasks", "token");
            assertThat(store.find(Task.BY_TOKEN, "token 999")).contains(task(999));
            assertThat(db.indexes().get(0).violations()).isEmpty();
        }
    }

    @Test
    void aViolationThatIsGoneBeforeTheEndIsNone() throws Exception {
        try (Cairn db = Cairn.on(backend.reopen())) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of()));
            store.insertAll(
                    IntStream.range(0, TASKS).mapToObj(IndexBuildingTest::task).toList());
            store.update("task-00001", task -> task.withToken("token 0"));
        }
        CountDownLatch half = new CountDownLatch(2);
        hook.afterSnapshot(() -> {
            half.countDown();
            if (half.getCount() == 0) {
                await(go);
            }
        });
        try (Cairn db = inBackground().on(hook)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            half.await();
            store.deleteById("task-00000");
            go.countDown();
            db.awaitIndexes();
            assertThat(states(db)).containsExactly(IndexState.READY);
            assertThat(store.find(Task.BY_TOKEN, "token 0")).map(Task::id).contains("task-00001");
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void anEntryStaysItsOwnersWhenAnotherEntityWithItsKeyChanges() throws Exception {
        try (Cairn db = Cairn.on(backend.reopen())) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of()));
            store.insert(Task.of("a").withOwner("ann"));
            store.insert(Task.of("b").withOwner("Ann"));
        }
        AtomicInteger snapshots = new AtomicInteger();
        try (Cairn db = inBackground().on(hook)) {
            hook.afterSnapshot(() -> {
                await(go);
                if (snapshots.incrementAndGet() == 2) { // both have been looked at
                    db.store(Task.descriptor(List.of(Task.BY_OWNER))).update("b", task -> task.withOwner("ANN"));
                }
            });
            db.store(Task.descriptor(List.of(Task.BY_OWNER)));
            go.countDown();
            db.awaitIndexes();
            assertThat(states(db)).containsExactly(IndexState.FAILED);
            assertThat(db.indexes().get(0).violations().get(0).message()).contains("\"a\"", "\"b\"");
        }
        assertThat(snapshots).hasValue(2);
    }

    @Test
    void violationsAreStillListedAfterReopeningAndTheIndexIsNotTriedAgain() {
        try (Cairn db = Cairn.on(backend)) {
            db.store(Task.descriptor(List.of()))
                    .insertAll(IntStream.range(0, 500)
                            .mapToObj(i -> task(i).withToken("same"))
                            .toList());
        }
        for (int opening = 0; opening < 2; opening++) {
            try (Cairn db = Cairn.on(backend.reopen())) {
                db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
                IndexInfo index = db.indexes().get(0);
                assertThat(index.state()).isEqualTo(IndexState.FAILED);
                assertThat(index.violations()).hasSize(100).doesNotHaveDuplicates();
                assertThat(index.violations().get(0).other()).isEqualTo("\"task-00000\"");
            }
        }
        try (Cairn db = Cairn.on(backend.reopen())) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            assertThatThrownBy(() -> db.rebuild("tasks", "token"))
                    .isInstanceOfSatisfying(
                            IndexBuildException.class,
                            e -> assertThat(e.violations()).hasSize(100))
                    .hasMessageContainingAll("\"token\"", "\"tasks\"", "\"task-00000\"", "and more");
            store.scanAll().update(task -> task.withToken(task.id()));
            db.rebuild(store.descriptor(), Task.BY_TOKEN);
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void aRebuildReplacesWhatIsDamagedAndLeavesNothingBehind() {
        insertTasks();
        try (Cairn db = Cairn.on(backend.reopen())) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            Partition before = store.table().open(Task.BY_TOKEN).partition();
            WriteBatch damage = new WriteBatch();
            damage.deleteRange(before, ByteRange.all());
            damage.put(before, new KeyWriter().writeString("junk").toByteArray(), new byte[0]);
            store.table().backend().write(damage, Durability.BUFFERED);
            db.rebuild("tasks", "token");
            ExactIndexes.assertExact(store);
            assertThat(store.table().open(Task.BY_TOKEN).partition()).isNotEqualTo(before);
            assertThat(ExactIndexes.rows(store.table().backend(), before)).isEmpty();
            assertThat(store.find(Task.BY_TOKEN, "token 5")).contains(task(5));
        }
    }

    @Test
    void aReadyIndexStaysWhenARebuildFindsThatEntitiesViolateIt() {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            store.insert(Task.of("a").withToken("t"));
            Partition entries = store.table().open(Task.BY_TOKEN).partition();
            store.table().backend().write(new WriteBatch().deleteRange(entries, ByteRange.all()), Durability.BUFFERED);
            store.insert(Task.of("b").withToken("t"));
            assertThatThrownBy(() -> db.rebuild("tasks", "token"))
                    .isInstanceOf(IndexBuildException.class)
                    .hasMessageContainingAll("\"a\"", "\"b\"", "token=\"t\"");
            assertThat(states(db)).containsExactly(IndexState.READY);
            assertThat(db.indexes().get(0).violations()).hasSize(1);
            assertThat(store.find(Task.BY_TOKEN, "t")).map(Task::id).contains("b");
            store.deleteById("b");
            db.rebuild("tasks", "token");
            assertThat(store.find(Task.BY_TOKEN, "t")).map(Task::id).contains("a");
            assertThat(db.indexes().get(0).violations()).isEmpty();
            ExactIndexes.assertExact(store);
        }
    }

    @Test
    void whatIsFilledAlreadyIsWaitedForByARebuild() throws Exception {
        insertTasks();
        hook.afterSnapshot(() -> await(go));
        try (Cairn db = inBackground().on(hook)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            Partition filled = store.table().open(Task.BY_TOKEN).partition();
            CompletableFuture<Void> rebuild = CompletableFuture.runAsync(() -> db.rebuild("tasks", "token"));
            go.countDown();
            db.awaitIndexes();
            rebuild.get();
            ExactIndexes.assertExact(store);
            assertThat(filled.id()).isPositive();
        }
    }

    @Test
    void whatCannotBeReadMakesAnIndexFailInTheBackground() throws Exception {
        try (Cairn db = Cairn.on(backend)) {
            db.store(new NoteForm(NoteForm.Author.OPTIONAL, false)).insert(new Note(1, "text", "Ann"));
        }
        try (Cairn db = inBackground().on(backend.reopen())) {
            db.store(new NoteForm(NoteForm.Author.A_NUMBER, true));
            db.awaitIndexes();
            assertThat(states(db)).containsExactly(IndexState.FAILED);
            assertThat(db.indexes().get(0).violations()).singleElement().satisfies(violation -> {
                assertThat(violation.entity()).isEqualTo("1");
                assertThat(violation.other()).isNull();
                assertThat(violation.message()).contains("author");
            });
        }
    }

    @Test
    void aRegistrationThatFailsLeavesAnIndexThatIsFilledOnceMoreAsItWas() {
        NoteForm form = new NoteForm(NoteForm.Author.OPTIONAL, true);
        try (Cairn db = Cairn.on(backend.reopen())) {
            db.store(form).insertAll(List.of(new Note(1, "text", "Ann"), new Note(2, "text", "Bob")));
        }
        Catalog catalog = Catalog.load(backend, Durability.BUFFERED);
        CatalogTable cutShort = catalog.update(
                "notes",
                table -> table.withIndex(table.index("author").orElseThrow().rebuilding(catalog.newPartition())),
                batch -> {});
        try (Cairn db = Cairn.on(backend.reopen())) {
            assertThatThrownBy(() -> db.store(new NoteForm(NoteForm.Author.A_NUMBER, true)))
                    .isInstanceOf(SchemaMismatchException.class);
        }
        assertThat(Catalog.load(backend, Durability.BUFFERED).table("notes")).contains(cutShort);
        try (Cairn db = Cairn.on(backend.reopen())) {
            IndexedEntityStore<Long, Note> notes = db.store(form);
            assertThat(states(db)).containsExactly(IndexState.READY);
            assertThat(notes.scan(form.indexes().get(0), IndexBounds.all())
                            .ids()
                            .toList())
                    .containsExactly(1L, 2L);
        }
        assertThat(Catalog.load(backend, Durability.BUFFERED)
                        .table("notes")
                        .orElseThrow()
                        .indexes())
                .allMatch(index -> !index.rebuilt() && index.replaces().isEmpty());
    }

    @Test
    void aReadOnlyDatabaseFillsNothing() throws Exception {
        insertTasks();
        try (Cairn db = inBackground().on(backend.reopenReadOnly())) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN)));
            db.awaitIndexes();
            assertThatThrownBy(() -> store.find(Task.BY_TOKEN, "token 1")).isInstanceOf(IndexNotReadyException.class);
            assertThatThrownBy(() -> db.rebuild("tasks", "token")).isInstanceOf(ReadOnlyException.class);
        }
    }

    @Test
    void onlyKnownIndexesOfRegisteredTablesCanBeRebuilt() {
        insertTasks();
        try (Cairn db = Cairn.on(backend.reopen())) {
            assertThatThrownBy(() -> db.rebuild("tasks", "token"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("\"tasks\"", "not registered");
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_TOKEN, Task.BY_DUE)));
            assertThatThrownBy(() -> db.rebuild("tasks", "tokens"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("\"tokens\"", "token, due");
            assertThatThrownBy(() -> store.update("task-00001", task -> {
                        db.rebuild("tasks", "token");
                        return task;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theRateHasToBePositive() {
        assertThatThrownBy(() -> Cairn.builder().indexBuildingRate(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBoundedRateFillsThemToo() throws Exception {
        insertTasks();
        try (Cairn db = inBackground().indexBuildingRate(100_000).on(backend.reopen())) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            db.awaitIndexes();
            ExactIndexes.assertExact(store);
        }
    }

    private static CairnBuilder inBackground() {
        return Cairn.builder().indexBuilding(IndexBuilding.IN_BACKGROUND);
    }

    private void insertTasks() {
        try (Cairn db = Cairn.on(backend.reopen())) {
            db.store(Task.descriptor(List.of()))
                    .insertAll(IntStream.range(0, TASKS)
                            .mapToObj(IndexBuildingTest::task)
                            .toList());
        }
    }

    private static Task task(int number) {
        return Task.of(String.format("task-%05d", number))
                .withToken("token " + number)
                .withFolder("folder " + number % 7);
    }

    private static List<IndexState> states(Cairn db) {
        return db.indexes().stream().map(IndexInfo::state).toList();
    }

    private static void awaitIndexes(Cairn db) {
        try {
            db.awaitIndexes();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
