package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.cairn.BulkLoadProgress;
import dev.cairn.Cairn;
import dev.cairn.CorruptDataException;
import dev.cairn.DatabaseClosedException;
import dev.cairn.DuplicateIdException;
import dev.cairn.Durability;
import dev.cairn.InvalidEntityException;
import dev.cairn.ReadOnlyException;
import dev.cairn.StorageException;
import dev.cairn.TableNotEmptyException;
import dev.cairn.UniqueViolationException;
import dev.cairn.backend.Partition;
import dev.cairn.backend.TooLargeException;
import dev.cairn.backend.WriteBatch;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {

    private static final EntityDescriptor<String, Task> TASKS = Task.descriptor();

    @TempDir
    private Path directory;

    private final MemoryBackend backend = MemoryBackend.open();
    private final Cairn db = Cairn.on(backend);
    private final IndexedEntityStore<String, Task> store = db.store(TASKS);

    @AfterEach
    void close() {
        db.close();
    }

    private static Stream<Task> tasks(int count) {
        return IntStream.range(0, count).mapToObj(i -> Task.of("task " + i).withToken("token " + i));
    }

    /** Nothing is stored, and the table is as usable as before. */
    private void assertEmptyAndUsable() {
        assertThat(Keyspace.rows(backend)).isEmpty();
        store.insert(Task.of("x"));
        assertThat(store.deleteById("x")).isTrue();
        assertThat(db.bulkLoad(TASKS, tasks(3))).isEqualTo(3);
        assertThat(db.verify().isClean()).isTrue();
    }

    @Test
    void storesAllEntitiesWithTheirEntriesAndCountsThem() {
        assertThat(db.bulkLoad(TASKS, tasks(1_000))).isEqualTo(1_000);

        assertThat(store.scanAll().count()).isEqualTo(1_000);
        assertThat(store.find(Task.BY_TOKEN, "token 500").map(Task::id)).contains("task 500");
        assertThat(store.scan(Task.BY_STATUS, IndexBounds.equalTo(Task.Status.NEW))
                        .count())
                .isEqualTo(1_000);
        store.update("task 7", task -> task.withToken("other"));
        assertThat(store.exists(Task.BY_TOKEN, "token 7")).isFalse();
        assertThat(db.verify().isClean()).isTrue();
    }

    @Test
    void takesAnIteratorToo() {
        assertThat(db.bulkLoad(TASKS, tasks(10).iterator(), BulkLoad.options())).isEqualTo(10);
        assertThat(store.scanAll().count()).isEqualTo(10);
    }

    @Test
    void noEntitiesAreLoadedAsWell() {
        assertThat(db.bulkLoad(TASKS, Stream.of())).isZero();
        assertEmptyAndUsable();
    }

    @Test
    void tellsItsProgress() {
        List<BulkLoadProgress> steps = new ArrayList<>();
        db.bulkLoad(
                TASKS, tasks(10_000), BulkLoad.options().memoryBytes(100_000).onProgress(steps::add));

        assertThat(steps).extracting(BulkLoadProgress::table).containsOnly("tasks");
        assertThat(steps).extracting(BulkLoadProgress::entities).isSorted().contains(10_000L);
        assertThat(steps).extracting(BulkLoadProgress::rows).isSorted().endsWith(60_000L);
        assertThat(steps).extracting(BulkLoadProgress::rowsWritten).isSorted().startsWith(0L);
        assertThat(steps.get(steps.size() - 1)).isEqualTo(new BulkLoadProgress("tasks", 10_000, 60_000, 60_000));
        assertThat(steps).hasSizeBetween(10, 50);
    }

    @Test
    void aTableWithEntitiesIsRefused() {
        Task task = store.insert(Task.of("a"));
        AtomicBoolean closed = new AtomicBoolean();

        assertThatExceptionOfType(TableNotEmptyException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, tasks(3).onClose(() -> closed.set(true))))
                .withMessageContaining("\"tasks\"");

        assertThat(closed).isTrue();
        assertThat(store.scanAll().toList()).containsExactly(task);
        store.deleteById("a");
        assertEmptyAndUsable();
    }

    @Test
    void entriesInAnEmptyTableAreDamage() {
        Partition partition = store.table().open(Task.BY_TOKEN).partition();
        backend.write(new WriteBatch().put(partition, new byte[] {65, 0, 1}, new byte[0]), Durability.SYNC);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, tasks(3)))
                .withMessageContainingAll("\"token\"", "repair()");

        db.repair();
        assertEmptyAndUsable();
    }

    @Test
    void anIdThatComesTwiceIsNamed() {
        for (long memoryBytes : List.of(1L, 1L << 20)) {
            assertThatExceptionOfType(DuplicateIdException.class)
                    .isThrownBy(() -> db.bulkLoad(
                            TASKS,
                            Stream.concat(tasks(100), tasks(1)),
                            BulkLoad.options().memoryBytes(memoryBytes)))
                    .withMessageContaining("Entity \"task 0\" of table \"tasks\" comes twice");
        }
        assertEmptyAndUsable();
    }

    @Test
    void aKeyThatTwoHaveIsNamedWithBoth() {
        for (long memoryBytes : List.of(1L, 1L << 20)) {
            assertThatExceptionOfType(UniqueViolationException.class)
                    .isThrownBy(() -> db.bulkLoad(
                            TASKS,
                            Stream.concat(tasks(100), Stream.of(Task.of("other").withToken("token 42"))),
                            BulkLoad.options().memoryBytes(memoryBytes)))
                    .withMessageContainingAll("\"other\"", "\"task 42\"", "token=\"token 42\"", "index \"token\"")
                    .satisfies(e -> assertThat(e.index()).isEqualTo("token"));
        }
        assertEmptyAndUsable();
    }

    @Test
    void violationsAreFoundInTheOrderOfTheIndexes() {
        Stream<Task> tasks = Stream.of(
                Task.of("a").withOwner("same"),
                Task.of("b").withOwner("Same"),
                Task.of("c").withToken("x"),
                Task.of("d").withToken("x"));

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, tasks))
                .satisfies(e -> assertThat(e.index()).isEqualTo("token"));
        assertEmptyAndUsable();
    }

    @Test
    void anEntityThatCannotBeStoredIsNamed() {
        Task wrong = new Task("wrong", Task.Status.NEW, Instant.EPOCH, null, null, null, null, null, Set.of());

        assertThatExceptionOfType(InvalidEntityException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, Stream.concat(tasks(10), Stream.of(wrong))))
                .withMessageContainingAll("\"wrong\"", "\"owner\"");
        assertThatExceptionOfType(InvalidEntityException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, Stream.of(Task.of("long").withFolder("x".repeat(9_000)))))
                .withMessageContainingAll("\"long\"", "\"folder\"");
        assertThatNullPointerException().isThrownBy(() -> db.bulkLoad(TASKS, Stream.of(Task.of("a"), (Task) null)));
        assertEmptyAndUsable();
    }

    @Test
    void anEntityThatIsTooLargeIsNamed() {
        Note note = new Note(4_711, "x".repeat((64 << 20) + 1), null);

        assertThatExceptionOfType(TooLargeException.class)
                .isThrownBy(() -> db.bulkLoad(new Note.Descriptor("notes", true), Stream.of(note)))
                .withMessageContaining("4711");
        assertEmptyAndUsable();
    }

    @Test
    void whatTheSourceThrowsEndsTheLoad() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> db.bulkLoad(
                        TASKS,
                        tasks(1_000).peek(task -> {
                            if (task.id().equals("task 900")) {
                                throw new IllegalArgumentException("cannot go on");
                            }
                        }),
                        BulkLoad.options().memoryBytes(10_000)))
                .withMessage("cannot go on");
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, throwing(new StackOverflowError()), BulkLoad.options()));
        assertEmptyAndUsable();
    }

    private static Iterator<Task> throwing(Error error) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Task next() {
                throw error;
            }
        };
    }

    @Test
    void whatTheListenerThrowsEndsTheLoadAlsoAtItsLastCall() {
        for (long limit : List.of(0L, 60_000L)) {
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            db.bulkLoad(TASKS, tasks(10_000), BulkLoad.options().onProgress(step -> {
                                if (step.rowsWritten() >= limit) {
                                    throw new IllegalStateException("cancelled");
                                }
                            })))
                    .withMessage("cancelled");
        }
        assertEmptyAndUsable();
    }

    @Test
    void anInterruptEndsTheLoad() {
        Stream<Task> tasks = tasks(10_000).peek(task -> {
            if (task.id().equals("task 900")) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, tasks))
                .withMessageContaining("\"tasks\"");
        assertThat(Thread.interrupted()).isTrue();
        assertEmptyAndUsable();
    }

    @Test
    void anInterruptWhileFilesAreWrittenEndsTheLoadInTheSameWay() {
        Stream<Task> tasks = tasks(1_000).peek(task -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> db.bulkLoad(TASKS, tasks, BulkLoad.options().memoryBytes(1)));
        assertThat(Thread.interrupted()).isTrue();
        assertEmptyAndUsable();
    }

    @Test
    void closingTheDatabaseEndsTheLoad() {
        for (long memoryBytes : List.of(1_000L, 1L << 20)) {
            MemoryBackend data = MemoryBackend.open();
            Cairn closed = Cairn.on(data);
            closed.store(TASKS);
            Stream<Task> tasks = tasks(10_000).peek(task -> {
                if (task.id().equals("task 900")) {
                    closed.close();
                }
            });

            assertThatExceptionOfType(DatabaseClosedException.class)
                    .isThrownBy(() ->
                            closed.bulkLoad(TASKS, tasks, BulkLoad.options().memoryBytes(memoryBytes)));
            try (Cairn again = Cairn.on(data.reopen())) {
                assertThat(again.store(TASKS).scanAll().isEmpty()).isTrue();
            }
        }
    }

    @Test
    void aReadOnlyDatabaseTakesNothing() {
        try (Cairn reader = Cairn.on(backend.reopenReadOnly())) {
            assertThatExceptionOfType(ReadOnlyException.class).isThrownBy(() -> reader.bulkLoad(TASKS, tasks(3)));
        }
        assertEmptyAndUsable();
    }

    @Test
    void neitherATransactionNorAnUpdateCanLoad() {
        store.insert(Task.of("a"));
        assertThatIllegalStateException().isThrownBy(() -> db.transact(tx -> db.bulkLoad(TASKS, tasks(3))));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.update("a", task -> {
                    db.bulkLoad(TASKS, tasks(3));
                    return task;
                }));
        store.deleteById("a");
        assertEmptyAndUsable();
    }

    @Test
    void entitiesMayComeFromAnotherTableOfTheSameDatabase() {
        db.bulkLoad(TASKS, tasks(5_000));
        EntityDescriptor<Long, Note> notes = new Note.Descriptor("notes", true);

        assertThat(db.bulkLoad(
                        notes,
                        store.scanAll().stream()
                                .map(task -> new Note(Long.parseLong(task.id().substring(5)), "text", null))))
                .isEqualTo(5_000);
        assertThat(db.store(notes).scanAll().count()).isEqualTo(5_000);
    }

    @Test
    void temporaryFilesMayBeElsewhere() {
        assertThat(db.bulkLoad(
                        TASKS, tasks(100), BulkLoad.options().memoryBytes(1).temporaryDirectory(directory)))
                .isEqualTo(100);
        assertThat(directory).isEmptyDirectory();
        Path absent = directory.resolve("absent");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> db.bulkLoad(
                        new Note.Descriptor("notes", true),
                        Stream.of(new Note(1, "text", null)),
                        BulkLoad.options().memoryBytes(1).temporaryDirectory(absent)))
                .withMessageContaining(absent.toString());
        assertThatIllegalArgumentException().isThrownBy(() -> BulkLoad.options().memoryBytes(0));
    }

    @Test
    void numbersAreGivenAsByInsertAllAndGoOnBehindThem() {
        EntityDescriptor<Long, GeneratedIdTest.Ticket> tickets = new GeneratedIdTest.Tickets();
        db.bulkLoad(
                tickets,
                LongStream.rangeClosed(1, 5_000)
                        .mapToObj(i -> new GeneratedIdTest.Ticket(i % 100 == 0 ? 10 * i : 0, "ticket " + i)));
        IndexedEntityStore<Long, GeneratedIdTest.Ticket> loaded = db.store(tickets);

        assertThat(loaded.scanAll().count()).isEqualTo(5_000);
        assertThat(loaded.findById(99L)).contains(new GeneratedIdTest.Ticket(99, "ticket 99"));
        assertThat(loaded.findById(1_001L)).contains(new GeneratedIdTest.Ticket(1_001, "ticket 101"));
        assertThat(loaded.insert(new GeneratedIdTest.Ticket(0, "next")).id()).isEqualTo(50_001);
    }

    @Test
    void everythingHasTheFirstVersion() {
        EntityDescriptor<String, VersionTest.Page> pages = new VersionTest.Pages();
        db.bulkLoad(pages, Stream.of(new VersionTest.Page("a", "text", 77)));

        assertThat(db.store(pages).findById("a")).contains(new VersionTest.Page("a", "text", 1));
        assertThat(db.store(pages)
                        .update(new VersionTest.Page("a", "text 2", 1))
                        .version())
                .isEqualTo(2);
    }
}
