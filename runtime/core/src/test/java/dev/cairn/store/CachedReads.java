package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.index.IndexBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads in every way in which a cache may answer, twice, so that it has what it did not have before. */
final class CachedReads {

    /** There is room for everything. */
    static final StoreOptions ALL = StoreOptions.DEFAULTS.withCache(new EntityCacheOptions(1 << 20, List.of()));

    /** There is room for two or three tasks. */
    static final StoreOptions FEW = StoreOptions.DEFAULTS.withCache(new EntityCacheOptions(2_000, List.of()));

    private CachedReads() {}

    /** Compares what is read with what a model has. */
    static void assertMatch(IndexedEntityStore<String, Task> store, TaskModel model) {
        for (int i = 0; i < 2; i++) {
            assertSingleReadsMatch(store, model);
            assertManyReadsMatch(store, model);
        }
    }

    private static void assertSingleReadsMatch(IndexedEntityStore<String, Task> store, TaskModel model) {
        for (String id : List.of("a", "b", "c", "d")) {
            Optional<Task> task = Optional.ofNullable(model.get(id));
            assertThat(store.findById(id)).isEqualTo(task);
            assertThat(store.existsById(id)).isEqualTo(task.isPresent());
        }
        for (String token : List.of("t1", "t2", "t3")) {
            assertThat(store.find(Task.BY_TOKEN, token))
                    .isEqualTo(model.tasks().stream()
                            .filter(task -> token.equals(task.token()))
                            .findFirst());
        }
    }

    private static void assertManyReadsMatch(IndexedEntityStore<String, Task> store, TaskModel model) {
        List<Task> tasks = new ArrayList<>(model.tasks());
        assertThat(store.findAllById(tasks.stream().map(Task::id).toList())).isEqualTo(tasks);
        assertThat(store.scan(Task.BY_STATUS, IndexBounds.all()).toList()).containsExactlyInAnyOrderElementsOf(tasks);
        for (Task.Status status : Task.Status.values()) {
            assertThat(store.where(TaskColumns.STATUS.eq(status)).toList())
                    .containsExactlyInAnyOrderElementsOf(tasks.stream()
                            .filter(task -> task.status() == status)
                            .toList());
        }
    }
}
