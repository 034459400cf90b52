package dev.cairn.processor.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources for Java 17 in a directory of their own, against stubs of the runtime. */
final class SourceCompiler {

    static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror");

    private static final Path STUBS = Path.of("src/test/resources/runtime-stubs");

    private final JavaCompiler compiler;
    private final Path directory;

    /** What came of a compilation; the generated sources by their path. */
    record Result(
            boolean success,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            SortedMap<String, String> generated) {

        List<String> messages() {
            return diagnostics.stream().map(Object::toString).toList();
        }
    }

    private SourceCompiler(JavaCompiler compiler, Path directory) {
        this.compiler = compiler;
        this.directory = directory;
    }

    static SourceCompiler javac(Path directory) {
        return new SourceCompiler(ToolProvider.getSystemJavaCompiler(), directory);
    }

    static SourceCompiler ecj(Path directory) {
        return new SourceCompiler(new EclipseCompiler(), directory);
    }

    Path classes() {
        return directory.resolve("classes");
    }

    /** Compiles sources, given by their path, with a processor. */
    Result compile(Map<String, String> sources, Processor processor, List<String> options) {
        try {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = directory.resolve("input").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            return compile(files, List.of(processor), options, RuntimeStubs.PATH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result compile(List<Path> files, List<Processor> processors, List<String> options, String classPath)
            throws IOException {
        Path generated = Files.createDirectories(directory.resolve("generated"));
        List<String> all = new ArrayList<>(List.of("--release", "17", "-classpath", classPath));
        all.addAll(List.of("-d", Files.createDirectories(classes()).toString(), "-s", generated.toString()));
        all.addAll(options);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            boolean success = task.call();
            return new Result(success, diagnostics.getDiagnostics(), read(generated));
        }
    }

    /** The text of every source below a directory, by its path from there. */
    static SortedMap<String, String> read(Path root) {
        SortedMap<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    /** The stubs, compiled once, in front of what the tests themselves see. */
    private static final class RuntimeStubs {

        static final String PATH =
                compiled() + System.getProperty("path.separator") + System.getProperty("java.class.path");

        private static Path compiled() {
            try (Stream<Path> files = Files.walk(STUBS)) {
                Path directory = Files.createTempDirectory(Path.of("target"), "runtime-stubs");
                List<Path> sources = files.filter(Files::isRegularFile).toList();
                Result result = javac(directory).compile(sources, List.of(), List.of("-proc:none"), "");
                if (!result.success()) {
                    throw new AssertionError(result.messages().stream().collect(Collectors.joining("\n")));
                }
                return directory.resolve("classes");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where the compiled stubs are. */
    static Path stubs() {
        return Path.of(RuntimeStubs.PATH.split(System.getProperty("path.separator"), 2)[0]);
    }
}
