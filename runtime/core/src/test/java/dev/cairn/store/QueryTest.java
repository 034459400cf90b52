package dev.cairn.store;

import static dev.cairn.store.TaskColumns.CREATED_AT;
import static dev.cairn.store.TaskColumns.DUE;
import static dev.cairn.store.TaskColumns.FOLDER;
import static dev.cairn.store.TaskColumns.ID;
import static dev.cairn.store.TaskColumns.OWNER;
import static dev.cairn.store.TaskColumns.STATUS;
import static dev.cairn.store.TaskColumns.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.InvalidCursorException;
import dev.cairn.NoIndexException;
import dev.cairn.Query;
import dev.cairn.query.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final Filter<Task> IS_NEW = STATUS.eq(Task.Status.NEW);

    private final Cairn db = Cairn.inMemory();
    private final IndexedEntityStore<String, Task> store = db.store(Task.descriptor());

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatNoIndexServesIsRefusedWithOneThatWould() {
        refused(CREATED_AT.gt(Instant.EPOCH), "createdAt > 1970-01-01T00:00:00Z", "@Indexed({\"createdAt\"})");
        refused(DUE.isNull(), "due is null", "@Indexed({\"due nulls last\"})");
        refused(OWNER.startsWith("a").not(), "not owner starts with \"a\"", "@Indexed({\"owner\"})");
        refused(TAGS.contains("x").not(), "not tags contains \"x\"", "No index can serve it");
        refused(
                CREATED_AT
                        .eq(Instant.EPOCH)
                        .and(FOLDER.ne("a"))
                        .and(OWNER.gt("b").not()),
                "createdAt = 1970-01-01T00:00:00Z and folder <> \"a\"",
                "@Indexed({\"createdAt\", \"folder nulls last\"})");
        refused(
                CREATED_AT.eq(Instant.EPOCH).or(FOLDER.eq("a")),
                "createdAt = 1970-01-01T00:00:00Z or folder = \"a\"",
                "@Indexed({\"createdAt\"}) with @Indexed({\"folder\"})");
    }

    private void refused(Filter<Task> filter, String... messages) {
        Query<String, Task> query = store.where(filter);
        assertThatThrownBy(query::toList)
                .isInstanceOf(NoIndexException.class)
                .hasMessageContainingAll(messages)
                .hasMessageContainingAll("tasks", "allowFullScan()");
        assertThatThrownBy(query::explain).isInstanceOf(NoIndexException.class);
        assertThat(query.allowFullScan().toList()).isEmpty();
    }

    @Test
    void anOrderThatNoIndexHasNeedsAFilterThatOneServes() {
        assertThat(store.where(IS_NEW).orderBy(OWNER.asc()).toList()).isEmpty();
        assertThatThrownBy(() -> store.where(Filter.<Task>all())
                        .orderBy(OWNER.asc(), CREATED_AT.desc())
                        .toList())
                .isInstanceOf(NoIndexException.class)
                .hasMessageContainingAll(
                        "in the order owner, createdAt desc", "@Indexed({\"owner\", \"createdAt desc\"})");
        assertThat(store.where(Filter.all()).toList()).isEmpty();
    }

    @Test
    void deletesAndUpdatesWhatItFinds() {
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            all.add(Task.of(String.format("%03d", i))
                    .withStatus(i % 2 == 0 ? Task.Status.NEW : Task.Status.DONE)
                    .withCreatedAt(Instant.ofEpochSecond(i)));
        }
        store.insertAll(all);
        Query<String, Task> late = store.where(IS_NEW.and(CREATED_AT.ge(Instant.ofEpochSecond(100))));
        assertThat(late.update(task -> task.withCreatedAt(task.createdAt().plusSeconds(1_000))))
                .isEqualTo(250);
        assertThat(store.where(IS_NEW.and(CREATED_AT.lt(Instant.ofEpochSecond(1_000))))
                        .count())
                .isEqualTo(50);
        assertThat(late.orderBy(CREATED_AT.desc()).limit(10).delete()).isEqualTo(10);
        assertThat(late.orderBy(CREATED_AT.desc()).first()).map(Task::id).contains("578");
        assertThat(late.delete()).isEqualTo(240);
        assertThat(store.where(STATUS.in(Task.Status.values())).count()).isEqualTo(350);
    }

    @Test
    void whatHasLeftTheFilterMeanwhileIsNotDeleted() {
        store.insertAll(List.of(Task.of("a"), Task.of("b"), Task.of("c").withFolder("kept")));
        // Found by the status alone: that the folder was set meanwhile shows only under the lock.
        try (Stream<Task> found = store.where(IS_NEW.and(FOLDER.isNull())).stream()) {
            store.update("b", task -> task.withFolder("kept"));
            assertThat(found.map(Task::id)).containsExactly("a", "b");
        }
        assertThat(store.where(IS_NEW.and(FOLDER.isNull())).delete()).isEqualTo(1);
        assertThat(store.scanAll().ids().toList()).containsExactly("b", "c");
    }

    @Test
    void readsOneSnapshot() {
        store.insertAll(List.of(Task.of("a"), Task.of("b")));
        List<String> seen = new ArrayList<>();
        store.where(IS_NEW).forEach(task -> {
            store.deleteById("b");
            seen.add(task.id());
        });
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void cursorsBelongToTheFilterAndTheOrder() {
        store.insertAll(List.of(Task.of("a"), Task.of("b"), Task.of("c")));
        Query<String, Task> query = store.where(IS_NEW).orderBy(CREATED_AT.asc());
        Cursor cursor = query.page(1).next().orElseThrow();
        assertThat(query.after(cursor).limit(1).ids().toList()).containsExactly("b");
        assertThat(query.allowFullScan().after(cursor).ids().toList()).containsExactly("b", "c");
        assertThat(store.where(IS_NEW)
                        .orderBy(CREATED_AT.asc())
                        .after(cursor)
                        .before(query.after(cursor).page(1).next().orElseThrow())
                        .toList())
                .isEmpty();
        for (Query<String, Task> other : List.of(
                query.reverse(),
                store.where(IS_NEW),
                store.where(IS_NEW).orderBy(CREATED_AT.desc()),
                store.where(STATUS.eq(Task.Status.DONE)).orderBy(CREATED_AT.asc()))) {
            assertThatThrownBy(() -> other.after(cursor)).isInstanceOf(InvalidCursorException.class);
        }
        Cursor damaged = Cursor.of(cursor.value().substring(1));
        assertThatThrownBy(() -> query.after(damaged)).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> query.after(store.scanAll().page(1).next().orElseThrow()))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> query.page(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQueryWithoutAnOrderIsPagedById() {
        store.insertAll(List.of(
                Task.of("b").withCreatedAt(Instant.MIN),
                Task.of("a"),
                Task.of("c").withCreatedAt(Instant.MAX)));
        Query<String, Task> query = store.where(IS_NEW);
        assertThat(query.page(2).items()).extracting(Task::id).containsExactly("a", "b");
        assertThat(query.ids().page(2).items()).containsExactly("a", "b");
        assertThat(query.after(query.page(2).next().orElseThrow()).ids().toList())
                .containsExactly("c");
    }

    @Test
    void streamsAndClosesWhatItOpened() {
        store.insertAll(List.of(Task.of("a"), Task.of("b").withTags(Set.of("x"))));
        try (Stream<Task> tasks = store.where(IS_NEW).orderBy(ID.desc()).stream()) {
            assertThat(tasks.map(Task::id)).containsExactly("b", "a");
        }
        try (Stream<String> ids = store.where(TAGS.contains("x")).ids().stream()) {
            assertThat(ids).containsExactly("b");
        }
    }

    @Test
    void nullsAreRefusedInWords() {
        assertThatThrownBy(() -> FOLDER.eq(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContainingAll("folder", "isNull()");
        assertThatThrownBy(() -> store.where(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> store.where(IS_NEW).limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilterThatIsNestedTooDeepIsRefused() {
        Filter<Task> deep = nested(100);
        assertThat(store.where(deep.not()).allowFullScan().count()
                        + store.where(deep).allowFullScan().count())
                .isEqualTo(store.scanAll().count());
        assertThatThrownBy(() -> nested(10_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested more than 200 deep");
    }

    private static Filter<Task> nested(int times) {
        Filter<Task> filter = STATUS.eq(Task.Status.NEW);
        for (int i = 0; i < times; i++) {
            filter = filter.and(OWNER.ne("none")).or(ID.eq("task" + i));
        }
        return filter;
    }

    @Test
    void aNullAmongSeveralValuesIsAnErrorThatNamesTheColumn() {
        assertThatThrownBy(() -> OWNER.in(Arrays.asList("a", null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("\"owner\" is compared with null");
    }

    @Test
    void manyValuesAreFoundAndTestedInAnyOrder() {
        store.insertAll(Stream.of("a", "b", "c", "d")
                .map(id -> Task.of(id).withOwner(id))
                .toList());
        List<String> owners = new ArrayList<>(List.of("d", "a", "zz"));
        for (int i = 0; i < 100; i++) {
            owners.add("x" + (i * 37) % 100);
        }
        Filter<Task> some = OWNER.in(owners);
        assertThat(store.where(some).ids().toList()).containsExactlyInAnyOrder("a", "d");
        assertThat(store.where(IS_NEW.and(some.not())).ids().toList()).containsExactlyInAnyOrder("b", "c");
        assertThat(some.toString())
                .isEqualTo("owner in (\"a\", \"d\", \"x0\", \"x1\", \"x10\", \"x11\", \"x12\","
                        + " \"x13\", … 103 values)");
    }

    @Test
    void anOrderComesBeforeTheCursorsThatArePlacesInIt() {
        store.insertAll(List.of(Task.of("a"), Task.of("b")));
        Query<String, Task> query = store.where(IS_NEW);
        Cursor next = query.page(1).next().orElseThrow();
        assertThatThrownBy(() -> query.after(next).orderBy(OWNER.asc()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Call orderBy before after(cursor)");
    }
}
