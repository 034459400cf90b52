package dev.cairn.processor;

import dev.cairn.annotations.Entity;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/** The compilers that the processor has to work in. */
enum Toolchain {
    JAVAC(List.of("--release", "17", "-Xlint:all,-processing", "-Werror")) {
        @Override
        JavaCompiler compiler() {
            return ToolProvider.getSystemJavaCompiler();
        }
    },
    ECJ(List.of("--release", "17")) {
        @Override
        JavaCompiler compiler() {
            return new EclipseCompiler();
        }
    };

    private final List<String> options;

    Toolchain(List<String> options) {
        this.options = options;
    }

    /** What a compiler said of one place; the file is empty and the line not positive if it did not say which. */
    record Message(Diagnostic.Kind kind, String file, long line, String text) {}

    /** How a compilation ended. */
    record Outcome(boolean success, List<Message> messages, Path classes) {

        List<Message> errors() {
            return messages.stream()
                    .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                    .toList();
        }

        /** The errors, and the warnings that are the processor's. */
        List<Message> problems() {
            return messages.stream()
                    .filter(message -> message.text().startsWith("[")
                            || (message.kind() == Diagnostic.Kind.ERROR
                                    && !message.text().startsWith("warnings found and -Werror")))
                    .toList();
        }

        /** The text of every generated source, by its path. */
        SortedMap<String, String> generated() {
            return GoldenCase.read(classes);
        }
    }

    abstract JavaCompiler compiler();

    /** Compiles {@code sources}, text by path, in {@code directory}; the annotations are on the class path besides {@code classpath}. */
    Outcome compile(Path directory, Map<String, String> sources, List<Path> classpath, Processor... processors) {
        return compile(directory, new TreeMap<>(sources), classpath, List.of(), processors);
    }

    /** Compiles {@code sources} in their order, with further options. */
    Outcome compile(
            Path directory,
            Map<String, String> sources,
            List<Path> classpath,
            List<String> further,
            Processor... processors) {
        try {
            return run(directory, sources, classpath, further, List.of(processors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome run(
            Path directory,
            Map<String, String> sources,
            List<Path> classpath,
            List<String> further,
            List<Processor> processors)
            throws IOException {
        Path root = Files.createDirectories(directory.resolve("sources"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = root.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(further);
        all.addAll(List.of("-d", classes.toString(), "-s", classes.toString(), "-classpath"));
        Stream<Path> known = Stream.of(Entity.class, Nullable.class).map(Toolchain::place);
        all.add(Stream.concat(classpath.stream(), known)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(output, manager, collector, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            boolean success = task.call();
            List<Message> messages = collector.getDiagnostics().stream()
                    .map(diagnostic -> message(root, diagnostic))
                    .toList();
            if (!success && messages.isEmpty()) {
                throw new IllegalStateException("No diagnostics, but: " + output);
            }
            return new Outcome(success, messages, classes);
        }
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static Message message(Path root, Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : root.relativize(Path.of(diagnostic.getSource().toUri())).toString();
        return new Message(
                diagnostic.getKind(),
                file,
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT).strip());
    }
}
