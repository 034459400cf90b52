package dev.cairn.store;

import dev.cairn.UniqueViolationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random tasks of so few values that most are in the same place of an index. */
final class SomeTasks {

    private static final List<String> TAGS = List.of("p", "q", "r", "s");

    private final Random random;

    SomeTasks(long seed) {
        random = new Random(seed);
    }

    Task next(String id) {
        return new Task(
                id,
                Task.Status.values()[random.nextInt(3)],
                time(),
                random.nextBoolean() ? "x" : null,
                null,
                Character.toString((random.nextBoolean() ? 'a' : 'A') + random.nextInt(26)) + random.nextInt(3),
                random.nextInt(3) == 0 ? null : time(),
                cost(),
                tags());
    }

    private @Nullable BigDecimal cost() {
        return random.nextInt(3) == 0
                ? null
                : new BigDecimal(List.of("1.0", "1.00", "-7", "0").get(random.nextInt(4)));
    }

    private Set<String> tags() {
        Set<String> tags = new HashSet<>(TAGS);
        tags.removeIf(tag -> random.nextBoolean());
        return tags;
    }

    Instant time() {
        return Instant.ofEpochSecond(random.nextInt(6));
    }

    /** Inserts tasks with the ids a to z, as far as they are in no conflict; returns them by id. */
    Map<String, Task> fill(IndexedEntityStore<String, Task> store, int count) {
        Map<String, Task> tasks = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            put(store, tasks, next(Character.toString('a' + random.nextInt(26))));
        }
        return tasks;
    }

    void put(IndexedEntityStore<String, Task> store, Map<String, Task> tasks, Task task) {
        try {
            tasks.put(task.id(), store.upsert(task));
        } catch (UniqueViolationException e) {
            // There is another with the same due time or owner: it stays.
        }
    }

    /** Changes, deletes or adds a few tasks whose ids are not among some. */
    void stir(IndexedEntityStore<String, Task> store, Collection<String> untouched) {
        for (int i = 0; i < 5; i++) {
            String id = Character.toString('a' + random.nextInt(26));
            if (!untouched.contains(id)) {
                if (random.nextInt(3) == 0) {
                    store.deleteById(id);
                } else {
                    put(store, new TreeMap<>(), next(id));
                }
            }
        }
    }
}
