package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.Page;
import dev.cairn.Query;
import dev.cairn.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is planned gives what a full scan, a filter and a sort in plain Java give, whatever is asked. */
class QueryPropertiesTest {

    private static final List<Task> TASKS = new RandomTasks(20_240_229).tasks(150);

    private static final CapriciousCounts COUNTS = new CapriciousCounts(MemoryBackend.open());

    private static Path directory;
    private static Cairn onDisk;
    private static Cairn inMemory;
    private static Cairn cached;
    private static IndexedEntityStore<String, Task> disk;
    private static IndexedEntityStore<String, Task> memory;

    @BeforeContainer
    static void open() throws IOException {
        directory = Files.createTempDirectory("queries");
        onDisk = Cairn.open(directory);
        inMemory = Cairn.on(COUNTS);
        cached = Cairn.builder().entityCache(30_000).inMemory();
        disk = onDisk.store(Task.descriptor(MoreTaskIndexes.all()));
        memory = inMemory.store(Task.descriptor(MoreTaskIndexes.all()));
        disk.insertAll(TASKS);
        memory.insertAll(TASKS);
        cached.store(Task.descriptor(MoreTaskIndexes.all())).insertAll(TASKS);
    }

    @AfterContainer
    static void close() throws IOException {
        onDisk.close();
        inMemory.close();
        cached.close();
        Directories.delete(directory);
    }

    @Property(tries = 500)
    void whateverThePlanIsAsInPlainJava(@ForAll long seed) {
        COUNTS.seed(seed);
        check(memory, seed);
    }

    @Property(tries = 300)
    void onDiskAsInPlainJava(@ForAll long seed) {
        check(disk, seed);
    }

    @Property(tries = 300)
    void cachedAsInPlainJava(@ForAll long seed) {
        check(cached.store(Task.descriptor(MoreTaskIndexes.all())), seed);
    }

    private static void check(IndexedEntityStore<String, Task> store, long seed) {
        Random random = new Random(seed);
        RandomQuestions questions = new RandomQuestions(seed, TASKS);
        RandomQuestions.Question question = questions.question(3);
        Query<String, Task> query = store.where(question.filter()).allowFullScan();
        List<Task> expected =
                new ArrayList<>(TASKS.stream().filter(question.meaning()).toList());
        int limit = random.nextBoolean() ? 1 + random.nextInt(20) : Integer.MAX_VALUE;
        assertThat(query.limit(limit).count()).isEqualTo(Math.min(limit, expected.size()));
        assertThat(query.isEmpty()).isEqualTo(expected.isEmpty());
        if (random.nextInt(4) == 0) {
            checkUnordered(query, expected, limit);
        } else {
            checkOrdered(query, expected, limit, questions.arranged(), random.nextBoolean());
        }
    }

    private static void checkUnordered(Query<String, Task> query, List<Task> expected, int limit) {
        List<Task> all = query.toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        List<Task> backwards = new ArrayList<>(query.reverse().toList());
        Collections.reverse(backwards);
        assertThat(backwards).as(query::explain).isEqualTo(all);
        List<Task> some = query.limit(limit).toList();
        assertThat(some).hasSize(Math.min(limit, expected.size())).doesNotHaveDuplicates();
        assertThat(new HashSet<>(expected)).containsAll(some);
        assertThat(query.limit(limit).ids().toList())
                .as(() -> query.limit(limit).explain())
                .isEqualTo(some.stream().map(Task::id).toList());
    }

    private static void checkOrdered(
            Query<String, Task> unordered,
            List<Task> expected,
            int limit,
            RandomQuestions.Arranged arranged,
            boolean reversed) {
        expected.sort(reversed ? arranged.meaning().reversed() : arranged.meaning());
        Query<String, Task> ordered = unordered.orderBy(arranged.orders());
        Query<String, Task> query = (reversed ? ordered.reverse() : ordered).limit(limit);
        List<Task> first = expected.subList(0, Math.min(limit, expected.size()));
        assertThat(query.toList()).as(query::explain).isEqualTo(first);
        assertThat(query.ids().toList())
                .as(query::explain)
                .isEqualTo(first.stream().map(Task::id).toList());
    }

    @Property(tries = 40)
    void pagesGiveEveryRowOnceInBothDirections(@ForAll long seed) {
        Random random = new Random(seed);
        COUNTS.seed(seed);
        RandomQuestions questions = new RandomQuestions(seed, TASKS);
        RandomQuestions.Question question = questions.question(2);
        Query<String, Task> query = memory.where(question.filter()).allowFullScan();
        if (random.nextInt(4) > 0) {
            query = query.orderBy(questions.arranged().orders());
        } else {
            query = query.orderBy(TaskColumns.ID.asc());
        }
        if (random.nextBoolean()) {
            query = query.reverse();
        }
        List<Task> all = query.toList();
        int size = 1 + random.nextInt(40);
        List<Task> forward = new ArrayList<>();
        Page<Task> page = query.page(size);
        forward.addAll(page.items());
        assertThat(page.previous()).isEmpty();
        Page<Task> last = page;
        for (Optional<Cursor> next = page.next(); next.isPresent(); next = last.next()) {
            last = query.after(Cursor.of(next.get().value())).page(size);
            forward.addAll(last.items());
        }
        assertThat(forward).as(query::explain).isEqualTo(all);
        List<Task> backward = new ArrayList<>(last.items());
        for (Optional<Cursor> previous = last.previous(); previous.isPresent(); previous = last.previous()) {
            last = query.before(previous.get()).page(size);
            backward.addAll(0, last.items());
        }
        assertThat(backward).as(query::explain).isEqualTo(all);
    }
}
