package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.DatabaseClosedException;
import dev.cairn.DuplicateIdException;
import dev.cairn.Durability;
import dev.cairn.EntityNotFoundException;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.index.IndexBounds;
import dev.cairn.key.KeyWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Single calls: what they return, and which error comes first. */
class StoreCallsTest {

    private final MemoryBackend backend = MemoryBackend.open();
    private final Cairn db = Cairn.on(backend);
    private final IndexedEntityStore<String, Task> store = db.store(Task.descriptor());

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void findsById() {
        Task task = store.insert(Task.of("a"));
        assertThat(store.findById("a")).contains(task);
        assertThat(store.findById("b")).isEmpty();
        assertThat(store.existsById("a")).isTrue();
        assertThat(store.existsById("b")).isFalse();
    }

    @Test
    void findsSeveralInTheGivenOrderWithoutAbsentOnes() {
        store.insertAll(List.of(Task.of("a"), Task.of("b"), Task.of("c")));
        assertThat(store.findAllById(List.of("c", "x", "a", "c")))
                .extracting(Task::id)
                .containsExactly("c", "a", "c");
    }

    @Test
    void findsThroughAUniqueIndex() {
        Task task = store.insert(Task.of("a").withToken("t").withOwner("Ann"));
        assertThat(store.find(Task.BY_TOKEN, "t")).contains(task);
        assertThat(store.find(Task.BY_TOKEN, "u")).isEmpty();
        assertThat(store.exists(Task.BY_TOKEN, "t")).isTrue();
        assertThat(store.exists(Task.BY_TOKEN, "u")).isFalse();
        assertThat(store.find(Task.BY_OWNER, "aNN")).contains(task);
    }

