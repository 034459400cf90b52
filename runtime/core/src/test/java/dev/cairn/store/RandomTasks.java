package dev.cairn.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks with many equal values, nulls, and values at the edges. */
final class RandomTasks {

    static final List<String> TEXTS = Arrays.asList(
            "",
            "\0",
            "\0\0",
            "a",
            "a\0",
            "A",
            "ab",
            "Ab",
            "abc",
            "b",
            "é",
            "\uFFFD",
            "\uFFFF",
            "😀",
            "😀a",
            "\uD83D\uDE01");
    static final List<Instant> INSTANTS = List.of(
            Instant.MIN,
            Instant.ofEpochSecond(-1, 999_999_999),
            Instant.EPOCH,
            Instant.ofEpochSecond(0, 1),
            Instant.MAX);
    static final List<BigDecimal> COSTS = List.of(
            new BigDecimal("-1E+20"),
            new BigDecimal("-1.5"),
            new BigDecimal("0"),
            new BigDecimal("0.00"),
            new BigDecimal("1"),
            new BigDecimal("1.00"),
            new BigDecimal("1E-10"),
            new BigDecimal("1E+20"));
    static final List<String> TAGS = List.of("", "x", "y", "z", "😀");

    private final Random random;

    RandomTasks(long seed) {
        this.random = new Random(seed);
    }

    List<Task> tasks(int count) {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = (random.nextBoolean() ? oneOf(TEXTS) : "") + i;
            @Nullable Instant due = random.nextBoolean() ? null : Instant.ofEpochSecond(i / 3, i % 3);
            tasks.add(new Task(
                    id,
                    oneOf(List.of(Task.Status.values())),
                    random.nextBoolean() ? oneOf(INSTANTS) : Instant.ofEpochSecond(random.nextInt(20)),
                    random.nextInt(3) == 0 ? null : oneOf(TEXTS),
                    random.nextInt(3) == 0 ? null : oneOf(TEXTS) + i,
                    (random.nextBoolean() ? "Owner" : "owneR") + oneOf(TEXTS) + i,
                    due,
                    random.nextInt(3) == 0 ? null : oneOf(COSTS),
                    someTags()));
        }
        return tasks;
    }

    private Set<String> someTags() {
        Set<String> tags = new HashSet<>();
        for (String tag : TAGS) {
            if (random.nextInt(3) == 0) {
                tags.add(tag);
            }
        }
        return tags;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
