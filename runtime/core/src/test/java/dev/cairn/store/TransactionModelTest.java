package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.Page;
import dev.cairn.Query;
import dev.cairn.Scan;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random transactions behave as the same calls on a copy of a model, which takes the model's place if the transaction
 * does not fail: all of their reads in between, and what is stored in the end.
 */
class TransactionModelTest {

    record Run(List<TaskSteps.Step> steps, boolean fails, long seed) {}

    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Property(tries = 80)
    void inMemory(@ForAll("runs") List<Run> runs) {
        run(Cairn.inMemory(), runs);
    }

    @Property(tries = 50)
    void cachedInMemory(@ForAll("runs") List<Run> runs) {
        run(Cairn.builder().entityCache(1 << 20).inMemory(), runs);
    }

    @Property(tries = 80)
    void withoutLocks(@ForAll("runs") List<Run> runs) {
        run(Cairn.on(new LockFreeBackend(MemoryBackend.open())), runs);
    }

    @Property(tries = 25)
    void onRocksDb(@ForAll("runs") List<Run> runs) throws Exception {
        Path directory = Files.createTempDirectory("cairn-model");
        run(Cairn.open(directory), runs);
        Directories.delete(directory);
    }

    @Property(tries = 25)
    void cachedOnRocksDb(@ForAll("runs") List<Run> runs) throws Exception {
        Path directory = Files.createTempDirectory("cairn-model");
        run(Cairn.builder().entityCache(2_000).open(directory), runs);
        Directories.delete(directory);
    }

    private static void run(Cairn db, List<Run> runs) {
        try (db) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            TaskModel model = new TaskModel();
            for (Run run : runs) {
                TaskModel changed = model.copy();
                if (run.fails()) {
                    assertThatThrownBy(() -> db.transact(tx -> {
                                steps(tx.store(Task.descriptor()), changed, run);
                                throw new Abandoned();
                            }))
                            .isInstanceOf(Abandoned.class);
                } else {
                    db.transact(tx -> steps(tx.store(Task.descriptor()), changed, run));
                    model = changed;
                }
                IndexContents.assertMatches(store, model);
                CachedReads.assertMatch(store, model);
            }
        }
    }

    private static void steps(IndexedEntityStore<String, Task> store, TaskModel model, Run run) {
        for (TaskSteps.Step step : run.steps()) {
            Object expected = TaskSteps.outcome(() -> TaskSteps.onModel(model, step));
            Object actual = TaskSteps.outcome(() -> TaskSteps.onStore(store, step));
            assertThat(actual).as(step.toString()).isEqualTo(expected);
        }
        IndexContents.assertMatches(store, model);
        List<Task> tasks = List.copyOf(model.tasks());
        checkQueries(store, tasks, run.seed());
        checkPages(store.scanAll(), 2);
        for (IndexDefinition<String, Task> index : store.descriptor().indexes()) {
            checkPages(store.scan(index, IndexBounds.all()), 3);
        }
    }

    private static void checkQueries(IndexedEntityStore<String, Task> store, List<Task> tasks, long seed) {
        // Asks for values that others have, too: few tasks may have none at all in a column.
        List<Task> asked = new ArrayList<>(new RandomTasks(seed).tasks(40));
        asked.addAll(tasks);
        RandomQuestions questions = new RandomQuestions(seed, asked);
        for (int i = 0; i < 3; i++) {
            RandomQuestions.Question question = questions.question(2);
            Query<String, Task> query = store.where(question.filter()).allowFullScan();
            assertThat(query.toList())
                    .as(query::explain)
                    .containsExactlyInAnyOrderElementsOf(
                            tasks.stream().filter(question.meaning()).toList());
            assertThat(query.count()).isEqualTo(query.toList().size());
            checkPages(query.orderBy(questions.arranged().orders()), 2);
        }
    }

    /** Page after page is the whole, and the pages before the last are its beginning. */
    private static void checkPages(Scan<Task> scan, int size) {
        List<Task> all = scan.toList();
        List<Task> paged = new ArrayList<>();
        Page<Task> page = scan.page(size);
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            page = scan.after(page.next().get()).page(size);
            paged.addAll(page.items());
        }
        assertThat(paged).isEqualTo(all);
        if (page.previous().isPresent()) {
            List<Task> before = scan.before(page.previous().get()).page(size).items();
            int end = all.size() - page.items().size();
            assertThat(before).isEqualTo(all.subList(Math.max(0, end - size), end));
        }
    }

    @Provide
    Arbitrary<List<Run>> runs() {
        return Combinators.combine(
                        TaskSteps.any().list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.integers().between(0, 3).map(number -> number == 0),
                        Arbitraries.longs())
                .as(Run::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
