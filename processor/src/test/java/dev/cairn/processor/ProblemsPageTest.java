package dev.cairn.processor;

import dev.cairn.processor.validate.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemsPageTest {

    private static final String HEAD = """
            # Problems

            Every mistake in a declaration is an error of the compiler, at the place it is made, with one of these ids in \
            front. All problems of a record are reported at once, and those of one record do not keep the others from \
            being generated. What is allowed but hardly meant is a warning; `@SuppressWarnings` with `"cairn"`, or with the id \
            of the warning, on the component, the record or a type around it keeps it away. This page is written from the processor's catalogue by `ProblemsPageTest`.

            """;

    private final List<Fixture> fixtures = Fixture.all();

    @Test
    void thePageHasEveryProblemOfTheCatalogueAsItIs() {
        String contents = List.of(Problem.values()).stream()
                .map(problem ->
                        "- [%s](#%s)\n".formatted(problem.id(), problem.id().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        String sections = List.of(Problem.values()).stream().map(this::section).collect(Collectors.joining());

        Golden.assertSame(Path.of("../docs/problems.md"), HEAD + contents + sections);
    }

    private String section(Problem problem) {
        Fixture fixture = fixtures.stream()
                .filter(f -> f.name().equals(problem.id()))
                .findFirst()
                .orElseThrow();
        return """

                ## %s

                %s **Cure:** %s

                %s at %s.

                ```java
                %s
                ```

                ```text
                %s
                ```
                """.formatted(
                        problem.id(),
                        problem.explanation(),
                        problem.cure(),
                        problem.severity() == Problem.Severity.ERROR ? "Reported" : "A warning",
                        problem.place(),
                        example(fixture),
                        fixture.texts().get(0));
    }

    /** The fixture without its package and imports. */
    private static String example(Fixture fixture) {
        return fixture.text()
                .lines()
                .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
