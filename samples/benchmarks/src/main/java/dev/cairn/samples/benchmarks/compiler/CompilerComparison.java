package dev.cairn.samples.benchmarks.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Compiles records with the processor, and then the same records together with what it has generated without it. Shown is
 * the time within the processor, and the whole difference: that also has what the compiler does for any processor that
 * writes sources, which is to start again with a second round. Records of several
 * numbers and sizes show whether that grows faster than they do. Options are the system properties {@code rounds} and
 * {@code most} (entities).
 */
public final class CompilerComparison {

    private final int rounds = Integer.getInteger("rounds", 5);
    private final MemoryCompiler compiler = new MemoryCompiler();
    private final Supplier<Processor> processors;

    private CompilerComparison(Supplier<Processor> processors) {
        this.processors = processors;
    }

    /** Runs it. */
    public static void main(String[] args) {
        CompilerComparison comparison = new CompilerComparison(CompilerComparison::processor);
        int most = Integer.getInteger("most", 1_000);
        comparison.compare("warming up", EntitySources.ordinary(100), 1);
        System.out.println("""
                | compiled | ms of CPU | of them in the processor | all that it adds | generated lines | KiB of classes, all and generated |
                |---|---|---|---|---|---|""");
        for (int entities = 10; entities <= most; entities *= 10) {
            comparison.compare(entities + " entities", EntitySources.ordinary(entities), entities);
        }
        for (int components : new int[] {10, 40, 160}) {
            comparison.compare("one of " + components + " components", EntitySources.wide(components), 1);
        }
        for (int indexes : new int[] {5, 50, 200}) {
            comparison.compare("one with " + indexes + " indexes", EntitySources.muchIndexed(indexes), 1);
        }
    }

    static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().startsWith("dev.cairn."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The processor is not on the class path."))
                .get();
    }

    private void compare(String name, Map<String, String> sources, int entities) {
        List<Double> own = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        MemoryCompiler.@Nullable Result last = null;
        int recordBytes = total(compiler.compile(sources, null).classBytes());
        for (int i = 0; i < rounds; i++) {
            TimedProcessor processor = new TimedProcessor(processors.get());
            last = compiler.compile(sources, processor);
            own.add(100.0 * processor.nanos() / last.nanos());
            Map<String, String> all = new HashMap<>(sources);
            all.putAll(last.sources());
            MemoryCompiler.Result without = compiler.compile(all, null);
            millis.add(last.nanos() / (double) TimeUnit.MILLISECONDS.toNanos(1));
            shares.add(100.0 * (last.nanos() - without.nanos()) / last.nanos());
        }
        if (last == null || name.equals("warming up")) {
            return;
        }
        own.sort(Double::compare);
        shares.sort(Double::compare);
        millis.sort(Double::compare);
        long lines = last.sources().values().stream()
                .mapToLong(source -> source.lines().count())
                .sum();
        int classes = total(last.classBytes());
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f %% (%.1f to %.1f) | %.1f %% (%.1f to %.1f) | %d | %.1f, %.1f |%n",
                name,
                millis.get(rounds / 2),
                own.get(rounds / 2),
                own.get(0),
                own.get(rounds - 1),
                shares.get(rounds / 2),
                shares.get(0),
                shares.get(rounds - 1),
                lines / entities,
                classes / 1024.0 / entities,
                (classes - recordBytes) / 1024.0 / entities);
    }

    private static int total(List<Integer> bytes) {
        return bytes.stream().mapToInt(Integer::intValue).sum();
    }
}
