package dev.cairn.samples.benchmarks.compiler;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles sources with the compiler that runs it, and keeps in memory what comes of them. */
final class MemoryCompiler {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /**
     * What has come of a compilation.
     *
     * @param nanos the time that the processor of the machine has spent on it, all of it in the calling thread
     * @param sources the sources that were generated, by class name
     * @param classBytes how many bytes all classes have, and how many classes there are
     */
    record Result(long nanos, Map<String, String> sources, List<Integer> classBytes) {}

    /** Compiles, with a processor if there is one. */
    Result compile(Map<String, String> sources, @Nullable Processor processor) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null);
        MemoryFiles output = new MemoryFiles(files);
        List<String> options = new ArrayList<>(List.of("-classpath", System.getProperty("java.class.path"), "-nowarn"));
        if (processor == null) {
            options.add("-proc:none");
        }
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new MemoryFile(name, JavaFileObject.Kind.SOURCE, text)));
        long start = THREADS.getCurrentThreadCpuTime();
        JavaCompiler.CompilationTask task = compiler.getTask(null, output, problems, options, null, units);
        if (processor != null) {
            task.setProcessors(List.of(processor));
        }
        boolean compiled = task.call();
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        if (!compiled) {
            throw new IllegalStateException(problems.getDiagnostics().stream()
                    .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst()
                    .map(Object::toString)
                    .orElse("It does not compile."));
        }
        Map<String, String> generated = new LinkedHashMap<>();
        List<Integer> classBytes = new ArrayList<>();
        for (MemoryFile file : output.written()) {
            if (file.getKind() == JavaFileObject.Kind.SOURCE) {
                generated.put(file.className(), file.text());
            } else if (file.getKind() == JavaFileObject.Kind.CLASS) {
                classBytes.add(file.length());
            }
        }
        return new Result(nanos, generated, classBytes);
    }
}