    @Test
    void whatAUniqueIndexIsAskedMustFitIt() {
        assertThatThrownBy(() -> store.find(Task.BY_STATUS, Task.Status.NEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not unique");
        assertThatThrownBy(() -> store.find(Task.BY_DUE, Task.Status.NEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 columns");
        assertThatThrownBy(() -> store.find(Task.BY_TOKEN, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("token", "String", "Integer");
        assertThatThrownBy(() -> store.find(Task.BY_TOKEN, (Object) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("token");
    }

    @Test
    void theEarlierCheckIsReported() {
        store.insert(Task.of("a").withToken("t"));
        Task unencodable = Task.of("a").withToken("t").withFolder("\uD800");
        assertThatThrownBy(() -> store.insert(unencodable))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContainingAll("\"a\"", "tasks");
        assertThatThrownBy(() -> store.update(Task.of("absent").withFolder("\uD800")))
                .isInstanceOf(InvalidEntityException.class);
        assertThatThrownBy(() -> store.insert(Task.of("a").withToken("t"))).isInstanceOf(DuplicateIdException.class);
        assertThatThrownBy(() -> store.insertAll(List.of(Task.of("b").withToken("t"), Task.of("a"))))
                .isInstanceOf(DuplicateIdException.class);
        assertThatThrownBy(() -> store.insertAll(List.of(Task.of("b"), Task.of("b"), unencodable)))
                .isInstanceOf(InvalidEntityException.class);
        assertThatThrownBy(() -> store.insert(Task.of("b").withToken("t").withOwner("OWNER OF A")))
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContainingAll("\"b\"", "\"a\"", "\"token\"", "token=\"t\"");
    }

    @Test
    void aKeyLongerThanTheLimitIsRefused() {
        assertThatThrownBy(() -> store.insert(Task.of("a").withFolder("x".repeat(8_192))))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContainingAll("\"a\"", "\"folder\"", "8192");
        assertThat(store.existsById("a")).isFalse();
        assertThatThrownBy(() -> store.insert(Task.of("y".repeat(9_000)))).isInstanceOf(InvalidEntityException.class);
    }

    @Test
    void aNullWhereNoneMayBeIsRefused() {
        assertThatThrownBy(() -> store.insert(Task.of("a").withStatus(null)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContainingAll("\"a\"", "tasks", "\"status\"");
        assertThatThrownBy(() -> store.insert(Task.of(null)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("null id");
        assertThatThrownBy(() -> store.insertAll(Arrays.asList(Task.of("a"), null)))
                .isInstanceOf(NullPointerException.class);
        assertThat(store.scanAll().isEmpty()).isTrue();
    }

    @Test
    void anUpdateOfNothingIsAnError() {
        assertThatThrownBy(() -> store.update(Task.of("a")))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContainingAll("\"a\"", "tasks");
        assertThatThrownBy(() -> store.update("a", task -> task)).isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    void anUpdatesFunctionKeepsTheId() {
        store.insert(Task.of("a"));
        assertThatThrownBy(() -> store.update("a", task -> Task.of("b")))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContainingAll("\"a\"", "b");
        assertThatThrownBy(() -> store.update("a", task -> null)).isInstanceOf(InvalidEntityException.class);
        assertThatThrownBy(() -> store.update("a", task -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(store.findById("a")).contains(Task.of("a"));
    }

    @Test
    void anUpdatesFunctionCannotCallTheDatabase() {
        store.insert(Task.of("a"));
        List<Runnable> calls = List.of(
                () -> store.findById("a"),
                () -> store.findAllById(List.of("a")),
                () -> store.insert(Task.of("b")),
                () -> store.find(Task.BY_TOKEN, "t"),
                () -> store.scanAll().toList(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).count(),
                () -> db.store(Task.descriptor()),
                () -> db.async(() -> store.findById("a")).join(),
                db::stats);
        for (Runnable call : calls) {
            assertThatThrownBy(() -> store.update("a", task -> {
                        call.run();
                        return task;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("function");
        }
        assertThat(store.findById("a")).isPresent();
    }

    @Test
    void twoEntitiesSwapAUniqueValue() {
        store.insertAll(List.of(Task.of("a").withToken("1"), Task.of("b").withToken("2")));
        store.updateAll(List.of(Task.of("a").withToken("2"), Task.of("b").withToken("1")));
        assertThat(store.find(Task.BY_TOKEN, "1").map(Task::id)).contains("b");
        assertThat(store.find(Task.BY_TOKEN, "2").map(Task::id)).contains("a");
    }

    @Test
    void anUpsertNeverTakesOverAnotherEntitysUniqueValue() {
        store.insert(Task.of("a").withToken("1"));
        assertThatThrownBy(() -> store.upsert(Task.of("b").withToken("1")))
                .isInstanceOf(UniqueViolationException.class);
        assertThat(store.find(Task.BY_TOKEN, "1").map(Task::id)).contains("a");
        assertThat(store.existsById("b")).isFalse();
    }

    @Test
    void theLastOfSeveralUpsertsOfOneIdWins() {
        Task last = Task.of("a").withToken("2").withFolder("new");
        assertThat(store.upsertAll(List.of(Task.of("a").withToken("1").withFolder("old"), last)))
                .containsExactly(last, last);
        assertThat(store.find(Task.BY_TOKEN, "1")).isEmpty();
        assertThat(store.scan(Task.BY_FOLDER, IndexBounds.all()).toList()).containsExactly(last);
    }

    @Test
    void onlyChangedEntriesAreWritten() {
        AtomicInteger operations = new AtomicInteger();
        CountingBackend counting = new CountingBackend(MemoryBackend.open(), operations);
        try (Cairn counted = Cairn.on(counting)) {
            IndexedEntityStore<String, Task> tasks = counted.store(Task.descriptor());
            tasks.insert(Task.of("a").withFolder("x").withToken("t"));
            operations.set(0);
            tasks.update("a", task -> task.withFolder("y"));
            assertThat(operations).as("entity, old entry, new entry").hasValue(3);
            operations.set(0);
            tasks.update("a", task -> task);
            assertThat(operations).as("nothing changed").hasValue(0);
            operations.set(0);
            tasks.deleteById("a");
            assertThat(operations)
                    .as("entity, folder, token, status, owner, due, cost, and the counters of status, due and cost")
                    .hasValue(10);
        }
    }

    @Test
    void damagedBytesAreAnErrorThatNamesTheEntity() {
        store.insert(Task.of("a"));
        byte[] key = new KeyWriter().writeString("a").toByteArray();
        WriteBatch damage = new WriteBatch()
                .put(
                        Catalog.load(backend, Durability.BUFFERED)
                                .table("tasks")
                                .orElseThrow()
                                .entities(),
                        key,
                        new byte[] {'J', 0, '{'});
        backend.write(damage, Durability.BUFFERED);
        List<Runnable> calls = new ArrayList<>(List.of(
                () -> store.findById("a"),
                () -> store.scanAll().toList(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).toList(),
                () -> store.update("a", task -> task)));
        for (Runnable call : calls) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(CorruptDataException.class)
                    .hasMessageContainingAll("\"a\"", "tasks");
        }
    }

    @Test
    void anUnknownValueFormatIsASchemaMismatch() {
        store.insert(Task.of("a"));
        backend.write(
                new WriteBatch()
                        .put(
                                Catalog.load(backend, Durability.BUFFERED)
                                        .table("tasks")
                                        .orElseThrow()
                                        .entities(),
                                new KeyWriter().writeString("a").toByteArray(),
                                new byte[] {'?', 0}),
                Durability.BUFFERED);
        assertThatThrownBy(() -> store.findById("a"))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContainingAll("\"a\"", "tasks", "format");
    }

    @Test
    void everyCallOnAClosedDatabaseIsAnError() {
        db.close();
        db.close();
        List<Runnable> calls = List.of(
                () -> store.findById("a"),
                () -> store.findAllById(List.of("a")),
                () -> store.existsById("a"),
                () -> store.insert(Task.of("a")),
                () -> store.deleteById("a"),
                () -> store.scanAll().toList(),
                () -> store.scanAll().isEmpty(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.all()).delete(),
                () -> store.scanAll().limit(0).toList(),
                () -> store.scan(Task.BY_STATUS, IndexBounds.in(List.of())).count(),
                () -> store.insertAll(List.of()),
                () -> store.deleteAllById(List.of()),
                () -> store.find(Task.BY_TOKEN, "t"),
                () -> store.exists(Task.BY_TOKEN, "t"),
                () -> db.store(Task.descriptor()),
                () -> db.store(new Note.Descriptor("notes", true)),
                db::stats);
        for (Runnable call : calls) {
            assertThatThrownBy(call::run).isInstanceOf(DatabaseClosedException.class);
        }
        assertThat(db.async(() -> 1)).failsWithin(Duration.ofSeconds(10));
    }
}
