package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Outcome;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedStyleTest {

    @TempDir
    private Path directory;

    static List<GoldenCase> goldens() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void keepsLinesShortAndEndsThemCleanly(GoldenCase golden) {
        golden.expected()
                .forEach((name, text) -> assertThat(text.lines()).as(name).allSatisfy(line -> {
                    assertThat(line).hasSizeLessThanOrEqualTo(120);
                    assertThat(line).isEqualTo(line.stripTrailing());
                }));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void documentsEveryPublicMember(GoldenCase golden) {
        Outcome outcome = Toolchain.JAVAC.compile(
                directory,
                golden.inputs(),
                List.of(RuntimeStubs.CLASSES),
                // The inputs have no comments either, so only what is said of generated files counts.
                List.of("-Xdoclint:all/protected", "-Xmaxwarns", "1000"),
                new CairnProcessor());

        assertThat(outcome.messages()).noneMatch(message -> message.file().startsWith("../classes"));
    }

    /** The stubs throw at a null, so this fails if a constant is used before it has its value. */
    @ParameterizedTest
    @MethodSource("goldens")
    void initializesConstantsBeforeTheyAreUsed(GoldenCase golden) throws Exception {
        Outcome outcome = Toolchain.JAVAC.compile(
                directory, golden.inputs(), List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        URL[] path = {
            outcome.classes().toUri().toURL(), RuntimeStubs.CLASSES.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            for (String source : outcome.generated().keySet()) {
                String name = source.replace(".java", "").replace('/', '.');
                Class<?> type = Class.forName(name, true, loader);
                for (Class<?> nested : type.getDeclaredClasses()) {
                    assertThat(Class.forName(nested.getName(), true, loader)).isEqualTo(nested);
                }
            }
        }
    }
}
