package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.KeyType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose condition, or the meaning of it, changes is built anew; what cannot be seen from outside, the version says. */
class IndexVersionTest {

    @TempDir
    Path directory;

    /** Owners of some tasks. */
    private static final class Owners extends Task.TaskIndex {

        private final String where;
        private final int version;
        private final Predicate<Task> condition;

        Owners(String where, int version, Predicate<Task> condition) {
            super("owners", false, IndexColumn.of("owner", KeyType.STRING));
            this.where = where;
            this.version = version;
            this.condition = condition;
        }

        @Override
        public String where() {
            return where;
        }

        @Override
        public int version() {
            return version;
        }

        @Override
        public void writeKeys(Task task, KeySink sink) {
            if (condition.test(task)) {
                sink.key().writeString(task.owner());
            }
        }
    }

    @Test
    void followsItsConditionAndItsVersion() {
        Task a = Task.of("a");
        Task b = Task.of("b").withStatus(Task.Status.DONE);
        assertThat(open(new Owners("isNew", 0, task -> task.status() == Task.Status.NEW), a, b))
                .containsExactly("a");
        assertThat(open(new Owners("isNew", 0, task -> true))).containsExactly("a");
        assertThat(open(new Owners("isNew", 1, task -> true))).containsExactly("a", "b");
        assertThat(open(new Owners("isDone", 1, task -> task.status() == Task.Status.DONE)))
                .containsExactly("b");
        assertThat(open(new Owners("", 1, task -> true))).containsExactly("a", "b");
    }

    private List<String> open(IndexDefinition<String, Task> index, Task... inserted) {
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(index)));
            store.insertAll(List.of(inserted));
            return store.scan(index, IndexBounds.all()).ids().toList();
        }
    }

    @Test
    void areInTheLayoutOnlyWhereTheyAreSaid() {
        assertThat(IndexLayout.of(Task.descriptor(), Task.BY_FOLDER)).isEqualTo("(folder:string sparse)");
        assertThat(IndexLayout.of(Task.descriptor(), Task.BY_TAG))
                .isEqualTo("(tags:string elements, createdAt:instant)");
        assertThat(IndexLayout.of(Task.descriptor(), new Owners("isNew", 2, task -> true)))
                .isEqualTo("(owner:string) where isNew version 2");
    }
}
