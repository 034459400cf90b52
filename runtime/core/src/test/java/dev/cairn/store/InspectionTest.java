package dev.cairn.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.Finding;
import dev.cairn.InspectionReport;
import dev.cairn.ReadOnlyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.TableProgress;
import dev.cairn.TableReport;
import dev.cairn.backend.Partition;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyWriter;
import dev.cairn.store.NoteForm.Author;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a verification and a repair say, what they look at, and what they leave out. */
class InspectionTest {

    private final MemoryBackend backend = MemoryBackend.open();

    private Cairn open() {
        return Cairn.on(backend.reopen());
    }

    private static void clear(MemoryBackend backend, Partition partition) {
        backend.write(new WriteBatch().deleteRange(partition, ByteRange.all()), Durability.BUFFERED);
    }

    @Test
    void theReportSaysInWordsWhatWasFound() {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_STATUS, Task.BY_TOKEN)));
            store.insertAll(List.of(Task.of("a").withToken("t"), Task.of("b")));
            assertThat(db.verify()).hasToString("""
                    table "tasks": 2 entities, nothing wrong
                      index "status_created_at": 2 entries, nothing wrong
                      index "token": 1 entries, nothing wrong""");
            clear(backend, store.table().open(Task.BY_TOKEN).partition());

            InspectionReport report = db.verify();

            assertThat(report.isClean()).isFalse();
            assertThat(report.table("tasks").index("token")).hasToString("index \"token\": 0 entries, 1 missing");
            assertThat(report.listed())
                    .singleElement()
                    .asString()
                    .isEqualTo(
                            "missing: index \"token\" of table \"tasks\", entity \"a\": no entry under the key 0x740001");
            assertThat(db.repair().table("tasks").index("token"))
                    .hasToString("index \"token\": 0 entries, 1 missing; 1 mended");
            assertThat(db.repair().isClean()).isTrue();
        }
    }

    @Test
    void oneIndexOrOneTableCanBeInspected() {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            db.store(new NoteForm(Author.OPTIONAL, true)).insert(new Note(1, "text", "Ann"));
            tasks.insert(Task.of("a").withToken("t"));
            clear(backend, tasks.table().open(Task.BY_TOKEN).partition());
            clear(backend, tasks.table().open(Task.BY_STATUS).partition());

            assertThat(db.verify(Inspection.of(new NoteForm(Author.OPTIONAL, true)))
                            .tables())
                    .extracting(TableReport::table)
                    .containsExactly("notes");
            assertThat(db.repair(Inspection.of(Task.BY_TOKEN)).table("tasks").indexes())
                    .singleElement()
                    .hasToString("index \"token\": 0 entries, 1 missing; 1 mended");
            assertThat(db.verify().listed())
                    .extracting(Finding::index, Finding::kind)
                    .containsExactly(
                            tuple(Optional.of("status_created_at"), Finding.Kind.MISSING),
                            tuple(Optional.of("status_created_at"), Finding.Kind.MISCOUNTED));
            assertThatThrownBy(() -> db.verify(Inspection.of(MoreTaskIndexes.BY_LENGTH)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("registered");
        }
    }

    /** {@link NoteForm} makes new definitions each time it is asked. */
    @Test
    void anIndexWrittenByHandIsFoundByItsClassAndName() {
        try (Cairn db = Cairn.on(backend)) {
            NoteForm form = new NoteForm(Author.OPTIONAL, true);
            db.store(form).insert(new Note(1, "text", "Ann"));

            assertThat(db.verify(Inspection.of(form.indexes().get(0)))
                            .table("notes")
                            .indexes())
                    .singleElement()
                    .hasToString("index \"author\": 1 entries, nothing wrong");
        }
    }

    @Test
    void whatIsNotCheckedIsListed() {
        try (Cairn db = open()) {
            db.store(Task.descriptor());
            db.store(new NoteForm(Author.OPTIONAL, true));
        }
        try (Cairn db = open()) {
            db.store(Task.descriptor(List.of(Task.BY_STATUS, Task.BY_TOKEN)));

            InspectionReport report = db.verify();

            assertThat(report.table("tasks").indexes()).hasSize(2);
            assertThat(report.notChecked())
                    .extracting(Object::toString)
                    .contains(
                            "not checked: index \"due\" of table \"tasks\": the code does not declare it.",
                            "not checked: table \"notes\": its entity is not registered; call its repository's of(db)"
                                    + " before.")
                    .hasSize(6);
            assertThatThrownBy(db::repair).isInstanceOf(SchemaMismatchException.class);
        }
    }

    @Test
    void anIndexThatIsNotReadyIsNotChecked() {
        try (Cairn db = open()) {
            db.store(new NoteForm(Author.OPTIONAL, false)).insert(new Note(1, "text", "x".repeat(9_000)));
        }
        try (Cairn db = open()) {
            db.store(new NoteForm(Author.OPTIONAL, true));

            assertThat(db.verify().isClean()).isTrue();
            assertThat(db.verify().notChecked())
                    .singleElement()
                    .asString()
                    .startsWith("not checked: index \"author\" of table \"notes\": it is FAILED: Entity 1 of table")
                    .contains("8192");
        }
    }

    @Test
    void anEntityThatAnIndexCannotTakeIsReportedAndItsEntriesStay() {
        NoteForm form = new NoteForm(Author.REQUIRED, true);
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<Long, Note> notes = db.store(form);
            notes.insert(new Note(1, "text", "Ann"));
            byte[] value = notes.table().values().encode(new Note(1, "text", "Ann"));
            byte[] spoilt = new String(value, ISO_8859_1)
                    .replace("\"author\"", "\"autor\"")
                    .getBytes(ISO_8859_1);
            byte[] id = new KeyWriter().writeLong(1).toByteArray();
            backend.write(new WriteBatch().put(notes.table().partition(), id, spoilt), Durability.BUFFERED);

            assertThat(db.repair().listed())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.UNINDEXABLE))
                    .asString()
                    .contains("entity 1", "author");
            backend.write(new WriteBatch().put(notes.table().partition(), id, value), Durability.BUFFERED);
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @Test
    void twoEntitiesWithOneUniqueKeyAreLeftToTheUser() {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insertAll(List.of(Task.of("a").withToken("t"), Task.of("b").withToken("u")));
            byte[] id = store.table().values().encodeId("b");
            byte[] rival = store.table().values().encode(Task.of("b").withToken("t"));
            backend.write(new WriteBatch().put(store.table().partition(), id, rival), Durability.BUFFERED);

            InspectionReport report = db.repair();

            assertThat(report.listed()).extracting(IndexDamage::text).containsExactly("in conflict token \"b\"");
            assertThat(store.find(Task.BY_TOKEN, "t")).map(Task::id).contains("a");
            assertThat(store.findById("b")).map(Task::token).contains("t");
            store.deleteById("b");
            assertThat(db.verify().isClean()).isTrue();
            assertThat(store.find(Task.BY_TOKEN, "t")).map(Task::id).contains("a");
        }
    }

    @Test
    void progressReachesWhatThereIs() {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor(List.of(Task.BY_STATUS)));
            store.insertAll(IntStream.range(0, 1_000)
                    .mapToObj(i -> Task.of("task " + i).withCreatedAt(Instant.ofEpochSecond(i)))
                    .toList());
            List<TableProgress> heard = new ArrayList<>();

            db.verify(Inspection.of(Task.BY_STATUS).onProgress(heard::add));

            assertThat(heard)
                    .hasSize(8)
                    .allSatisfy(
                            progress -> assertThat(progress.estimatedTotal()).isEqualTo(1_000));
            assertThat(heard)
                    .extracting(TableProgress::done)
                    .containsExactly(256L, 512L, 768L, 1_000L, 256L, 512L, 768L, 1_000L);
        }
    }

    @Test
    void aListenerCanEndAnInspection() {
        try (Cairn db = Cairn.on(backend)) {
            db.store(Task.descriptor()).insert(Task.of("a"));
            Inspection inspection = Inspection.ofEverything().onProgress(progress -> {
                throw new IllegalStateException("enough");
            });

            assertThatThrownBy(() -> db.verify(inspection)).hasMessage("enough");
        }
    }

    @Test
    void aReadOnlyDatabaseIsVerifiedAndNotRepaired() {
        try (Cairn db = open()) {
            db.store(Task.descriptor()).insert(Task.of("a"));
        }
        Cairn db = Cairn.on(backend.reopenReadOnly());
        try (db) {
            db.store(Task.descriptor());
            assertThat(db.verify().isClean()).isTrue();
            assertThatThrownBy(db::repair).isInstanceOf(ReadOnlyException.class);
        }
        assertThatThrownBy(db::verify).isInstanceOf(DatabaseClosedException.class);
    }

    @Test
    void aFunctionInAnUpdateMayNotVerify() {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insert(Task.of("a"));

            assertThatThrownBy(() -> store.update("a", task -> {
                        db.verify();
                        return task;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
