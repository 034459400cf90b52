package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the documentation to code that compiles: every Java example has to occur in this package or what it generates. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path WRITTEN = Path.of("src/test/java/dev/cairn/tests/guide");
    private static final Path GENERATED =
            Path.of("target/generated-test-sources/test-annotations/dev/cairn/tests/guide");

    /** A line of an example that stands for some lines left out. */
    private static final String GAP = "// ...";

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md"})
    void showsOnlyCodeThatCompiles(String page) throws IOException {
        List<String> sources = Stream.of(WRITTEN, GENERATED)
                .flatMap(DocumentationTest::javaFiles)
                .map(DocumentationTest::code)
                .toList();

        assertThat(examples(Files.readAllLines(ROOT.resolve(page))))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(sources).anyMatch(source -> source.contains(withoutSpace(example))));
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return withoutSpace(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How lines are broken and indented is the formatter's matter. */
    private static String withoutSpace(List<String> lines) {
        return String.join("", lines).replaceAll("\\s+", "");
    }

    private static List<List<String>> examples(List<String> page) {
        List<List<String>> examples = new ArrayList<>();
        List<String> example = new ArrayList<>();
        boolean inside = false;
        for (String line : page.stream().map(String::strip).toList()) {
            boolean ends = inside && (line.equals("```") || line.equals(GAP));
            if (ends && !example.isEmpty()) {
                examples.add(List.copyOf(example));
                example.clear();
            } else if (inside && !ends) {
                example.add(line);
            }
            inside = inside ? !line.equals("```") : line.equals("```java");
        }
        return examples;
    }
}
