package dev.cairn.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.Durability;
import dev.cairn.ImportException;
import dev.cairn.StorageException;
import dev.cairn.TableProgress;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.store.NoteForm.Author;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported, and that an import gives it back. */
class ExportTest {

    @TempDir
    static Path directory;

    private static final NoteForm NOTES = new NoteForm(Author.OPTIONAL, false);

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    static byte[] export(Cairn db) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        db.exportTo(out, Export.ofEverything());
        return out.toByteArray();
    }

    @Test
    void everythingIsNotLessThanTheDatabaseHas() {
        MemoryBackend backend = MemoryBackend.open();
        try (Cairn db = Cairn.on(backend.reopen())) {
            db.store(NOTES);
            db.store(Task.descriptor());
        }
        try (Cairn db = Cairn.on(backend.reopen())) {
            db.store(NOTES);
            assertThatThrownBy(() -> export(db))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("[tasks]")
                    .hasMessageContaining("Export.of(");
            db.store(Task.descriptor());
            assertThat(export(db)).isNotEmpty();
        }
    }

    @Test
    void anExportIsAHeaderALineForEachEntityAndAFooter() {
        try (Cairn db = Cairn.inMemory()) {
            db.store(NOTES).insertAll(List.of(new Note(2, "line\nbreak", null), new Note(-1, "é", "Ann")));

            assertThat(new String(export(db), UTF_8)).isEqualTo("""
                    {"cairn export":{"format":1,"part":1,"parts":1,"table":"notes","formerTables":[],"schema":{"components":[\
                    {"name":"id","type":"long"},{"name":"text","type":"java.lang.String"},\
                    {"name":"author","type":"java.lang.String"}],"version":1},"nextNumber":0,"estimate":2}}
                    {"id":-1,"text":"é","author":"Ann"}
                    {"id":2,"text":"line\\nbreak"}
                    {"cairn end":{"entities":2,"sha256":"\
                    150fbb1f476f6d52583f77a8617aadebd7f8ecec219fdfac51825869fe192f53"}}
                    """);
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void anImportGivesBackEveryTableWithItsIndexes(StorageBackend backend) {
        List<Task> tasks = new RandomTasks(7).tasks(2_000);
        Path file = directory.resolve("export" + System.nanoTime());
        try (Cairn db = Cairn.inMemory()) {
            db.store(Task.descriptor()).insertAll(tasks);
            db.store(NOTES).insert(new Note(1, "text", "Ann"));
            assertThat(db.exportTo(file, Export.ofEverything())).isEqualTo(Map.of("notes", 1L, "tasks", 2_000L));
        }
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            db.store(NOTES);

            assertThat(db.importFrom(file, Import.inserting())).isEqualTo(Map.of("notes", 1L, "tasks", 2_000L));

            assertThat(store.scanAll().toList()).containsExactlyInAnyOrderElementsOf(tasks);
            assertThat(db.store(NOTES).findById(1L)).contains(new Note(1, "text", "Ann"));
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @Test
    void versionsAreKept() {
        VersionTest.Pages pages = new VersionTest.Pages();
        byte[] export;
        try (Cairn db = Cairn.inMemory()) {
            db.store(pages).insert(new VersionTest.Page("a", "text", 0));
            db.store(pages).update("a", page -> new VersionTest.Page("a", "changed", 0));
            export = export(db);
        }
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, VersionTest.Page> store = db.store(pages);
            db.importFrom(new ByteArrayInputStream(export), Import.inserting());
            assertThat(store.findById("a")).contains(new VersionTest.Page("a", "changed", 2));

            db.importFrom(new ByteArrayInputStream(export), Import.upserting());
            assertThat(store.findById("a")).contains(new VersionTest.Page("a", "changed", 2));

            store.update("a", page -> new VersionTest.Page("a", "again", 0));
            db.importFrom(new ByteArrayInputStream(export), Import.upserting());
            // Whoever has read version 3 must not take this for what was read.
            assertThat(store.findById("a")).contains(new VersionTest.Page("a", "changed", 4));
        }
    }

    @Test
    void numbersThatWereGivenAreNotGivenAgain() {
        GeneratedIdTest.Tickets tickets = new GeneratedIdTest.Tickets();
        byte[] export;
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Long, GeneratedIdTest.Ticket> store = db.store(tickets);
            store.insert(new GeneratedIdTest.Ticket(0L, "first"));
            store.deleteById(
                    store.insert(new GeneratedIdTest.Ticket(0L, "second")).id());
            export = export(db);
        }
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Long, GeneratedIdTest.Ticket> store = db.store(tickets);
            db.importFrom(new ByteArrayInputStream(export), Import.inserting());

            assertThat(store.scanAll().toList()).containsExactly(new GeneratedIdTest.Ticket(1L, "first"));
            assertThat(store.insert(new GeneratedIdTest.Ticket(0L, "third")).id())
                    .isGreaterThan(2);
        }
    }

    @Test
    void anExportIsOneSnapshot() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor(List.of()));
            tasks.insertAll(IntStream.range(0, 3_000)
                    .mapToObj(i -> Task.of("task " + i))
                    .toList());
            List<TableProgress> heard = new ArrayList<>();

            long exported = db.exportTo(
                            OutputStream.nullOutputStream(),
                            Export.of(tasks.descriptor(), tasks.descriptor()).onProgress(progress -> {
                                tasks.insert(Task.of("zz " + heard.size()));
                                heard.add(progress);
                            }))
                    .get("tasks");

            assertThat(exported).isEqualTo(3_000);
            assertThat(heard).extracting(TableProgress::done).containsExactly(1_000L, 2_000L, 3_000L, 3_000L);
        }
    }

    @Test
    void anEntityThatCannotBeReadEndsAnExportAndItsFileIsDeleted() {
        Path file = directory.resolve("unreadable");
        MemoryBackend backend = MemoryBackend.open();
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<Long, Note> notes = db.store(NOTES);
            notes.insertAll(List.of(new Note(1, "text", null), new Note(2, "text", null)));
            byte[] id = notes.table().values().encodeId(2L);
            backend.write(
                    new WriteBatch().put(notes.table().partition(), id, new byte[] {'J', 0}), Durability.BUFFERED);

            assertThatThrownBy(() -> db.exportTo(file, Export.ofEverything()))
                    .isInstanceOf(CorruptDataException.class)
                    .hasMessageContaining("Entity 2 of table \"notes\"");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aFileThatIsThereIsNotTouched() throws IOException {
        Path file = Files.writeString(directory.resolve("mine"), "mine");
        try (Cairn db = Cairn.inMemory()) {
            assertThatThrownBy(() -> db.exportTo(file, Export.ofEverything()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("is there already");
            assertThat(file).hasContent("mine");
            assertThatThrownBy(() -> db.exportTo(directory.resolve("none/file"), Export.ofEverything()))
                    .isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> db.importFrom(directory.resolve("none"), Import.inserting()))
                    .isInstanceOf(StorageException.class);
        }
    }

    @Test
    void anExportThatLacksATableIsRefusedAndSeveralMayFollowEachOther() {
        String export;
        try (Cairn db = Cairn.inMemory()) {
            db.store(Task.descriptor()).insert(Task.of("a"));
            db.store(NOTES).insert(new Note(1, "text", null));
            export = new String(export(db), UTF_8);
        }
        int second = export.indexOf("{\"cairn export\"", 1);
        for (String part :
                List.of(export.substring(0, second), export.substring(second), export + export.substring(second))) {
            try (Cairn db = Cairn.inMemory()) {
                db.store(Task.descriptor());
                db.store(NOTES);
                assertThatThrownBy(
                                () -> db.importFrom(new ByteArrayInputStream(part.getBytes(UTF_8)), Import.upserting()))
                        .isInstanceOf(ImportException.class)
                        .hasMessageContaining("should be there");
            }
        }
        try (Cairn db = Cairn.inMemory()) {
            db.store(Task.descriptor());
            db.store(NOTES);
            assertThat(db.importFrom(new ByteArrayInputStream((export + export).getBytes(UTF_8)), Import.upserting()))
                    .isEqualTo(Map.of("notes", 2L, "tasks", 2L));
        }
    }

    @Property(tries = 60)
    void whereverAnExportIsCutOrDamagedTheFileIsRefusedAndNothingStored(
            @ForAll long seed, @ForAll int place, @ForAll boolean cut) throws IOException {
        byte[] export;
        try (Cairn db = Cairn.inMemory()) {
            db.store(Task.descriptor()).insertAll(new RandomTasks(seed).tasks(5));
            db.store(NOTES).insert(new Note(1, "text", null));
            export = export(db);
        }
        // All but the last line feed counts.
        int at = Math.floorMod(place, export.length - 1);
        byte[] damaged = cut ? Arrays.copyOf(export, at) : export.clone();
        if (!cut) {
            damaged[at] ^= 1;
        }
        Path file = Files.write(Files.createTempFile("cairn", "export"), damaged);
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            db.store(NOTES);
            assertThatThrownBy(() -> db.importFrom(file, Import.inserting())).isInstanceOf(ImportException.class);
            assertThat(db.store(NOTES).scanAll().isEmpty()).isTrue();
            assertThat(store.scanAll().isEmpty()).isTrue();
        } finally {
            Files.delete(file);
        }
    }
}
