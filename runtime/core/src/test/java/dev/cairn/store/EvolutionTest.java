package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.IndexNotReadyException;
import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexState;
import dev.cairn.store.NoteForm.Author;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of entities that an earlier or a later form of their record has written. */
class EvolutionTest {

    private final MemoryBackend backend = MemoryBackend.open();

    private Cairn open() {
        return Cairn.on(backend.reopen());
    }

    @Test
    void codeThatCannotReadTheEntitiesLeavesTheDatabaseAsItWas() {
        NoteForm before = new NoteForm(Author.OPTIONAL, false);
        try (Cairn db = open()) {
            db.store(before).insert(new Note(1, "text", "Ann"));
        }
        try (Cairn db = open()) {
            assertThatThrownBy(() -> db.store(new NoteForm(Author.A_NUMBER, true)))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("1", "notes", "\"author\"");
            assertThat(db.stats().tables().get(0).indexes()).isEmpty();
        }
        try (Cairn db = open()) {
            db.store(before).insert(new Note(2, "text", null));
            assertThat(db.store(before).scanAll().count()).isEqualTo(2);
        }
    }

    @Test
    void codeThatCannotReadTheEntitiesLeavesItsIndexesAsTheyWere() {
        NoteForm before = new NoteForm(Author.OPTIONAL, true);
        try (Cairn db = open()) {
            db.store(before).insert(new Note(1, "text", "Ann"));
        }
        try (Cairn db = open()) {
            assertThatThrownBy(() -> db.store(new NoteForm(Author.A_NUMBER, true)))
                    .isInstanceOf(SchemaMismatchException.class);
        }
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Note> store = db.store(before);
            store.insert(new Note(2, "text", "Bob"));
            assertThat(store.scan(before.indexes().get(0), IndexBounds.all())
                            .ids()
                            .toList())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void entitiesThatANewIndexCannotTakeMakeItFailAndCanBeMended() {
        NoteForm after = new NoteForm(Author.OPTIONAL, true);
        try (Cairn db = open()) {
            db.store(new NoteForm(Author.OPTIONAL, false)).insert(new Note(1, "text", "x".repeat(9_000)));
        }
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Note> store = db.store(after);
            assertThatThrownBy(() -> store.scan(after.indexes().get(0), IndexBounds.all())
                            .toList())
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContainingAll("FAILED", "\"author\"", "1", "8192");
            store.update(1L, note -> new Note(1, "text", "Ann"));
        }
        try (Cairn db = open()) {
            db.rebuild(after, after.indexes().get(0));
            assertThat(db.store(after)
                            .scan(after.indexes().get(0), IndexBounds.equalTo("Ann"))
                            .count())
                    .isOne();
        }
    }

    @Test
    void entitiesWithoutANewRequiredComponentMakeItsIndexFailAndCanBeMended() {
        NoteForm after = new NoteForm(Author.REQUIRED, true);
        try (Cairn db = open()) {
            db.store(new NoteForm(Author.UNKNOWN, false))
                    .insertAll(List.of(new Note(1, "a", null), new Note(2, "b", null)));
        }
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Note> store = db.store(after);
            assertThat(db.stats().tables().get(0).indexes().get(0).state()).isEqualTo(IndexState.FAILED);
            assertThatThrownBy(() -> store.scan(after.indexes().get(0), IndexBounds.all())
                            .toList())
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContainingAll("\"author\"", "null");
            store.update(1L, note -> new Note(1, "a", "Ann"));
            assertThat(store.deleteById(2L)).isTrue();
        }
        try (Cairn db = open()) {
            db.rebuild(after, after.indexes().get(0));
            assertThat(db.store(after)
                            .scan(after.indexes().get(0), IndexBounds.all())
                            .ids()
                            .toList())
                    .containsExactly(1L);
        }
    }

    @Test
    void entitiesFromBeforeAComponentWasRequiredCanBeUpdatedAndDeleted() {
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Note> store = db.store(new NoteForm(Author.OPTIONAL, true));
            store.insert(new Note(1, "a", null));
            store.insert(new Note(2, "b", null));
            store.insert(new Note(3, "c", "Eve"));
        }
        NoteForm after = new NoteForm(Author.REQUIRED, true);
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Note> store = db.store(after);
            store.update(1L, note -> new Note(1, "a", "Ann"));
            store.upsert(new Note(2, "b", "Bob"));
            // The index left both out, so it cannot be trusted to have every note until it is built again.
            assertThatThrownBy(() -> store.scan(after.indexes().get(0), IndexBounds.all())
                            .toList())
                    .isInstanceOf(IndexNotReadyException.class);
        }
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Note> store = db.store(after);
            db.rebuild("notes", "author");
            assertThat(store.scan(after.indexes().get(0), IndexBounds.all())
                            .ids()
                            .toList())
                    .containsExactly(1L, 2L, 3L);
            assertThat(store.scanAll().delete()).isEqualTo(3);
            assertThat(store.scan(after.indexes().get(0), IndexBounds.all()).count())
                    .isZero();
        }
    }

    @Test
    void whoeverWritesAfterADowngradeIsTheNewestAgain() {
        NoteForm older = new NoteForm(Author.UNKNOWN, false);
        NoteForm newer = new NoteForm(Author.OPTIONAL, false);
        try (Cairn db = open()) {
            db.store(older).insert(new Note(1, "a", null));
        }
        try (Cairn db = open()) {
            db.store(newer).insert(new Note(2, "b", "Bob"));
        }
        try (Cairn db = Cairn.builder().allowDowngrade().on(backend.reopen())) {
            db.store(older).insert(new Note(3, "c", null));
        }
        try (Cairn db = open()) {
            db.store(newer).insert(new Note(4, "d", "Dan"));
        }
        try (Cairn db = open()) {
            assertThatThrownBy(() -> db.store(older).update(4L, note -> note))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("author");
        }
    }

    @Test
    void aReadOnlyDatabaseToldOfANewRecordReportsWhatItCannotRead() {
        try (Cairn db = open()) {
            db.store(new NoteForm(Author.OPTIONAL, false)).insert(new Note(1, "a", "Ann"));
        }
        try (Cairn db = Cairn.on(backend.reopenReadOnly())) {
            IndexedEntityStore<Long, Note> store = db.store(new NoteForm(Author.A_NUMBER, true));
            assertThatThrownBy(() -> store.findById(1L))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("1", "notes", "author")
                    .hasCauseInstanceOf(CorruptDataException.class);
            assertThatThrownBy(() -> store.scan(store.descriptor().indexes().get(0), IndexBounds.all())
                            .count())
                    .isInstanceOf(IndexNotReadyException.class)
                    .hasMessageContaining("does not have it yet");
        }
    }
}
