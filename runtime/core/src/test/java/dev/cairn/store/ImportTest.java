package dev.cairn.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DuplicateIdException;
import dev.cairn.ImportException;
import dev.cairn.InvalidEntityException;
import dev.cairn.ReadOnlyException;
import dev.cairn.TableProgress;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.codec.Component;
import dev.cairn.store.NoteForm.Author;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import does with what is there, with other forms of a record, and with what is wrong. */
class ImportTest {

    private static final NoteForm NOTES = new NoteForm(Author.OPTIONAL, true);

    @TempDir
    private Path directory;

    private final Cairn db = Cairn.inMemory();

    @AfterEach
    void close() {
        db.close();
    }

    private static String notes(Note... notes) {
        return notes(NOTES, notes);
    }

    private static String notes(NoteForm form, Note... notes) {
        try (Cairn db = Cairn.inMemory()) {
            db.store(form).insertAll(List.of(notes));
            return new String(ExportTest.export(db), UTF_8);
        }
    }

    private static ByteArrayInputStream stream(String export) {
        return new ByteArrayInputStream(export.getBytes(UTF_8));
    }

    private Path file(String export) throws IOException {
        return Files.writeString(directory.resolve("export"), export);
    }

    @Test
    void insertingStopsAtAnIdThatIsTakenAndNamesTheLine() {
        IndexedEntityStore<Long, Note> store = db.store(NOTES);
        store.insert(new Note(2, "mine", null));

        assertThatThrownBy(() -> db.importFrom(
                        stream(notes(new Note(1, "a", null), new Note(2, "b", null), new Note(3, "c", null))),
                        Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasCauseInstanceOf(DuplicateIdException.class)
                .hasMessageContainingAll("Line 3", "Entity 2 of table \"notes\"", "lines before it are stored")
                .extracting(e -> ((ImportException) e).line())
                .isEqualTo(3L);
        assertThat(store.scanAll().toList()).containsExactly(new Note(1, "a", null), new Note(2, "mine", null));
    }

    @Test
    void upsertingReplacesAndCanBeRepeated() {
        IndexedEntityStore<Long, Note> store = db.store(NOTES);
        store.insertAll(List.of(new Note(2, "mine", "Ann"), new Note(9, "other", null)));
        String export = notes(new Note(1, "a", null), new Note(2, "b", null));

        for (int i = 0; i < 2; i++) {
            assertThat(db.importFrom(stream(export), Import.upserting())).isEqualTo(Map.of("notes", 2L));
            assertThat(store.scanAll().toList())
                    .containsExactly(new Note(1, "a", null), new Note(2, "b", null), new Note(9, "other", null));
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @Test
    void aUniqueValueThatAnotherEntityHasIsNotTakenOver() {
        IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
        String export;
        try (Cairn other = Cairn.inMemory()) {
            other.store(Task.descriptor())
                    .insertAll(List.of(Task.of("a"), Task.of("b").withToken("t")));
            export = new String(ExportTest.export(other), UTF_8);
        }
        store.insert(Task.of("z").withToken("t"));

        assertThatThrownBy(() -> db.importFrom(stream(export), Import.upserting()))
                .isInstanceOf(ImportException.class)
                .hasCauseInstanceOf(UniqueViolationException.class)
                .hasMessageContainingAll("Line 3", "\"token\"", "\"b\"", "\"z\"");
        assertThat(store.scanAll().ids().toList()).containsExactly("a", "z");
    }

    @Test
    void anOlderFormOfARecordImportsWhatANewerOneHasExported() {
        NoteForm older = new NoteForm(Author.UNKNOWN, false);
        String export = notes(new Note(1, "text", "Ann"), new Note(2, "more", null));
        db.store(older);

        assertThatThrownBy(() -> db.importFrom(stream(export), Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasMessageContainingAll("[author]", "ignoreUnknownComponents");
        assertThat(db.importFrom(stream(export), Import.inserting().ignoreUnknownComponents()))
                .isEqualTo(Map.of("notes", 2L));
        assertThat(db.store(older).scanAll().toList())
                .containsExactly(new Note(1, "text", null), new Note(2, "more", null));
    }

    @Test
    void aNewerFormReadsAnOlderExportAsItReadsStoredValues() throws IOException {
        String export = notes(new NoteForm(Author.UNKNOWN, false), new Note(1, "text", null));
        db.store(NOTES);
        db.importFrom(stream(export), Import.inserting());
        assertThat(db.store(NOTES).findById(1L)).contains(new Note(1, "text", null));

        try (Cairn strict = Cairn.inMemory()) {
            IndexedEntityStore<Long, Note> store = strict.store(new NoteForm(Author.REQUIRED, true));
            assertThatThrownBy(() -> strict.importFrom(file(export), Import.inserting()))
                    .isInstanceOf(ImportException.class)
                    .hasCauseInstanceOf(InvalidEntityException.class)
                    .hasMessageContainingAll("Line 2", "Entity 1", "author", "Nothing was imported");
            assertThat(store.scanAll().isEmpty()).isTrue();
        }
    }

    @Test
    void componentsAndTablesAreFoundUnderTheNamesThatTheyHadOrGet() {
        Component<RenamingTest.Row, String> title = Component.nullable("title", String.class, RenamingTest.Row::first);
        Component<RenamingTest.Row, String> name = Component.nullable("name", String.class, RenamingTest.Row::first);
        RenamingTest.Row row = new RenamingTest.Row(1, "text", null);
        RenamingTest.Form before = RenamingTest.Form.of(name, null);
        RenamingTest.Form after =
                RenamingTest.Form.of(title.formerly("name"), null).named("lines", "rows");

        assertThat(moved(before, after, row, Import.inserting())).isEqualTo(row);
        assertThat(moved(after, before, row, Import.inserting().renaming("rows", "title", "name")))
                .isEqualTo(row);
        assertThatThrownBy(() -> moved(after, before, row, Import.inserting())).hasMessageContaining("[title]");
    }

    private static RenamingTest.Row moved(
            RenamingTest.Form from, RenamingTest.Form to, RenamingTest.Row row, Import how) {
        try (Cairn source = Cairn.inMemory();
                Cairn target = Cairn.inMemory()) {
            source.store(from).insert(row);
            target.store(to);
            target.importFrom(stream(new String(ExportTest.export(source), UTF_8)), how);
            return target.store(to).findById(row.id()).orElseThrow();
        }
    }

    @Test
    void anEditedExportIsRefusedUnlessThatIsMeant() throws IOException {
        IndexedEntityStore<Long, Note> store = db.store(NOTES);
        String edited = notes(new Note(1, "text", null)).replace("text\"}", "changed\"}");

        assertThatThrownBy(() -> db.importFrom(file(edited), Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasMessageContainingAll("line 3", "ignoreChecksum");
        assertThat(store.scanAll().isEmpty()).isTrue();
        db.importFrom(file(edited.replace("\n", "\r\n\n")), Import.inserting().ignoreChecksum());
        assertThat(store.findById(1L)).contains(new Note(1, "changed", null));
    }

    @Test
    void lineEndsOfAnotherSystemAreNoDamage() {
        db.store(NOTES);
        String export = notes(new Note(1, "text", null)).replace("\n", "\r\n");

        assertThat(db.importFrom(stream(export), Import.inserting())).isEqualTo(Map.of("notes", 1L));
    }

    @Test
    void whatIsNoEntityIsNamedByItsLine() throws IOException {
        db.store(NOTES);
        String export = notes(new Note(1, "a", null), new Note(2, "b", null)).replace("{\"id\":2", "{\"id\":\"x\"");

        assertThatThrownBy(() -> db.importFrom(file(export), Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasMessageContainingAll("Line 3", "notes", "\"id\"", "Nothing was imported");
        assertThatThrownBy(() -> db.importFrom(stream(export), Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasMessageContainingAll("Line 3", "lines before it are stored");
        assertThat(db.store(NOTES).scanAll().ids().toList()).containsExactly(1L);
    }

    @Test
    void whatIsNoExportIsRefused() {
        for (String nonsense : List.of(
                "",
                "\n\n",
                "{}",
                "{\"id\":1}\n",
                "PK\3\4",
                "[",
                "{\"cairn export\":7}",
                "{\"cairn export\":null}",
                "{\"cairn export\":{}}",
                "null",
                "[".repeat(9_000))) {
            assertThatThrownBy(() -> db.importFrom(stream(nonsense), Import.inserting()))
                    .as(nonsense)
                    .isInstanceOf(ImportException.class);
        }
        String newer = notes(new Note(1, "a", null)).replace("\"format\":1", "\"format\":2");
        assertThatThrownBy(() -> db.importFrom(stream(newer), Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void tablesThatAreNotWantedAreLeftOutAndUnknownOnesRefused() {
        String export;
        try (Cairn source = Cairn.inMemory()) {
            source.store(NOTES).insert(new Note(1, "a", null));
            source.store(Task.descriptor()).insert(Task.of("a"));
            export = new String(ExportTest.export(source), UTF_8);
        }
        IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());

        assertThatThrownBy(() -> db.importFrom(stream(export), Import.inserting()))
                .isInstanceOf(ImportException.class)
                .hasMessageContainingAll("Line 1", "\"notes\"", "registered");
        assertThat(db.importFrom(stream(export), Import.inserting().only(tasks.descriptor())))
                .isEqualTo(Map.of("tasks", 1L));
        assertThat(tasks.existsById("a")).isTrue();
    }

    @Test
    void anIdThatComesTwiceIsTakenOnlyWhenReplacing() {
        IndexedEntityStore<Long, Note> store = db.store(NOTES);
        String twice = notes(new Note(1, "a", null)).replace("{\"id\":1,\"text\":\"a\"}", """
                {"id":1,"text":"a"}
                {"id":1,"text":"b"}""");

        assertThatThrownBy(() -> db.importFrom(stream(twice), Import.inserting().ignoreChecksum()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Line 3");
        db.importFrom(stream(twice), Import.upserting().ignoreChecksum());
        assertThat(store.findById(1L)).contains(new Note(1, "b", null));
    }

    @Test
    void entitiesWithoutAnIdAreGivenOne() {
        GeneratedIdTest.Tickets tickets = new GeneratedIdTest.Tickets();
        String export;
        try (Cairn source = Cairn.inMemory()) {
            source.store(tickets).insert(new GeneratedIdTest.Ticket(7L, "title"));
            export = new String(ExportTest.export(source), UTF_8).replace("\"id\":7,", "");
        }
        IndexedEntityStore<Long, GeneratedIdTest.Ticket> store = db.store(tickets);

        db.importFrom(stream(export), Import.inserting().ignoreChecksum());

        assertThat(store.scanAll().toList())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.id()).isGreaterThan(7));
    }

    @Test
    void aReadOnlyDatabaseIsExportedAndNotImportedInto() {
        MemoryBackend backend = MemoryBackend.open();
        try (Cairn written = Cairn.on(backend)) {
            written.store(NOTES).insert(new Note(1, "a", null));
        }
        try (Cairn reading = Cairn.on(backend.reopenReadOnly())) {
            reading.store(NOTES);
            byte[] export = ExportTest.export(reading);
            assertThatThrownBy(() -> reading.importFrom(new ByteArrayInputStream(export), Import.upserting()))
                    .isInstanceOf(ReadOnlyException.class);
        }
    }

    @Test
    void progressIsToldAfterEachBatch() throws IOException {
        db.store(NOTES);
        String export = notes(IntStream.range(0, 1_200)
                .mapToObj(i -> new Note(i, "text", null))
                .toArray(Note[]::new));
        List<TableProgress> heard = new ArrayList<>();

        db.importFrom(file(export), Import.inserting().onProgress(heard::add));

        assertThat(heard).extracting(TableProgress::done).containsExactly(500L, 1_000L, 1_200L);
        assertThat(heard).extracting(TableProgress::estimatedTotal).containsOnly(1_200L);
    }
}
