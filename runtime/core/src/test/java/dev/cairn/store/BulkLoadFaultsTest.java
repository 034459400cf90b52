package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.CorruptDataException;
import dev.cairn.StorageException;
import dev.cairn.backend.FaultyBackend;
import dev.cairn.backend.FaultyBackend.Fault;
import dev.cairn.backend.OutcomeUnknownException;
import dev.cairn.backend.memory.MemoryBackend;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Whatever call of the backend fails, in whatever way: a typed error with its cause, and everything or nothing. */
class BulkLoadFaultsTest {

    private static final List<Task> TASKS = new RandomTasks(1).tasks(8);

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void everyCallMayFail(@ForAll Fault fault, @ForAll @IntRange(min = 1, max = 30) int call) {
        MemoryBackend sound = MemoryBackend.open();
        FaultyBackend backend = new FaultyBackend(sound);
        try (Cairn db = Cairn.on(backend)) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            backend.fail(call, fault);
            CairnException failure = load(db);
            boolean failed = backend.recover() > 0;

            assertThat(failure != null).isEqualTo(failed);
            boolean stored = !failed || fault == Fault.UNKNOWN_WRITTEN;
            assertThat(store.scanAll().count()).isEqualTo(stored ? TASKS.size() : 0);
            assertThat(Keyspace.rows(sound).isEmpty()).isNotEqualTo(stored);
            if (failure != null) {
                assertThat(failure)
                        .isInstanceOf(
                                switch (fault) {
                                    case IO_ERROR, DISK_FULL -> StorageException.class;
                                    case CHECKSUM -> CorruptDataException.class;
                                    case UNKNOWN_WRITTEN, UNKNOWN_LOST -> OutcomeUnknownException.class;
                                })
                        .hasRootCauseMessage("injected");
            }
            if (!stored) {
                assertThat(load(db)).isNull();
            }
            assertThat(db.verify().isClean()).isTrue();
        }
    }

    private static @Nullable CairnException load(Cairn db) {
        try {
            db.bulkLoad(Task.descriptor(), TASKS.stream(), BulkLoad.options().memoryBytes(1_000));
            return null;
        } catch (CairnException e) {
            return e;
        }
    }
}
