package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.EntityScan;
import dev.cairn.OpenTransaction;
import dev.cairn.Range;
import dev.cairn.Scan;
import dev.cairn.index.IndexBounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every object that a user may hold, after the database was closed. */
class UseAfterCloseTest {

    private static final Task TASK = Task.of("task").withFolder("folder").withToken("token");

    @TempDir
    Path directory;

    private final Map<String, ThrowingCallable> calls = new LinkedHashMap<>();

    @Test
    void onRocksDb() {
        Cairn db = Cairn.open(directory.resolve("db"));
        calls.put("checkpoint", () -> db.checkpoint(directory.resolve("checkpoint")));
        calls.put("backup", () -> db.backup(directory.resolve("backup")));
        everyCallSaysThatItIsClosed(db);
        assertThat(directory.resolve("checkpoint")).doesNotExist();
        assertThat(directory.resolve("backup")).doesNotExist();
    }

    @Test
    void inMemory() {
        everyCallSaysThatItIsClosed(Cairn.inMemory());
    }

    private void everyCallSaysThatItIsClosed(Cairn db) {
        IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
        store.insert(TASK);
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        db.exportTo(exported, Export.ofEverything());
        Stream<Task> half = store.scanAll().stream();
        Iterator<Task> started = half.iterator();
        Stream<Task> open = store.where(TaskColumns.FOLDER.eq("folder")).stream();

        OpenTransaction transaction = db.transactions().begin();
        IndexedEntityStore<String, Task> inside = transaction.transaction().store(Task.descriptor());
        inside.upsert(TASK.withFolder("elsewhere"));
        calls.put("findById in a transaction", () -> inside.findById("other"));
        calls.put("insert in a transaction", () -> inside.insert(Task.of("new")));
        calls.put("scan in a transaction", () -> inside.scanAll().toList());
        calls.put("commit", transaction::commit);
        calls.put("begin", () -> db.transactions().begin());
        databaseCalls(db, exported);
        storeCalls(store);
        scanCalls("all", store.scanAll());
        scanCalls("ids", store.scanById(Range.atLeast("a")));
        scanCalls("index", store.scan(Task.BY_FOLDER, IndexBounds.equalTo("folder")));
        scanCalls("merged", store.scan(Task.BY_FOLDER, IndexBounds.in(List.of("folder", "other"))));
        scanCalls("query", store.where(TaskColumns.FOLDER.eq("folder")));
        plainScanCalls("entries", store.scan(Task.BY_FOLDER, IndexBounds.all()).entries());
        calls.put("a started stream", started::next);
        calls.put("an open stream", open::toList);

        db.close();
        calls.forEach((name, call) -> assertThatThrownBy(call)
                .as(name)
                .isInstanceOf(DatabaseClosedException.class)
                .hasMessageContaining("closed"));
        transaction.close();
        half.close();
        open.close();
        db.close();
    }

    private void databaseCalls(Cairn db, ByteArrayOutputStream exported) {
        calls.put("store", () -> db.store(new Note.Descriptor("notes", true)));
        calls.put("store again", () -> db.store(Task.descriptor()));
        calls.put(
                "transact", () -> db.transact(tx -> tx.store(Task.descriptor()).findById("task")));
        calls.put("transact without a call", () -> db.transact(tx -> {}));
        calls.put("transactAndGet", () -> db.transactions().readOnly().transactAndGet(tx -> 1));
        calls.put("async", () -> {
            CompletableFuture<Integer> result = db.async(() -> 1);
            throw result.handle((value, e) -> e).join();
        });
        calls.put("upgrade", () -> db.upgrade(progress -> {}));
        calls.put("verify", db::verify);
        calls.put("repair", db::repair);
        calls.put("export", () -> db.exportTo(new ByteArrayOutputStream(), Export.ofEverything()));
        calls.put("import", () -> db.importFrom(new ByteArrayInputStream(exported.toByteArray()), Import.upserting()));
        calls.put("bulkLoad", () -> db.bulkLoad(new Note.Descriptor("notes", true), Stream.of()));
        calls.put("stats", db::stats);
        calls.put("indexes", db::indexes);
        calls.put("awaitIndexes", db::awaitIndexes);
        calls.put("rebuild", () -> db.rebuild(Task.descriptor(), Task.BY_FOLDER));
    }

    private void storeCalls(IndexedEntityStore<String, Task> store) {
        calls.put("findById", () -> store.findById("task"));
        calls.put("findAllById", () -> store.findAllById(List.of("task", "other")));
        calls.put("findAllById of none", () -> store.findAllById(List.of()));
        calls.put("existsById", () -> store.existsById("task"));
        calls.put("find", () -> store.find(Task.BY_TOKEN, "token"));
        calls.put("exists", () -> store.exists(Task.BY_TOKEN, "token"));
        calls.put("insert", () -> store.insert(Task.of("new")));
        calls.put("update", () -> store.update(TASK));
        calls.put("update by function", () -> store.update("task", task -> task));
        calls.put("upsert", () -> store.upsert(TASK));
        calls.put("delete", () -> store.delete(TASK));
        calls.put("deleteById", () -> store.deleteById("task"));
        calls.put("insertAll", () -> store.insertAll(List.of(Task.of("new"))));
        calls.put("updateAll", () -> store.updateAll(List.of(TASK)));
        calls.put("upsertAll", () -> store.upsertAll(List.of(TASK)));
        calls.put("upsertAll of none", () -> store.upsertAll(List.of()));
        calls.put("deleteAllById", () -> store.deleteAllById(List.of("task")));
    }

    private void scanCalls(String name, EntityScan<String, Task> scan) {
        plainScanCalls(name, scan);
        plainScanCalls(name + " ids", scan.ids());
        calls.put(name + " update", () -> scan.update(task -> task));
        calls.put(name + " delete", scan::delete);
    }

    private void plainScanCalls(String name, Scan<?> scan) {
        calls.put(name + " toList", scan::toList);
        calls.put(name + " reversed", () -> scan.reverse().toList());
        calls.put(name + " limited to none", () -> scan.limit(0).toList());
        calls.put(name + " forEach", () -> scan.forEach(row -> {}));
        calls.put(name + " first", scan::first);
        calls.put(name + " count", scan::count);
        calls.put(name + " isEmpty", scan::isEmpty);
        calls.put(name + " page", () -> scan.page(10));
        calls.put(name + " stream", () -> scan.stream().close());
    }
}
