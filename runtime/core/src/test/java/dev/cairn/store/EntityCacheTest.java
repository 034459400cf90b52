package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.EntityCacheStats;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.query.Filter;
import dev.cairn.store.NoteForm.Author;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the cache of entities answers, what it reads past, and when it is emptied. */
class EntityCacheTest {

    private static final int LARGE = 1 << 20;

    private final MemoryBackend backend = MemoryBackend.open();
    private final Cairn db = Cairn.builder().entityCache(LARGE).on(backend.reopen());
    private final IndexedEntityStore<String, Task> store = db.store(Task.descriptor());

    @AfterEach
    void close() {
        db.close();
    }

    private EntityCacheStats stats() {
        return db.stats().cache().orElseThrow();
    }

    /** How many of the entities that a read looked for were in the cache, or -1 if it looked for none. */
    private long hitsOf(Supplier<? extends @Nullable Object> read) {
        EntityCacheStats before = stats();
        read.get();
        EntityCacheStats after = stats();
        long hits = after.hits() - before.hits();
        return hits + after.misses() == before.misses() && hits == 0 ? -1 : hits;
    }

    @Test
    void everyReadOfSingleEntitiesFillsItAndIsAnsweredByIt() {
        List<Task> tasks = IntStream.range(0, 5)
                .mapToObj(i -> Task.of("id " + i).withToken("token " + i))
                .toList();
        List<Supplier<?>> reads = List.of(
                () -> tasks.stream()
                        .map(task -> store.findById(task.id()).orElseThrow())
                        .toList(),
                () -> store.findAllById(tasks.stream().map(Task::id).toList()),
                () -> tasks.stream()
                        .map(task -> store.find(Task.BY_TOKEN, task.token()).orElseThrow())
                        .toList(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).toList(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).page(5).items(),
                () -> store.where(TaskColumns.STATUS.eq(Task.Status.NEW)).toList());
        for (Supplier<?> read : reads) {
            store.upsertAll(tasks);
            store.updateAll(tasks.stream().map(task -> task.withFolder("x")).toList());
            store.updateAll(tasks); // nothing is written if nothing has changed, and then nothing is taken out
            assertThat(hitsOf(read)).isZero();
            assertThat(hitsOf(read)).isEqualTo(5);
            assertThat(read.get()).isEqualTo(tasks);
        }
    }

