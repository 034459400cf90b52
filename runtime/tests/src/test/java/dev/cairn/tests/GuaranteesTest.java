package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of guarantees names a test for each, and only tests that there are. */
class GuaranteesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)`");

    @Test
    void everyGuaranteeNamesTestsThatThereAre() throws IOException {
        Set<String> tests;
        try (Stream<Path> sources = Files.walk(ROOT.resolve("runtime"))) {
            tests = sources.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/guarantees.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.contains("shown by"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            List<String> named =
                    TEST.matcher(row).results().map(result -> result.group(1)).toList();
            assertThat(named).isNotEmpty();
            assertThat(tests).containsAll(named);
        });
    }
}
