package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.EntityScan;
import dev.cairn.InspectionReport;
import dev.cairn.backend.FaultyBackend;
import dev.cairn.backend.FaultyBackend.Fault;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done, and whichever read or write of the storage fails in it: the error is of the right kind and keeps its
 * cause, nothing is half done, everything stays readable, and the same can be done afterwards.
 */
class EveryFaultTest {

    private static final int TASKS = 12;

    /** What is done to the database, in one batch at most. */
    private record Work(Function<Cairn, @Nullable Object> work) {}

    private static final byte[] EXPORT = export();

    static Stream<Arguments> everything() {
        return Stream.of(
                        named("insertAll", db -> tasks(db).insertAll(List.of(Task.of("x"), Task.of("y")))),
                        named("upsertAll", db -> tasks(db).upsertAll(changed(tasks(db)))),
                        named("deleteAllById", db -> tasks(db).deleteAllById(List.of("task 1", "task 2", "x"))),
                        named("update of a scan", db -> all(db).update(EveryFaultTest::changed)),
                        named("delete of a scan", db -> all(db).delete()),
                        named("a transaction", EveryFaultTest::transact),
                        named("an import", db -> db.importFrom(new ByteArrayInputStream(EXPORT), Import.upserting())),
                        named("rebuild", db -> {
                            db.rebuild("tasks", "token");
                            return null;
                        }),
                        named("repair", Cairn::repair),
                        named("verify", Cairn::verify),
                        named("an export", db -> db.exportTo(new ByteArrayOutputStream(), Export.ofEverything())))
                .flatMap(work -> Stream.of(Fault.values()).map(fault -> Arguments.of(work, fault)));
    }

    private static Named<Work> named(String name, Function<Cairn, @Nullable Object> work) {
        return Named.of(name, new Work(work));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nothingIsHalfDone(Work work, Fault fault) {
        boolean failed = true;
        for (int call = 1; failed; call++) {
            try (FaultyBackend backend = new FaultyBackend(MemoryBackend.open());
                    Cairn db = Cairn.on(backend)) {
                failed = failsAt(call, backend, db, work, fault);
            }
        }
    }

    private static boolean failsAt(int call, FaultyBackend backend, Cairn db, Work work, Fault fault) {
        tasks(db)
                .insertAll(IntStream.range(0, TASKS)
                        .mapToObj(i -> Task.of("task " + i).withToken("token " + i))
                        .toList());
        List<Task> before = tasks(db).scanAll().toList();
        backend.fail(call, fault);
        @Nullable CairnException error = null;
        @Nullable Object result = null;
        try {
            result = work.work().apply(db);
        } catch (CairnException e) {
            error = e;
        }
        boolean failed = backend.recover() > 0;
        if (failed && !(result instanceof InspectionReport report && !report.isClean())) {
            assertThat(error).as("call %s fails", call).isNotNull().hasRootCauseMessage("injected");
        }
        List<Task> now = tasks(db).scanAll().toList();
        TaskModel model = new TaskModel();
        model.upsertAll(now);
        IndexContents.assertMatches(tasks(db), model);
        assertThat(db.verify().isClean()).isTrue();
        if (failed && fault != Fault.UNKNOWN_WRITTEN) {
            assertThat(now).as("after call %s", call).isEqualTo(before);
        }
        if (error != null && fault != Fault.UNKNOWN_WRITTEN) {
            tasks(db).deleteAllById(List.of("x", "y"));
            work.work().apply(db);
            assertThat(db.verify().isClean()).isTrue();
        }
        return failed;
    }

    @Test
    void anEntityThatCouldNotBeRegisteredCanBeRegisteredAgain() {
        for (Fault fault : Fault.values()) {
            boolean failed = true;
            for (int call = 1; failed; call++) {
                MemoryBackend memory = MemoryBackend.open();
                fill(memory);
                try (FaultyBackend backend = new FaultyBackend(memory.reopen())) {
                    backend.fail(call, fault);
                    try (Cairn db = Cairn.on(backend)) {
                        register(db);
                    } catch (CairnException e) {
                        assertThat(e).hasRootCauseMessage("injected");
                    }
                    failed = backend.recover() > 0;
                }
                try (Cairn db = Cairn.on(memory.reopen())) {
                    assertThat(register(db).scanAll().count()).isEqualTo(3);
                    assertThat(db.verify().isClean()).isTrue();
                }
            }
        }
    }

    /** The table of notes is new, and all indexes of tasks are to be filled. */
    private static IndexedEntityStore<String, Task> register(Cairn db) {
        db.store(new Note.Descriptor("notes", true)).upsert(new Note(1, "text", null));
        return db.store(Task.descriptor());
    }

    private static void fill(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            db.store(Task.descriptor(List.of()))
                    .insertAll(List.of(Task.of("a"), Task.of("b").withToken("t"), Task.of("c")));
        }
    }

    private static IndexedEntityStore<String, Task> tasks(Cairn db) {
        return db.store(Task.descriptor());
    }

    private static EntityScan<String, Task> all(Cairn db) {
        return tasks(db).scan(Task.BY_STATUS, IndexBounds.all());
    }

    private static Task changed(Task task) {
        return task.withStatus(Task.Status.DONE)
                .withToken("other " + task.token())
                .withFolder("f");
    }

    private static List<Task> changed(IndexedEntityStore<String, Task> store) {
        return store.scanAll().toList().stream().map(EveryFaultTest::changed).toList();
    }

    private static Object transact(Cairn db) {
        return db.transactAndGet(tx -> {
            IndexedEntityStore<String, Task> store = tx.store(Task.descriptor());
            Task first = store.find(Task.BY_TOKEN, "token 1").orElseThrow();
            store.update(changed(first));
            store.deleteById("task 2");
            store.insert(Task.of("x").withToken("token 2"));
            return store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                    .toList()
                    .size();
        });
    }

    private static byte[] export() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Cairn db = Cairn.inMemory()) {
            tasks(db).insertAll(List.of(Task.of("x"), Task.of("y")));
            db.exportTo(out, Export.ofEverything());
        }
        return out.toByteArray();
    }
}
