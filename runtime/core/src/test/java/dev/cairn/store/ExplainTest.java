package dev.cairn.store;

import static dev.cairn.store.TaskColumns.COST;
import static dev.cairn.store.TaskColumns.CREATED_AT;
import static dev.cairn.store.TaskColumns.DUE;
import static dev.cairn.store.TaskColumns.FOLDER;
import static dev.cairn.store.TaskColumns.ID;
import static dev.cairn.store.TaskColumns.OWNER;
import static dev.cairn.store.TaskColumns.STATUS;
import static dev.cairn.store.TaskColumns.TAGS;
import static dev.cairn.store.TaskColumns.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Query;
import dev.cairn.query.Filter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The plans of some queries over a thousand tasks, as {@code explain.txt} has them. */
class ExplainTest {

    private static final Instant NOON = Instant.ofEpochSecond(500);

    @TestFactory
    Stream<DynamicTest> plans() throws IOException {
        Map<String, String> golden = golden();
        Map<String, String> actual = explain();
        assertThat(golden.keySet()).containsExactlyElementsOf(actual.keySet());
        return actual.entrySet().stream()
                .map(plan -> DynamicTest.dynamicTest(
                        plan.getKey(), () -> assertThat(plan.getValue()).isEqualTo(golden.get(plan.getKey()))));
    }

    private static Map<String, String> explain() {
        Map<String, String> plans = new LinkedHashMap<>();
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> tasks = db.store(Task.descriptor());
            tasks.insertAll(tasks());
            queries(tasks).forEach((name, query) -> plans.put(name, query.explain()));
        }
        return plans;
    }

    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tasks.add(new Task(
                    String.format("task%03d", i),
                    Task.Status.values()[i % 3],
                    Instant.ofEpochSecond(i),
                    i % 2 == 0 ? null : "folder" + i % 20,
                    i % 5 == 0 ? "token" + i : null,
                    "Owner" + i,
                    i % 4 == 0 ? Instant.ofEpochSecond(i) : null,
                    i % 3 == 0 ? null : new BigDecimal(i % 50),
                    i % 10 == 0 ? Set.of("rare", "x") : Set.of("x")));
        }
        return tasks;
    }

    private static Map<String, Query<String, Task>> queries(IndexedEntityStore<String, Task> tasks) {
        Filter<Task> isNew = STATUS.eq(Task.Status.NEW);
        Filter<Task> newOrDone = STATUS.in(Task.Status.NEW, Task.Status.DONE);
        Map<String, Query<String, Task>> queries = new LinkedHashMap<>();
        queries.put("id", tasks.where(ID.eq("task007")));
        queries.put("several ids", tasks.where(ID.in("task007", "task003", "task007")));
        queries.put("range of ids", tasks.where(ID.ge("task100").and(ID.lt("task200"))));
        queries.put("prefix of ids", tasks.where(ID.startsWith("task00")));
        queries.put("unique key", tasks.where(TOKEN.eq("token10")));
        queries.put("unique key, checked", tasks.where(TOKEN.eq("token10").and(isNew)));
        queries.put("equality", tasks.where(isNew));
        queries.put("equality and range", tasks.where(isNew.and(CREATED_AT.between(NOON, NOON.plusSeconds(60)))));
        queries.put("points and range", tasks.where(newOrDone.and(CREATED_AT.lt(NOON))));
        queries.put(
                "points merged",
                tasks.where(newOrDone).orderBy(CREATED_AT.asc()).limit(10));
        queries.put(
                "points merged backwards",
                tasks.where(newOrDone).orderBy(CREATED_AT.desc()).limit(10));
        queries.put("order of the points", tasks.where(newOrDone).orderBy(STATUS.desc(), CREATED_AT.desc()));
        queries.put(
                "greatest first", tasks.where(isNew).orderBy(CREATED_AT.desc()).limit(1));
        queries.put(
                "nulls where the index has them",
                tasks.where(isNew).orderBy(DUE.desc()).limit(5));
        queries.put("nulls elsewhere", tasks.where(isNew).orderBy(DUE.asc()).limit(5));
        queries.put("sorted in memory", tasks.where(isNew).orderBy(OWNER.asc()));
        queries.put(
                "first ones kept",
                tasks.where(isNew).orderBy(OWNER.asc().nullsFirst(), ID.desc()).limit(3));
        queries.put(
                "checked, then limited",
                tasks.where(isNew.and(OWNER.startsWith("Owner1").not())).limit(10));
        queries.put("no value", tasks.where(COST.isNull()));
        queries.put("no value in a sparse index", tasks.where(isNew.and(FOLDER.isNull())));
        queries.put(
                "a value in a sparse index",
                tasks.where(FOLDER.isNotNull()).orderBy(FOLDER.asc()).limit(5));
        queries.put("all but one value", tasks.where(COST.ne(BigDecimal.TEN)));
        queries.put(
                "ranges of one index united",
                tasks.where(
                        FOLDER.eq("folder1").or(FOLDER.startsWith("folder9")).or(FOLDER.between("a", "b"))));
        queries.put("case ignored by the index", tasks.where(OWNER.eq("Owner7")));
        queries.put("element", tasks.where(TAGS.contains("rare")).orderBy(CREATED_AT.asc()));
        queries.put("one element or another", tasks.where(TAGS.contains("rare").or(TAGS.contains("y"))));
        queries.put("one element and another", tasks.where(TAGS.contains("x").and(TAGS.contains("rare"))));
        queries.put("indexes united", tasks.where(TOKEN.eq("token10").or(OWNER.eq("Owner3"))));
        queries.put(
                "indexes united, sorted",
                tasks.where(TOKEN.eq("token10").or(FOLDER.eq("folder1")).and(CREATED_AT.gt(NOON)))
                        .orderBy(CREATED_AT.asc()));
        queries.put(
                "alternatives that share a column",
                tasks.where(
                        isNew.and(DUE.gt(NOON)).or(STATUS.eq(Task.Status.DONE).and(CREATED_AT.lt(NOON)))));
        queries.put(
                "order of everything",
                tasks.where(Filter.all()).orderBy(COST.asc()).limit(5));
        queries.put("full scan allowed", tasks.where(CREATED_AT.lt(NOON)).allowFullScan());
        queries.put("nothing", tasks.where(Filter.anyOf(List.of())));
        return queries;
    }

    private static Map<String, String> golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(ExplainTest.class.getResourceAsStream("explain.txt"))) {
            Map<String, String> plans = new LinkedHashMap<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : text.split("(?m)^## ")) {
                if (!part.isBlank()) {
                    int end = part.indexOf('\n');
                    plans.put(part.substring(0, end), part.substring(end + 1).strip());
                }
            }
            return plans;
        }
    }

    /** Prints the plans as {@code explain.txt} should have them, for those who have read them. */
    public static void main(String[] arguments) {
        explain().forEach((name, plan) -> System.out.println("## " + name + "\n" + plan + "\n"));
    }
}
