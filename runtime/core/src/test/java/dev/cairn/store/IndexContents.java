package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what a store has, entities and every index, with what a model says. */
final class IndexContents {

    private IndexContents() {}

    static void assertMatches(IndexedEntityStore<String, Task> store, TaskModel model) {
        assertThat(store.scanAll().toList()).containsExactlyElementsOf(model.tasks());
        for (IndexDefinition<String, Task> index : store.descriptor().indexes()) {
            assertThat(rows(store, index)).as(index.name()).containsExactlyElementsOf(model.rows(index));
        }
    }

    static List<TaskModel.Row> rows(IndexedEntityStore<String, Task> store, IndexDefinition<String, Task> index) {
        return store.scan(index, IndexBounds.all()).entries().toList().stream()
                .map(entry -> row(index, entry))
                .toList();
    }

    private static TaskModel.Row row(IndexDefinition<String, Task> index, IndexEntry<String> entry) {
        List<@Nullable Object> columns = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            columns.add(entry.find(i, index.columns().get(i).type()));
        }
        return new TaskModel.Row(columns, entry.id());
    }
}
