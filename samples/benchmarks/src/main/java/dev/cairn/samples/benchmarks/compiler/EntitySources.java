package dev.cairn.samples.benchmarks.compiler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources of records to compile, by class name. */
final class EntitySources {

    private static final String PACKAGE = "made.entities";
    private static final String IMPORTS = """
            package %s;

            import dev.cairn.annotations.Entity;
            import dev.cairn.annotations.Id;
            import dev.cairn.annotations.Indexed;
            import java.time.Instant;
            import org.jspecify.annotations.Nullable;

            """.formatted(PACKAGE);

    private EntitySources() {}

    /** Records like those of an ordinary application: eleven components, three indexes. */
    static Map<String, String> ordinary(int count) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(
                PACKAGE + ".State", "package " + PACKAGE + ";\n\npublic enum State { NEW, RUNNING, DONE, FAILED }\n");
        for (int i = 0; i < count; i++) {
            sources.put(PACKAGE + ".Job" + i, IMPORTS + """
                            @Entity("jobs_%1$d")
                            @Indexed({"state", "createdAt"})
                            @Indexed({"namespace", "tableName"})
                            public record Job%1$d(@Id String jobId, State state, Instant createdAt, Instant updatedAt,
                                    int priority, int retries, String type, String namespace, @Nullable String tableName,
                                    @Indexed(unique = true) @Nullable String idempotencyKey, @Nullable String message) {}
                            """.formatted(i));
        }
        return sources;
    }

    /** One record with so many components, half of them texts and half numbers, and one index. */
    static Map<String, String> wide(int components) {
        return Map.of(PACKAGE + ".Wide", wide(components, "@Indexed({\"c1\", \"c2\"})\n"));
    }

    /** One record with so many indexes over two of twenty components. */
    static Map<String, String> muchIndexed(int indexes) {
        String annotations = IntStream.range(0, indexes)
                .mapToObj(i -> "@Indexed({\"c" + (i / 19 % 20) + "\", \"c" + (i / 19 + 1 + i % 19) % 20 + "\"})\n")
                .distinct()
                .collect(Collectors.joining());
        return Map.of(PACKAGE + ".Wide", wide(20, annotations));
    }

    private static String wide(int components, String indexes) {
        String list = IntStream.range(0, components)
                .mapToObj(i -> (i % 2 == 0 ? "String c" : "long c") + i)
                .collect(Collectors.joining(", "));
        return IMPORTS + "@Entity(\"wide\")\n" + indexes + "public record Wide(@Id String id, " + list + ") {}\n";
    }
}
