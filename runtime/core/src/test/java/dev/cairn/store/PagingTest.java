package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.EntityScan;
import dev.cairn.IndexScan;
import dev.cairn.Page;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTest {

    @Test
    void pagesForwardAndBackward() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insertAll(Stream.of("a", "b", "c", "d", "e").map(Task::of).toList());
            EntityScan<String, Task> scan = store.scanAll();

            Page<String> first = scan.ids().page(2);
            assertThat(first.items()).containsExactly("a", "b");
            assertThat(first.previous()).isEmpty();
            Page<String> second = scan.ids().after(first.next().orElseThrow()).page(2);
            assertThat(second.items()).containsExactly("c", "d");
            Page<String> third = scan.ids().after(second.next().orElseThrow()).page(2);
            assertThat(third.items()).containsExactly("e");
            assertThat(third.next()).isEmpty();
            Page<String> again =
                    scan.ids().before(third.previous().orElseThrow()).page(2);
            assertThat(again).isEqualTo(second);
            assertThat(scan.ids()
                            .before(second.previous().orElseThrow())
                            .page(2)
                            .items())
                    .containsExactly("a", "b");
            assertThat(scan.ids()
                            .before(second.previous().orElseThrow())
                            .page(2)
                            .previous())
                    .isEmpty();
            assertThat(scan.page(5).next()).isEmpty();
            assertThat(scan.page(Integer.MAX_VALUE).items()).hasSize(5);
            assertThatThrownBy(() -> scan.page(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPageLiesNextToTheCursorThatWasGivenLast() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insertAll(
                    Stream.of("a", "b", "c", "d", "e", "f", "g").map(Task::of).toList());
            Cursor a = store.scanAll().page(1).next().orElseThrow();
            Cursor f = store.scanAll().page(6).next().orElseThrow();
            EntityScan<String, Task> between = store.scanAll().before(f).after(a);
            assertThat(between.ids().toList()).containsExactly("b", "c", "d", "e");
            assertThat(between.ids().page(3).items()).containsExactly("b", "c", "d");
            assertThat(between.ids().after(a).page(4).next()).isEmpty();
            assertThat(between.ids().before(f).page(3).items()).containsExactly("c", "d", "e");
            assertThat(between.ids().before(f).page(4).previous()).isEmpty();
            assertThat(between.reverse().ids().page(3).items()).containsExactly("e", "d", "c");
            assertThat(store.scanAll().after(f).before(a).isEmpty()).isTrue();
        }
    }

    @Test
    void theRowOfACursorMayBeGone() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insertAll(Stream.of("a", "b", "c", "d", "e").map(Task::of).toList());
            Page<String> second = store.scanAll()
                    .ids()
                    .after(store.scanAll().page(2).next().orElseThrow())
                    .page(2);
            store.deleteAllById(second.items());
            assertThat(store.scanAll().ids().after(second.next().orElseThrow()).toList())
                    .containsExactly("e");
            assertThat(store.scanAll()
                            .ids()
                            .before(second.previous().orElseThrow())
                            .toList())
                    .containsExactly("a", "b");
            store.deleteById("e");
            Page<String> end =
                    store.scanAll().ids().after(second.next().orElseThrow()).page(2);
            assertThat(end).isEqualTo(new Page<>(List.of(), Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void goingOnFromACursorReadsNothingThatItLeavesOut() {
        try (TrackingBackend backend = new TrackingBackend(MemoryBackend.open())) {
            IndexedEntityStore<String, Task> store =
                    EntityStores.open(backend, StoreOptions.DEFAULTS).store(Task.descriptor());
            List<Task> tasks = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                tasks.add(Task.of(String.format("%04d", i))
                        .withStatus(Task.Status.values()[i % 3])
                        .withCreatedAt(Instant.ofEpochSecond(i))
                        .withDue(Instant.ofEpochSecond(i / 3)));
            }
            store.insertAll(tasks);
            IndexBounds two = IndexBounds.in(List.of(Task.Status.NEW, Task.Status.DONE));
            for (EntityScan<String, Task> scan : List.of(
                    store.scanAll(),
                    store.scanAll().reverse(),
                    store.scan(Task.BY_STATUS, IndexBounds.all()),
                    store.scan(Task.BY_STATUS, two),
                    store.scan(Task.BY_DUE, two),
                    store.scan(Task.BY_DUE, two).reverse())) {
                Cursor far = scan.page(1_500).next().orElseThrow();
                backend.steps.set(0);
                backend.values.set(0);
                Page<Task> page = scan.after(far).page(10);
                assertThat(page.items()).isEqualTo(scan.toList().subList(1_500, 1_510));
                backend.steps.set(0);
                backend.values.set(0);
                assertThat(scan.before(page.previous().orElseThrow()).page(10).items())
                        .hasSize(10);
                assertThat(scan.after(far).page(10).items()).hasSize(10);
                assertThat(backend.steps).hasValueLessThan(60);
                assertThat(backend.values).hasValueLessThanOrEqualTo(20);
            }
        }
    }

    @Test
    void cursorsOutliveTheDatabaseAndARebuiltIndex(@TempDir Path place) {
        Cursor cursor;
        IndexBounds bounds = IndexBounds.equalTo(Task.Status.NEW);
        try (Cairn db = Cairn.open(place)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insertAll(Stream.of("a", "b", "c").map(Task::of).toList());
            cursor = store.scan(Task.BY_STATUS, bounds).page(1).next().orElseThrow();
        }
        try (Cairn db = Cairn.builder().dropUnknownIndexes().open(place)) {
            assertThat(db.store(Task.descriptor(List.of(Task.BY_TAG))).scanAll().count())
                    .isEqualTo(3);
        }
        try (Cairn db = Cairn.open(place)) {
            IndexScan<String, Task, IndexEntry<String>> scan =
                    db.store(Task.descriptor()).scan(Task.BY_STATUS, bounds);
            assertThat(scan.after(Cursor.of(cursor.value())).ids().toList()).containsExactly("b", "c");
        }
    }
}