    @Test
    void readersShareAnEntityThatNobodyCanChange() {
        store.insert(Task.of("a").withTags(Set.of("p", "q")));
        Task first = store.findById("a").orElseThrow();
        assertThat(store.findById("a").orElseThrow()).isSameAs(first);
        assertThatThrownBy(() -> first.tags().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(store.findById("a").orElseThrow().tags()).containsExactlyInAnyOrder("p", "q");
    }

    @Test
    void readingTheWholeTableAndWritingDoNotFillIt() {
        store.insertAll(List.of(Task.of("a"), Task.of("b")));
        store.update("a", task -> task.withFolder("x"));
        assertThat(store.scanAll().toList()).hasSize(2);
        assertThat(store.where(Filter.<Task>all()).allowFullScan().toList()).hasSize(2);
        assertThat(stats().entities()).isZero();
    }

    @Test
    void existenceIsAnsweredByIt() {
        store.insert(Task.of("a"));
        store.findById("a");
        assertThat(hitsOf(() -> store.existsById("a"))).isOne();
        store.deleteById("a");
        assertThat(store.existsById("a")).isFalse();
    }

    @Test
    void transactionsReadPastIt() {
        store.insert(Task.of("a"));
        store.findById("a");
        Task changed = Task.of("a").withFolder("x");
        assertThat(hitsOf(() -> {
                    db.transact(tx -> {
                        IndexedEntityStore<String, Task> inside = tx.store(Task.descriptor());
                        assertThat(inside.findById("a")).contains(Task.of("a"));
                        inside.update(changed);
                        assertThat(inside.findById("a")).contains(changed);
                        assertThat(inside.scan(Task.BY_STATUS, IndexBounds.all())
                                        .toList())
                                .containsExactly(changed);
                    });
                    return null;
                }))
                .isEqualTo(-1);
        assertThat(store.findById("a")).contains(changed);
    }

    @Test
    void whatATransactionHasNotCommittedIsNotInIt() {
        store.insert(Task.of("a"));
        assertThatThrownBy(() -> db.transact(tx -> {
                    tx.store(Task.descriptor()).update(Task.of("a").withFolder("x"));
                    tx.store(Task.descriptor()).findById("a");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        assertThat(store.findById("a")).contains(Task.of("a"));
    }

    @Test
    void aStreamGoesOnReadingItsState() {
        store.insertAll(List.of(Task.of("a"), Task.of("b")));
        try (var stream = store.scan(Task.BY_STATUS, IndexBounds.all()).stream()) {
            store.update("b", task -> task.withFolder("x"));
            assertThat(store.findById("b")).isPresent();
            assertThat(stream.toList()).containsExactly(Task.of("a"), Task.of("b"));
        }
        assertThat(store.findById("b").orElseThrow().folder()).isEqualTo("x");
    }

    @Test
    void whatIsReadWhileItIsWrittenIsNotKept() {
        AtEnds ends = new AtEnds(MemoryBackend.open());
        try (Cairn other = Cairn.builder().entityCache(LARGE).on(ends)) {
            IndexedEntityStore<String, Task> tasks = other.store(Task.descriptor());
            Task before = tasks.insert(Task.of("a"));
            Task after = before.withFolder("x");
            tasks.findById("a");
            ends.before = () -> assertThat(tasks.findById("a")).contains(before);
            ends.after = () -> assertThat(
                            tasks.scan(Task.BY_FOLDER, IndexBounds.all()).toList())
                    .containsExactly(after);
            tasks.update(after);
            ends.before = () -> {};
            ends.after = () -> {};
            assertThat(other.stats().cache().orElseThrow().entities()).isZero();
            assertThat(tasks.findById("a")).contains(after);
        }
    }

    /** Lets others come before and after each write has its effect. */
    private static final class AtEnds extends ForwardingBackend {

        private Runnable before = () -> {};
        private Runnable after = () -> {};

        AtEnds(StorageBackend backend) {
            super(backend);
        }

        @Override
        public void write(WriteBatch batch, Durability durability) {
            before.run();
            super.write(batch, durability);
            after.run();
        }
    }

    @Test
    void updatesAndDeletionsOfScansTakeEntitiesOut() {
        store.insertAll(List.of(Task.of("a"), Task.of("b")));
        store.findAllById(List.of("a", "b"));
        store.scanAll().update(task -> task.withFolder("x"));
        assertThat(store.findAllById(List.of("a", "b")))
                .extracting(Task::folder)
                .containsOnly("x");
        store.scanAll().delete();
        assertThat(store.findAllById(List.of("a", "b"))).isEmpty();
    }

    @Test
    void importsTakeEntitiesOut() {
        NoteForm notes = new NoteForm(Author.OPTIONAL, true);
        IndexedEntityStore<Long, Note> here = db.store(notes);
        here.insert(new Note(1, "here", null));
        here.findById(1L);
        byte[] export;
        try (Cairn other = Cairn.inMemory()) {
            other.store(notes).insert(new Note(1, "there", "Ann"));
            export = ExportTest.export(other);
        }
        db.importFrom(new ByteArrayInputStream(export), Import.upserting());
        assertThat(here.findById(1L)).contains(new Note(1, "there", "Ann"));
    }

    @Test
    void entitiesOfAnEarlierFormAreKeptInThePresentOne() {
        MemoryBackend data = MemoryBackend.open();
        NoteForm before = new NoteForm(Author.UNKNOWN, false);
        NoteForm after = new NoteForm(Author.OPTIONAL, false);
        try (Cairn first = Cairn.builder().entityCache(LARGE).on(data.reopen())) {
            first.store(before).insert(new Note(1, "text", null));
            first.store(before).findById(1L);
        }
        try (Cairn second = Cairn.builder().entityCache(LARGE).on(data.reopen())) {
            IndexedEntityStore<Long, Note> notes = second.store(after);
            notes.findById(1L);
            assertThat(second.upgrade(progress -> {})).isOne();
            assertThat(second.stats().cache().orElseThrow().entities()).isZero();
            assertThat(notes.findById(1L)).contains(new Note(1, "text", null));
            notes.update(new Note(1, "text", "Ann"));
            assertThat(notes.findById(1L)).contains(new Note(1, "text", "Ann"));
        }
    }

    @Test
    void aClosedDatabaseAnswersNothing() {
        store.insert(Task.of("a"));
        store.findById("a");
        db.close();
        assertThatThrownBy(() -> store.findById("a")).isInstanceOf(DatabaseClosedException.class);
        assertThatThrownBy(() -> store.existsById("a")).isInstanceOf(DatabaseClosedException.class);
        assertThatThrownBy(() -> store.findAllById(List.of("a"))).isInstanceOf(DatabaseClosedException.class);
    }

    @Test
    void isBoundedHoweverMuchIsRead() {
        try (Cairn small = Cairn.builder().entityCache(50_000).inMemory()) {
            IndexedEntityStore<String, Task> tasks = small.store(Task.descriptor());
            tasks.insertAll(
                    IntStream.range(0, 1_000).mapToObj(i -> Task.of("id " + i)).toList());
            for (int round = 0; round < 3; round++) {
                assertThat(tasks.scan(Task.BY_STATUS, IndexBounds.all()).toList())
                        .hasSize(1_000);
            }
            assertThat(small.stats().cache().orElseThrow()).satisfies(stats -> {
                assertThat(stats.bytes()).isBetween(25_000L, 50_000L);
                assertThat(stats.entities()).isBetween(20L, 250L);
                assertThat(stats.evictions()).isPositive();
                assertThat(stats.tables()).containsExactly("tasks");
            });
        }
    }

    @Test
    void databasesThatOnlyReadHaveOneToo() {
        store.insert(Task.of("a"));
        try (Cairn reader = Cairn.builder().entityCache(LARGE).on(backend.reopenReadOnly())) {
            IndexedEntityStore<String, Task> tasks = reader.store(Task.descriptor());
            assertThat(tasks.findById("a")).isEqualTo(tasks.findById("a")).contains(Task.of("a"));
            assertThat(reader.stats().cache().orElseThrow().hits()).isOne();
        }
    }

    @Test
    void isNotThereUnlessAskedFor() {
        try (Cairn plain = Cairn.inMemory();
                Cairn zero = Cairn.builder().entityCache(0).inMemory()) {
            assertThat(plain.stats().cache()).isEmpty();
            assertThat(zero.stats().cache()).isEmpty();
        }
    }

    @Test
    void holdsOnlyTheEntitiesThatAreNamed() {
        NoteForm notes = new NoteForm(Author.OPTIONAL, false);
        try (Cairn some = Cairn.builder().entityCache(LARGE, notes).inMemory()) {
            some.store(Task.descriptor()).insert(Task.of("a"));
            some.store(notes).insert(new Note(1, "text", null));
            for (int i = 0; i < 2; i++) {
                some.store(Task.descriptor()).findById("a");
                some.store(notes).findById(1L);
            }
            assertThat(some.stats().cache().orElseThrow()).satisfies(stats -> {
                assertThat(stats.tables()).containsExactly("notes");
                assertThat(stats.hits()).isOne();
                assertThat(stats.misses()).isOne();
            });
        }
    }

    @Test
    void isRefusedWhereOthersMayWrite() {
        assertThatThrownBy(() -> Cairn.builder().entityCache(LARGE).on(new LockFreeBackend(MemoryBackend.open())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("other processes", "LockFreeBackend", "entityCache");
        assertThatThrownBy(() -> Cairn.builder().entityCache(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
