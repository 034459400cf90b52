package dev.cairn.sql.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/sql.md to code that compiles: every Java example has to occur in {@link SqlGuideTest}. */
class SqlDocumentationTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsOnlyCodeThatCompiles() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "sql.md"));
        String code = Files.readString(Path.of("src/test/java/dev/cairn/sql/guide/SqlGuideTest.java"));
        List<String> examples =
                EXAMPLE.matcher(page).results().map(MatchResult::group).toList();

        assertThat(examples)
                .hasSizeGreaterThan(2)
                .allSatisfy(example -> assertThat(withoutSpace(code))
                        .contains(withoutSpace(
                                example.substring("```java".length(), example.length() - "```".length()))));
    }

    /** How lines are broken and indented is the formatter's matter. */
    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
