package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DatabaseClosedException;
import dev.cairn.Durability;
import dev.cairn.SchemaMismatchException;
import dev.cairn.StorageException;
import dev.cairn.backend.StorageBackend;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.KeyType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever write of a registration is the last before the process dies, the next one finds its way. */
class RegistrationCrashTest {

    /** Under the name of another index, which it replaces. */
    private static final IndexDefinition<String, Task> BY_STATUS_ALONE =
            new Task.TaskIndex(
                    "status_created_at", false, IndexColumn.of("status", KeyType.ofEnum(Task.Status.class))) {
                @Override
                public void writeKeys(Task task, KeySink sink) {
                    sink.key().writeEnum(task.status());
                }
            };

    private static final EntityDescriptor<String, Task> OLD =
            Task.descriptor(List.of(BY_STATUS_ALONE, Task.BY_FOLDER, Task.BY_OWNER));
    private static final EntityDescriptor<String, Task> NEW = Task.descriptor(
            List.of(Task.BY_TOKEN, Task.BY_STATUS, Task.BY_TAG, Task.BY_COST, Task.BY_OWNER, Task.BY_DUE));

    @Test
    void afterACrashAtAnyWriteTheSameCodeGoesOn() {
        assertFindsItsWay(NEW);
    }

    @Test
    void afterACrashAtAnyWriteTheEarlierCodeGoesOn() {
        assertFindsItsWay(OLD);
    }

    private static void assertFindsItsWay(EntityDescriptor<String, Task> next) {
        List<Object> expected;
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> fresh = db.store(next);
            fresh.insertAll(tasks());
            expected = contents(fresh);
        }
        int writes = 0;
        boolean crashed = true;
        while (crashed) {
            MemoryBackend backend = MemoryBackend.open();
            try (Cairn db = Cairn.on(backend)) {
                db.store(OLD).insertAll(tasks());
            }
            crashed = crashes(backend, writes++);
            try (Cairn db = Cairn.builder().dropUnknownIndexes().on(backend.reopen())) {
                assertThat(contents(db.store(next))).as(writes + " writes").isEqualTo(expected);
            }
        }
        assertThat(writes).isGreaterThan(10);
    }

    private static List<Object> contents(IndexedEntityStore<String, Task> store) {
        List<Object> contents = new ArrayList<>(store.scanAll().toList());
        store.descriptor().indexes().forEach(index -> contents.add(IndexContents.rows(store, index)));
        return contents;
    }

    private static boolean crashes(MemoryBackend backend, int writes) {
        try (Cairn db = Cairn.builder().dropUnknownIndexes().on(new MortalBackend(backend.reopen(), writes))) {
            db.store(NEW);
            return false;
        } catch (StorageException e) {
            return true;
        }
    }

    @Test
    void aFailedRegistrationAtOpeningClosesTheDatabase() {
        MemoryBackend backend = MemoryBackend.open();
        assertThatThrownBy(() -> Cairn.builder()
                        .entities(Task.descriptor())
                        .entities(new Note.Descriptor("tasks", true))
                        .on(backend))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContainingAll("tasks", "Note", "Task");
        assertThatThrownBy(backend::snapshot).isInstanceOf(DatabaseClosedException.class);
    }

    private static List<Task> tasks() {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> Task.of(String.format("task-%04d", i))
                        .withStatus(Task.Status.values()[i % 3])
                        .withToken(i % 4 == 0 ? null : "token " + i)
                        .withDue(Instant.ofEpochSecond(i))
                        .withTags(Set.of("all", "x".repeat(1_000) + i)))
                .toList();
    }

    /** Writes some batches and then nothing any more. */
    private static final class MortalBackend extends ForwardingBackend {

        private int writesLeft;

        MortalBackend(StorageBackend backend, int writes) {
            super(backend);
            this.writesLeft = writes;
        }

        @Override
        public void write(WriteBatch batch, Durability durability) {
            if (writesLeft-- <= 0) {
                throw new StorageException("The process died.");
            }
            super.write(batch, durability);
        }
    }
}
