package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.Scan;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanTest {

    private final Cairn db = Cairn.inMemory();
    private final IndexedEntityStore<String, Task> store = db.store(Task.descriptor());

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void readsTheTableInTheOrderOfIds() {
        insert("b", "a", "😀", "\uFFFD", "");
        assertThat(ids(store.scanAll())).containsExactly("", "a", "b", "\uFFFD", "😀");
        assertThat(ids(store.scanAll().reverse().limit(2))).containsExactly("😀", "\uFFFD");
        assertThat(ids(store.scanById(Range.closedOpen("a", "c")))).containsExactly("a", "b");
        assertThat(ids(store.scanById(Range.prefix("a")))).containsExactly("a");
        assertThat(ids(store.scanById(Range.closed("c", "a")))).isEmpty();
    }

    @Test
    void mergesSeveralValuesInTheOrderOfTheRemainingColumns() {
        store.insertAll(List.of(
                at("a", Task.Status.DONE, 3),
                at("b", Task.Status.NEW, -2),
                at("c", Task.Status.RUNNING, 1),
                at("d", Task.Status.DONE, -9),
                at("e", Task.Status.NEW, 3)));
        IndexScan<String, Task, IndexEntry<String>> scan = store.scan(
                Task.BY_STATUS, IndexBounds.in(List.of(Task.Status.DONE, Task.Status.NEW, Task.Status.DONE)));
        assertThat(ids(scan)).containsExactly("d", "b", "a", "e");
        assertThat(ids(scan.reverse())).containsExactly("e", "a", "b", "d");
        assertThat(ids(scan.limit(3).reverse().limit(2))).containsExactly("e", "a");
        assertThat(scan.count()).isEqualTo(4);
        IndexBounds late = IndexBounds.in(List.of(Task.Status.DONE, Task.Status.NEW))
                .then(Range.atLeast(Instant.ofEpochSecond(-2)));
        assertThat(ids(store.scan(Task.BY_STATUS, late))).containsExactly("b", "a", "e");
        assertThat(ids(store.scan(Task.BY_STATUS, IndexBounds.in(List.of())))).isEmpty();
    }

    @Test
    void anEntityComesOnceThoughSeveralOfItsElementsAreAskedFor() {
        store.insertAll(List.of(
                Task.of("a").withTags(Set.of("x", "y", "z")).withCreatedAt(Instant.ofEpochSecond(2)),
                Task.of("b").withTags(Set.of("y")).withCreatedAt(Instant.ofEpochSecond(1)),
                Task.of("c").withTags(Set.of("z")).withCreatedAt(Instant.ofEpochSecond(3))));
        EntityScan<String, Task> scan = store.scan(Task.BY_TAG, IndexBounds.in(List.of("x", "y")));
        assertThat(ids(scan)).containsExactly("b", "a");
        assertThat(scan.count()).isEqualTo(2);
        assertThat(ids(scan.reverse())).containsExactly("a", "b");
    }

    @Test
    void mergesAUniqueIndexInTheOrderOfIds() {
        store.insertAll(List.of(
                Task.of("a").withToken("3"),
                Task.of("b").withToken("1"),
                Task.of("c").withToken("2")));
        assertThat(ids(store.scan(Task.BY_TOKEN, IndexBounds.in(List.of("3", "2", "1")))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void givesIdsAndEntriesInTheSameOrder() {
        store.insertAll(List.of(at("a", Task.Status.NEW, 2), at("b", Task.Status.NEW, 1)));
        IndexScan<String, Task, IndexEntry<String>> scan =
                store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
        assertThat(scan.ids().toList()).containsExactly("b", "a");
        assertThat(scan.reverse().ids().toList()).containsExactly("a", "b");
        assertThat(scan.entries().toList())
                .extracting(IndexEntry::toString)
                .containsExactly(
                        "[status=NEW, createdAt=1970-01-01T00:00:01Z, id=b]",
                        "[status=NEW, createdAt=1970-01-01T00:00:02Z, id=a]");
        assertThat(scan.limit(1).entries().first().map(IndexEntry::id)).contains("b");
    }

    @Test
    void readsManyEntitiesAndStopsAtTheLimit() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tasks.add(at(String.format("%04d", i), Task.Status.NEW, i));
        }
        store.insertAll(tasks);
        IndexScan<String, Task, IndexEntry<String>> scan =
                store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
        assertThat(scan.toList()).isEqualTo(tasks);
        assertThat(scan.limit(129).toList()).isEqualTo(tasks.subList(0, 129));
        assertThat(scan.limit(0).toList()).isEmpty();
        assertThat(scan.limit(0).isEmpty()).isTrue();
        assertThat(scan.count()).isEqualTo(1_000);
        assertThat(scan.limit(7).count()).isEqualTo(7);
        assertThatThrownBy(() -> scan.limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScanReadsOneSnapshot() {
        insert("a", "b", "c");
        List<String> seen = new ArrayList<>();
        store.scanAll().forEach(task -> {
            store.deleteById("c");
            store.upsert(Task.of("b2"));
            seen.add(task.id());
        });
        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(ids(store.scanAll())).containsExactly("a", "b", "b2");
    }

    @Test
    void deletesWhatItFindsInBatches() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tasks.add(at(String.format("%04d", i), i % 10 == 0 ? Task.Status.DONE : Task.Status.NEW, i));
        }
        store.insertAll(tasks);
        IndexScan<String, Task, IndexEntry<String>> scan =
                store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW));
        assertThat(scan.limit(300).delete()).isEqualTo(300);
        assertThat(scan.count()).isEqualTo(600);
        assertThat(scan.delete()).isEqualTo(600);
        assertThat(store.scanById(Range.atLeast("0500")).delete()).isEqualTo(50);
        TaskModel model = new TaskModel();
        model.insertAll(tasks.stream()
                .filter(task -> task.status() == Task.Status.DONE && task.id().compareTo("0500") < 0)
                .toList());
        IndexContents.assertMatches(store, model);
    }

    @Test
    void anIndexOfAnotherTableIsRefused() {
        IndexedEntityStore<Long, Note> notes = db.store(new Note.Descriptor("notes", true));
        assertThat(notes.scanAll().count()).isZero();
        IndexedEntityStore<String, Task> few;
        try (Cairn other = Cairn.inMemory()) {
            few = other.store(Task.descriptor(List.of(Task.BY_STATUS)));
            assertThatThrownBy(() -> few.scan(Task.BY_FOLDER, IndexBounds.all()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("folder", "tasks");
        }
    }

    @Test
    void noRangeIsNotEveryRow() {
        insert("a", "b");
        assertThatThrownBy(() -> store.scanById(null).delete()).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> IndexBounds.equalTo("a").then(null)).isInstanceOf(NullPointerException.class);
        assertThat(store.scanAll().count()).isEqualTo(2);
    }

    @Test
    void tooManyBoundsAreRefused() {
        assertThatThrownBy(() -> store.scan(Task.BY_FOLDER, IndexBounds.equalTo("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("folder", "2", "1");
        assertThatThrownBy(() -> IndexBounds.within(Range.all()).then(Range.all()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.scan(Task.BY_STATUS, IndexBounds.within(Range.prefix("N"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prefix");
    }

    private void insert(String... ids) {
        store.insertAll(List.of(ids).stream().map(Task::of).toList());
    }

    private static Task at(String id, Task.Status status, long second) {
        return Task.of(id).withStatus(status).withCreatedAt(Instant.ofEpochSecond(second));
    }

    private static List<String> ids(Scan<Task> scan) {
        return scan.toList().stream().map(Task::id).toList();
    }
}
