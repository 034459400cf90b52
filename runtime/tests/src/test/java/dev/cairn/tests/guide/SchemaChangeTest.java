package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.Cairn;
import dev.cairn.IndexNotReadyException;
import dev.cairn.InvalidEntityException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says about a record that changes. */
class SchemaChangeTest {

    @Entity("notes")
    record Note(@Id String id, String author) {}

    @Entity("notes")
    record Indexing(@Id String id, @Indexed String author) {}

    @Entity("notes")
    record Ignoring(
            @Id String id, @Indexed(ignoreCase = true) String author) {}

    @Entity("notes")
    record Unique(@Id String id, @Indexed(unique = true) String author) {}

    @Entity("notes")
    record Longer(
            @Id String id,
            String author,
            int stars,
            String title,
            @Nullable String comment) {}

    @Entity("notes")
    record Numbered(@Id long id, String author) {}

    @Entity("notes")
    record Counting(@Id String id, int author) {}

    @TempDir
    private Path directory;

    @BeforeEach
    void storeThree() {
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_NoteRepository.of(db)
                    .insertAll(List.of(new Note("1", "Ada"), new Note("2", "ada"), new Note("3", "Ada")));
        }
    }

    @Test
    void aNewIndexIsBuiltAndAChangedOneRebuilt() {
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_IndexingRepository notes = SchemaChangeTest_IndexingRepository.of(db);
            assertThat(notes.scanByAuthor("Ada").ids().toList()).containsExactly("1", "3");
        }
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_IgnoringRepository notes = SchemaChangeTest_IgnoringRepository.of(db);
            assertThat(notes.scanByAuthor("ADA").ids().toList()).containsExactly("1", "2", "3");
        }
    }

    @Test
    void anIndexThatTheCodeDoesNotDeclareStopsWritesUntilItIsDropped() {
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_IndexingRepository.of(db);
        }
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_NoteRepository notes = SchemaChangeTest_NoteRepository.of(db);
            assertThat(notes.findById("1")).isPresent();
            assertThatExceptionOfType(SchemaMismatchException.class)
                    .isThrownBy(() -> notes.deleteById("1"))
                    .withMessageContainingAll("author", "dropUnknownIndexes");
        }
        try (Cairn db = Cairn.builder().dropUnknownIndexes().open(directory)) {
            assertThat(SchemaChangeTest_NoteRepository.of(db).deleteById("1")).isTrue();
        }
    }

    @Test
    void aUniqueIndexThatIsViolatedIsNeitherReadNorEnforcedUntilItIsRebuilt() {
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_UniqueRepository notes = SchemaChangeTest_UniqueRepository.of(db);
            assertThatExceptionOfType(IndexNotReadyException.class)
                    .isThrownBy(() -> notes.findByAuthor("ada"))
                    .withMessageContainingAll("\"1\"", "\"3\"");
            notes.insert(new Unique("4", "ada"));
            notes.deleteAllById(List.of("3", "4"));
        }
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_UniqueRepository notes = SchemaChangeTest_UniqueRepository.of(db);
            db.rebuild("notes", "author");
            assertThat(notes.findByAuthor("Ada")).contains(new Unique("1", "Ada"));
        }
    }

    @Test
    void addedComponentsAreNullOrZeroInOlderEntitiesAndNeedAValueToBeWritten() {
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_LongerRepository notes = SchemaChangeTest_LongerRepository.of(db);
            Longer old = notes.findById("1").orElseThrow();

            assertThat(old.stars()).isZero();
            assertThat(old.title()).isNull();
            assertThat(old.comment()).isNull();
            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> notes.update(old))
                    .withMessageContaining("title");
            notes.update(new Longer("1", "Ada", 5, "On engines", null));
        }
    }

    @Test
    void anOlderRecordDoesNotWriteUnlessItIsAllowed() {
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_LongerRepository.of(db);
        }
        try (Cairn db = Cairn.open(directory)) {
            SchemaChangeTest_NoteRepository notes = SchemaChangeTest_NoteRepository.of(db);
            assertThat(notes.findById("1")).isPresent();
            assertThatExceptionOfType(SchemaMismatchException.class)
                    .isThrownBy(() -> notes.deleteById("1"))
                    .withMessageContaining("allowDowngrade");
        }
        try (Cairn db = Cairn.builder().allowDowngrade().open(directory)) {
            assertThat(SchemaChangeTest_NoteRepository.of(db).deleteById("1")).isTrue();
        }
    }

    @Test
    void whatCannotBeReadIsAMismatch() {
        try (Cairn db = Cairn.open(directory)) {
            assertThatExceptionOfType(SchemaMismatchException.class)
                    .isThrownBy(() -> SchemaChangeTest_NumberedRepository.of(db));
            SchemaChangeTest_CountingRepository notes = SchemaChangeTest_CountingRepository.of(db);
            assertThatExceptionOfType(SchemaMismatchException.class).isThrownBy(() -> notes.findById("1"));
        }
    }

    @Test
    void aReadOnlyDatabaseIsNotChanged() {
        try (Cairn db = Cairn.builder().readOnly().open(directory)) {
            SchemaChangeTest_IndexingRepository notes = SchemaChangeTest_IndexingRepository.of(db);
            assertThat(notes.findById("1")).isPresent();
            assertThatExceptionOfType(IndexNotReadyException.class)
                    .isThrownBy(() -> notes.scanByAuthor("Ada").toList());
        }
    }
}
