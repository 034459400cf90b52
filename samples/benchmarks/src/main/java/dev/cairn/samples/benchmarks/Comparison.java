package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the workload on every implementation in turn, several times, and prints ratios to the hand-tuned one. Options are
 * system properties: {@code entities}, {@code rounds}, {@code threads}, {@code seconds}, {@code stores} and
 * {@code operations} (a regular expression).
 */
public final class Comparison {

    private static final int CHECKED_OPERATIONS = 2_000;

    private Comparison() {}

    /** Runs it. */
    public static void main(String[] args) throws RunnerException, IOException {
        List<JobStore.Kind> kinds = Arrays.stream(System.getProperty("stores", "TUNED,TUNED_FAMILIES,CAIRN,NAIVE")
                        .split(","))
                .map(JobStore.Kind::valueOf)
                .toList();
        for (JobStore.Kind kind : kinds) {
            ModelCheck.check(kind, CHECKED_OPERATIONS, 1);
        }
        System.out.println(
                "Every implementation gave what a plain map gives, over " + CHECKED_OPERATIONS + " random operations.");
        int entities = Integer.getInteger("entities", 100_000);
        int rounds = Integer.getInteger("rounds", 5);
        RatioTable table = new RatioTable(kinds);
        for (int round = 0; round < rounds; round++) {
            for (JobStore.Kind kind : kinds) {
                for (RunResult result : new Runner(options(kind, entities)).run()) {
                    String operation = result.getPrimaryResult().getLabel();
                    table.add(operation, kind, result.getPrimaryResult().getScore());
                }
            }
            System.out.println("round " + (round + 1) + " of " + rounds + " done");
        }
        System.out.println(table.text(entities));
        System.out.println(FootprintTable.of(kinds, entities).text());
    }

    private static Options options(JobStore.Kind kind, int entities) {
        int seconds = Integer.getInteger("seconds", 2);
        return new OptionsBuilder()
                .include(JobBenchmark.class.getName() + "\\.(" + System.getProperty("operations", ".*") + ")$")
                .param("store", kind.name())
                .param("entities", Integer.toString(entities))
                .threads(Integer.getInteger("threads", 1))
                .forks(1)
                .jvmArgsAppend("-Xmx2g")
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(seconds))
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}
