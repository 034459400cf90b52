package dev.cairn.samples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A process that measures one store, one operation at a time, when it is told to: so the same operation of several stores
 * can be measured in turn, a second each, and what slows the machine down for a while slows them all.
 */
final class Worker {

    static final String RESULT = "result ";
    static final String MEASURE = "measure";
    static final String FOOTPRINT = "footprint";
    private static final int FIRST_WARMUPS = 4;

    private final String store;
    private final int entities;

    private Worker(String store, int entities) {
        this.store = store;
        this.entities = entities;
    }

    /** Takes the store and the number of jobs; then a command on each line of the standard input. */
    public static void main(String[] args) throws IOException, RunnerException {
        Worker worker = new Worker(args[0], Integer.parseInt(args[1]));
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                System.out.println(RESULT + worker.answer(line.split(" ", -1)));
            }
        } finally {
            FilledStore.closeShared();
        }
    }

    private String answer(String[] command) throws RunnerException, IOException {
        if (command[0].equals(FOOTPRINT)) {
            try (FilledStore fresh = FilledStore.fresh(store, entities)) {
                return Footprint.of(fresh).text();
            }
        }
        boolean first = Boolean.parseBoolean(command[4]);
        return Double.toString(measure(command[1], Integer.parseInt(command[2]), Long.parseLong(command[3]), first));
    }

    private double measure(String operation, int threads, long millis, boolean first) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(JobBenchmark.class.getName() + "\\." + operation + "$")
                        .param("store", store)
                        .param("entities", Integer.toString(entities))
                        .threads(threads)
                        .forks(0) // this process is the fork
                        .warmupIterations(first ? FIRST_WARMUPS : 1)
                        .warmupTime(TimeValue.milliseconds(first ? millis : millis / 4))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(millis))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        return results.iterator().next().getPrimaryResult().getScore();
    }
}
