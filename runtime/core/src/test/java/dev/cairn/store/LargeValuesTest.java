package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.ImportException;
import dev.cairn.InvalidEntityException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.TooLargeException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.backend.rocksdb.RocksBackend;
import dev.cairn.index.IndexBounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of megabytes are stored, or refused as a whole by what is documented as a limit. */
class LargeValuesTest {

    private static final String MEGABYTES = "x".repeat(4 << 20);

    @TempDir
    static Path directory;

    static Stream<Named<StorageBackend>> backends() {
        return Stream.of(
                Named.of("memory", MemoryBackend.open()),
                Named.of("RocksDB", RocksBackend.open(directory.resolve("db" + System.nanoTime()))));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void keysHaveALimit(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a"));
            List<Task> large = List.of(
                    Task.of(MEGABYTES),
                    Task.of("b").withFolder(MEGABYTES),
                    Task.of("b").withToken(MEGABYTES),
                    Task.of("b").withOwner(MEGABYTES),
                    Task.of("b").withCost(new BigDecimal(BigInteger.ONE.shiftLeft(100_000))));
            assertThat(large)
                    .allSatisfy(task -> assertThatThrownBy(() -> tasks.insertAll(List.of(Task.of("c"), task)))
                            .isInstanceOf(InvalidEntityException.class)
                            .hasMessageContaining("8192")
                            .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000)));
            assertThat(tasks.scanAll().ids().toList()).containsExactly("a");
            assertThatThrownBy(() -> tasks.findById(MEGABYTES)).isInstanceOf(InvalidEntityException.class);
            assertThatThrownBy(() -> tasks.update("a", task -> task.withFolder(MEGABYTES)))
                    .isInstanceOf(InvalidEntityException.class);
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void entitiesHaveALimit(StorageBackend backend) {
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<Long, Note> notes = db.store(new Note.Descriptor("notes", true));
            notes.insert(new Note(1, MEGABYTES, null));
            assertThat(notes.findById(1L).orElseThrow().text()).isEqualTo(MEGABYTES);
            Note tooLarge = new Note(2, MEGABYTES.repeat(17), null);
            assertThatThrownBy(() -> notes.insertAll(List.of(new Note(3, "small", null), tooLarge)))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContainingAll("notes", "67108864");
            assertThatThrownBy(() -> notes.upsert(tooLarge))
                    .isInstanceOf(TooLargeException.class)
                    .hasMessageContainingAll("Entity 2 of table \"notes\"");
            assertThat(notes.scanAll().ids().toList()).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "9", "\"", "{\"text\":\"", "1e", " ", "-"})
    void anImportOfEndlessLinesIsRefused(String piece) {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Long, Note> notes = db.store(new Note.Descriptor("notes", true));
            notes.insert(new Note(1, "text", null));
            String endless = piece.repeat((4 << 20) / piece.length());
            String header = header(db);
            for (String lines : List.of(endless, header + endless, header + "{\"id\":2,\"text\":" + endless + "}")) {
                assertThatThrownBy(() -> db.importFrom(
                                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Import.upserting()))
                        .isInstanceOf(ImportException.class)
                        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
            }
            assertThat(notes.scanAll().toList()).containsExactly(new Note(1, "text", null));
        }
    }

    private static String header(Cairn db) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        db.exportTo(out, Export.ofEverything());
        String export = out.toString(StandardCharsets.UTF_8);
        return export.substring(0, export.indexOf('\n') + 1);
    }

    @Test
    void aBoundOfMegabytesIsRefused() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insert(Task.of("a").withFolder("x"));
            assertThatThrownBy(() -> tasks.scan(Task.BY_FOLDER, IndexBounds.equalTo(MEGABYTES))
                            .toList())
                    .isInstanceOf(InvalidEntityException.class);
        }
    }
}
