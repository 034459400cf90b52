package dev.cairn.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.CairnProcessor;
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

    static List<Golden> goldens() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void keepsLinesShortAndEndsThemCleanly(Golden golden) {
        golden.expected()
                .forEach((name, text) -> assertThat(text.lines()).as(name).allSatisfy(line -> {
                    assertThat(line).hasSizeLessThanOrEqualTo(SourceLayout.WIDTH);
                    assertThat(line).isEqualTo(line.stripTrailing());
                }));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void documentsEveryPublicMember(Golden golden) {
        SourceCompiler.Result result = SourceCompiler.javac(directory)
                .compile(golden.inputs(), new CairnProcessor(), List.of("-Xdoclint:all/protected"));

        assertThat(result.success()).isTrue();
        assertThat(result.diagnostics())
                .filteredOn(diagnostic -> diagnostic.getSource() != null)
                .filteredOn(diagnostic -> golden.expected()
                        .containsKey(Path.of(diagnostic.getSource().getName())
                                .getFileName()
                                .toString()))
                .isEmpty();
    }

    /** The stubs throw at a null, so this fails if a constant is used before it has its value. */
    @ParameterizedTest
    @MethodSource("goldens")
    void initializesConstantsBeforeTheyAreUsed(Golden golden) throws Exception {
        SourceCompiler compiler = SourceCompiler.javac(directory);
        SourceCompiler.Result result = compiler.compile(golden.inputs(), new CairnProcessor(), List.of());

        URL[] path = {
            compiler.classes().toUri().toURL(), SourceCompiler.stubs().toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            for (String source : result.generated().keySet()) {
                String name = source.replace(".java", "").replace('/', '.');
                Class<?> type = Class.forName(name, true, loader);
                for (Class<?> nested : type.getDeclaredClasses()) {
                    assertThat(Class.forName(nested.getName(), true, loader)).isEqualTo(nested);
                }
            }
        }
    }
}
