package dev.cairn.tests;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.cairn.processor.CairnProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor's golden files show compiles against the real runtime, without a warning. */
class GeneratedCodeTest {

    private static final Path GOLDEN = Path.of("..", "..", "processor", "src", "test", "resources", "golden");

    static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(GOLDEN)) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compiles(Path golden) throws IOException {
        Compilation compilation = Compiler.javac()
                .withProcessors(new CairnProcessor())
                .withOptions("--release", "17", "-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror")
                .compile(sources(golden));
        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation.generatedSourceFiles()).isNotEmpty();
    }

    private static List<JavaFileObject> sources(Path golden) throws IOException {
        try (Stream<Path> files = Files.list(golden)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(GeneratedCodeTest::source)
                    .toList();
        }
    }

    private static JavaFileObject source(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
