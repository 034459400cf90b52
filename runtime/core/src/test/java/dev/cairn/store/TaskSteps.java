package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.CairnException;
import dev.cairn.index.IndexBounds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random calls that can be made on a store of tasks and on its model. */
final class TaskSteps {

    private TaskSteps() {}

    enum Call {
        INSERT,
        UPDATE,
        UPSERT,
        FUNCTION,
        DELETE,
        DELETE_SCAN
    }

    record Step(Call call, List<Task> tasks) {}

    /** What a call returns, or the class of what it throws. */
    static Object outcome(Supplier<Object> call) {
        try {
            return call.get();
        } catch (CairnException e) {
            return e.getClass();
        }
    }

    static Object onModel(TaskModel model, Step step) {
        List<Task> tasks = step.tasks();
        Task first = tasks.get(0);
        switch (step.call()) {
            case INSERT -> model.insertAll(tasks);
            case UPDATE -> model.updateAll(tasks);
            case UPSERT -> model.upsertAll(tasks);
            case FUNCTION -> model.updateAll(List.of(first));
            case DELETE -> {
                return model.deleteAll(tasks.stream().map(Task::id).toList());
            }
            case DELETE_SCAN -> {
                return (long) model.deleteAll(model.tasks().stream()
                        .filter(task -> task.status() == first.status())
                        .map(Task::id)
                        .toList());
            }
        }
        return tasks.stream()
                .map(task -> Optional.ofNullable(model.get(task.id())))
                .toList();
    }

    static Object onStore(IndexedEntityStore<String, Task> store, Step step) {
        List<Task> tasks = step.tasks();
        Task first = tasks.get(0);
        switch (step.call()) {
            case INSERT -> insert(store, tasks);
            case UPDATE -> update(store, tasks);
            case UPSERT -> upsert(store, tasks);
            case FUNCTION -> assertThat(store.update(first.id(), old -> first)).isEqualTo(first);
            case DELETE -> {
                return store.deleteAllById(tasks.stream().map(Task::id).toList());
            }
            case DELETE_SCAN -> {
                return store.scan(Task.BY_STATUS, IndexBounds.equalTo(first.status()))
                        .delete();
            }
        }
        return tasks.stream().map(task -> store.findById(task.id())).toList();
    }

    private static void insert(IndexedEntityStore<String, Task> store, List<Task> tasks) {
        if (tasks.size() == 1) {
            assertThat(store.insert(tasks.get(0))).isEqualTo(tasks.get(0));
        } else {
            assertThat(store.insertAll(tasks)).isEqualTo(tasks);
        }
    }

    private static void update(IndexedEntityStore<String, Task> store, List<Task> tasks) {
        if (tasks.size() == 1) {
            assertThat(store.update(tasks.get(0))).isEqualTo(tasks.get(0));
        } else {
            store.updateAll(tasks);
        }
    }

    private static void upsert(IndexedEntityStore<String, Task> store, List<Task> tasks) {
        if (tasks.size() == 1) {
            assertThat(store.upsert(tasks.get(0))).isEqualTo(tasks.get(0));
        } else {
            store.upsertAll(tasks);
        }
    }

    static Arbitrary<Step> any() {
        Arbitrary<List<Task>> batch = Arbitraries.frequencyOf(
                Tuple.of(3, tasks().list().ofSize(1)),
                Tuple.of(1, tasks().list().ofMinSize(1).ofMaxSize(4)));
        return Combinators.combine(Arbitraries.of(Call.class), batch).as(Step::new);
    }

    /** From so few values that they collide all the time. */
    private static Arbitrary<Task> tasks() {
        Arbitrary<Instant> times = Arbitraries.of(
                Instant.MIN, Instant.ofEpochSecond(-1, 5), Instant.EPOCH, Instant.ofEpochSecond(0, 1), Instant.MAX);
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(Task.Status.class),
                        times,
                        orNull(Arbitraries.of("", "x", "x\0", "😀")),
                        orNull(Arbitraries.of("t1", "t2", "t3")),
                        Arbitraries.of("ann", "Ann", "bob", "BOB", "eve", "dan", "flo", "gus"),
                        orNull(times),
                        orNull(Arbitraries.of("1.0", "1.00", "-7", "1E+9", "0").map(BigDecimal::new)))
                .as((id, status, created, folder, token, owner, due, cost) ->
                        new Task(id, status, created, folder, token, owner, due, cost, tags(owner, created)));
    }

    private static Set<String> tags(String owner, Instant created) {
        return (owner + created.getEpochSecond() % 10)
                .chars()
                .mapToObj(Character::toString)
                .limit(4)
                .collect(Collectors.toSet());
    }

    private static <T> Arbitrary<@Nullable T> orNull(Arbitrary<T> values) {
        return values.injectNull(0.4);
    }
}
