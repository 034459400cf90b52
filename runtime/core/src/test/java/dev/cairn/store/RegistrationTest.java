package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.IndexInfo;
import dev.cairn.IndexNotReadyException;
import dev.cairn.IndexViolation;
import dev.cairn.ReadOnlyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.Snapshot;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogIndex;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexState;
import dev.cairn.index.KeySink;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when code meets a database that other code has written. */
class RegistrationTest {

    @TempDir
    Path directory;

    @Test
    void aNewIndexIsBuiltFromTheEntities() {
        List<Task> tasks = insert(3_000, List.of(Task.BY_TOKEN));
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            TaskModel model = new TaskModel();
            model.insertAll(tasks);
            IndexContents.assertMatches(store, model);
        }
    }

    @Test
    void anIndexWithAnotherLayoutIsBuiltAnewAndItsOldEntriesAreGone() {
        List<Task> tasks = insert(10, List.of(Task.BY_STATUS));
        long before = catalog()
                .table("tasks")
                .orElseThrow()
                .index("status_created_at")
                .orElseThrow()
                .partition();
        IndexDefinition<String, Task> changed =
                new Task.TaskIndex(
                        "status_created_at",
                        false,
                        IndexColumn.of("createdAt", KeyType.INSTANT).desc()) {
                    @Override
                    public void writeKeys(Task task, KeySink sink) {
                        sink.key().descending().writeInstant(task.createdAt());
                    }
                };
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(changed)));
            assertThat(store.scan(changed, IndexBounds.all()).reverse().toList())
                    .isEqualTo(tasks);
        }
        CatalogIndex index = catalog()
                .table("tasks")
                .orElseThrow()
                .index("status_created_at")
                .orElseThrow();
        assertThat((long) index.partition()).isNotEqualTo(before);
        assertThat(index.replaces()).isEmpty();
        assertThat(sizeOf(new Partition((int) before))).isZero();
    }

    @Test
    void anIndexThatCodeDoesNotKnowMakesTheTableRefuseWritesButNotReads() {
        List<Task> tasks = insert(3, List.of(Task.BY_STATUS, Task.BY_FOLDER));
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_STATUS, Task.BY_TOKEN)));
            assertThat(store.scanAll().toList()).isEqualTo(tasks);
            assertThat(store.scan(Task.BY_STATUS, IndexBounds.all()).count()).isEqualTo(3);
            assertThatThrownBy(() -> store.insert(Task.of("new")))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("tasks", "\"folder\"", "dropUnknownIndexes()");
            assertThatThrownBy(() -> store.find(Task.BY_TOKEN, "x"))
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContainingAll("\"token\"", "\"tasks\"");
        }
    }

    @Test
    void anUnknownIndexIsDroppedIfTheUserSaysSo() {
        insert(3, List.of(Task.BY_STATUS, Task.BY_FOLDER));
        Partition folder = catalog()
                .table("tasks")
                .orElseThrow()
                .index("folder")
                .orElseThrow()
                .entries();
        try (Cairn db = Cairn.builder().dropUnknownIndexes().open(directory)) {
            db.store(Task.descriptor(List.of(Task.BY_STATUS))).insert(Task.of("new"));
        }
        assertThat(catalog().table("tasks").orElseThrow().index("folder")).isEmpty();
        assertThat(sizeOf(folder)).isZero();
    }

    @Test
    void aUniqueIndexOverDataThatViolatesItFailsAndIsReadyOnceTheDataIsMendedAndItIsRebuilt() {
        insertAll(
                List.of(Task.BY_STATUS),
                Task.of("a").withToken("t"),
                Task.of("b").withToken("t"),
                Task.of("c"));
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_STATUS, Task.BY_TOKEN)));
            assertThatThrownBy(() -> store.find(Task.BY_TOKEN, "t"))
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContainingAll("FAILED", "\"a\"", "\"b\"", "token=\"t\"");
            assertThat(store.scanAll().count()).isEqualTo(3);
            assertThat(db.stats().tables().get(0).indexes())
                    .anySatisfy(index -> assertThat(index.state()).isEqualTo(IndexState.FAILED));
            store.update("b", task -> task.withToken("u"));
        }
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_STATUS, Task.BY_TOKEN)));
            assertThat(db.indexes())
                    .filteredOn(index -> index.state() == IndexState.FAILED)
                    .flatExtracting(IndexInfo::violations)
                    .containsExactly(new IndexViolation(
                            "\"b\"",
                            "\"a\"",
                            "token=\"t\"",
                            "entities \"a\" and \"b\" have the same key: token=\"t\""));
            assertThatThrownBy(() -> store.find(Task.BY_TOKEN, "u"))
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContaining("rebuild(\"tasks\", \"token\")");
            db.rebuild("tasks", "token");
            assertThat(store.find(Task.BY_TOKEN, "u")).contains(Task.of("b").withToken("u"));
            assertThat(store.scan(Task.BY_TOKEN, IndexBounds.all()).count()).isEqualTo(2);
        }
    }

    @Test
    void idsCannotChangeTheirType() {
        insert(1, List.of());
        try (Cairn db = Cairn.open(directory)) {
            assertThatThrownBy(() -> db.store(new Note.Descriptor("tasks", false)))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("tasks", "string", "long");
        }
    }

    @Test
    void oneTableHasOneDescriptor() {
        try (Cairn db = Cairn.open(directory)) {
            db.store(new Note.Descriptor("notes", false));
            db.store(new Note.Descriptor("notes", false));
            assertThatThrownBy(() -> db.store(new Note.Descriptor("notes", true)))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("notes");
        }
    }

    @Test
    void aRecordMayGainComponents() {
        try (Cairn db = Cairn.open(directory)) {
            db.store(new Note.Descriptor("notes", false)).insert(new Note(1, "text", null));
        }
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<Long, Note> store = db.store(new Note.Descriptor("notes", true));
            assertThat(store.findById(1L)).contains(new Note(1, "text", null));
            store.insert(new Note(2, "text", "author"));
        }
        assertThat(catalog().table("notes").orElseThrow().schemas()).hasSize(2);
    }

    @Test
    void olderCodeReadsButDoesNotWriteWhatANewerRecordHasWritten() {
        aRecordMayGainComponents();
        try (Cairn db = Cairn.open(directory)) {
            IndexedEntityStore<Long, Note> store = db.store(new Note.Descriptor("notes", false));
            assertThat(store.findById(2L)).contains(new Note(2, "text", null));
            assertThatThrownBy(() -> store.update(2L, note -> note))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("notes", "author", "allowDowngrade()");
        }
        try (Cairn db = Cairn.builder().allowDowngrade().open(directory)) {
            db.store(new Note.Descriptor("notes", false)).insert(new Note(3, "text", null));
        }
        try (Cairn db = Cairn.open(directory)) {
            assertThat(db.store(new Note.Descriptor("notes", false)).scanAll().count())
                    .isEqualTo(3);
        }
    }

    @Test
    void aReadOnlyDatabaseIsReadAndNothingElse() {
        List<Task> tasks = insert(5, Task.ALL_INDEXES);
        try (Cairn db = Cairn.builder().readOnly().open(directory)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            TaskModel model = new TaskModel();
            model.insertAll(tasks);
            IndexContents.assertMatches(store, model);
            assertThatThrownBy(() -> store.deleteById("task-0")).isInstanceOf(ReadOnlyException.class);
            assertThatThrownBy(() -> store.insert(Task.of("new"))).isInstanceOf(ReadOnlyException.class);
            assertThatThrownBy(() -> db.store(new Note.Descriptor("notes", true)))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("notes", "read-only");
        }
    }

    @Test
    void aDamagedCatalogIsFoundWhenTheDatabaseIsOpened() {
        insert(1, List.of());
        try (RocksBackend backend = RocksBackend.open(directory)) {
            byte[] key = new KeyWriter().writeString("tasks").toByteArray();
            backend.write(new WriteBatch().put(Catalog.PARTITION, key, new byte[] {'{'}), Durability.BUFFERED);
        }
        assertThatThrownBy(() -> Cairn.open(directory))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("tasks");
    }

    @Test
    void aDatabaseOfANewerFormatIsRefused() {
        insert(1, List.of());
        try (RocksBackend backend = RocksBackend.open(directory)) {
            byte[] header = "{\"format\":2,\"nextPartition\":9}".getBytes(StandardCharsets.UTF_8);
            backend.write(new WriteBatch().put(Catalog.PARTITION, new byte[0], header), Durability.BUFFERED);
        }
        assertThatThrownBy(() -> Cairn.open(directory))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("format 2");
    }

    private List<Task> insert(int count, List<IndexDefinition<String, Task>> indexes) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = String.format("task-%05d", i);
            tasks.add(Task.of(id)
                    .withCreatedAt(Instant.ofEpochSecond(i))
                    .withToken(i % 3 == 0 ? null : id)
                    .withFolder(i % 2 == 0 ? null : "folder " + i % 5));
        }
        insertAll(indexes, tasks.toArray(new Task[0]));
        return tasks;
    }

    private void insertAll(List<IndexDefinition<String, Task>> indexes, Task... tasks) {
        try (Cairn db = Cairn.open(directory)) {
            db.store(Task.descriptor(indexes)).insertAll(List.of(tasks));
        }
    }

    private Catalog catalog() {
        try (RocksBackend backend = RocksBackend.open(directory)) {
            return Catalog.load(backend, Durability.BUFFERED);
        }
    }

    private long sizeOf(Partition partition) {
        try (RocksBackend backend = RocksBackend.open(directory);
                Snapshot snapshot = backend.snapshot();
                KeyValueCursor rows = snapshot.scan(partition, ByteRange.all(), Direction.FORWARD)) {
            long rowCount = 0;
            while (rows.next()) {
                rowCount++;
            }
            return rowCount;
        }
    }
}
