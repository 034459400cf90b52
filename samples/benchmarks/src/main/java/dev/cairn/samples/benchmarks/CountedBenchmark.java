package dev.cairn.samples.benchmarks;

import dev.cairn.Cairn;
import dev.cairn.samples.benchmarks.Delivery.Counted;
import dev.cairn.samples.benchmarks.Delivery.Plain;
import dev.cairn.samples.benchmarks.Delivery.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Counting by counters, whatever their number, and what keeping them costs writes. Scores are microseconds a call.
 * Options are system properties: {@code entities} (one or several numbers, such as {@code 10000,1000000}),
 * {@code operations} (a regular expression), {@code rounds} and {@code seconds}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH fills the states
public class CountedBenchmark {

    private static final int BATCH = 1_000;

    /** How many deliveries are open when it begins, and no others are. */
    @Param({"10000", "100000", "1000000"})
    long rows;

    private Path directory;
    private Cairn db;
    private Delivery_CountedRepository counted;
    private Delivery_PlainRepository plain;
    private AtomicLong next;

    /** Runs it. */
    public static void main(String[] args) throws RunnerException {
        long millis = Math.round(1_000 * Double.parseDouble(System.getProperty("seconds", "1")));
        new Runner(new OptionsBuilder()
                        .include(CountedBenchmark.class.getSimpleName() + "\\.(?:"
                                + System.getProperty("operations", ".*") + ")$")
                        .param("rows", System.getProperty("entities", "100000").split(",", -1))
                        .measurementIterations(Integer.getInteger("rounds", 5))
                        .warmupTime(TimeValue.milliseconds(millis))
                        .measurementTime(TimeValue.milliseconds(millis))
                        .build())
                .run();
    }

    /** Fills two tables. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        directory = Directories.create();
        db = Cairn.open(directory);
        counted = Delivery_CountedRepository.of(db);
        plain = Delivery_PlainRepository.of(db);
        next = new AtomicLong(rows);
        for (long from = 0; from < rows; from += BATCH) {
            counted.insertAll(LongStream.range(from, from + BATCH)
                    .mapToObj(number -> new Counted(number, State.OPEN, -number))
                    .toList());
            plain.insertAll(LongStream.range(from, from + BATCH)
                    .mapToObj(number -> new Plain(number, State.OPEN, -number))
                    .toList());
        }
    }

    /** Deletes them. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        db.close();
        Directories.delete(directory);
    }

    /** Counts by the counter. */
    @Benchmark
    public long count() {
        return counted.scanByState(State.OPEN).count();
    }

    /** Counts by reading entries. */
    @Benchmark
    public long countEntries() {
        return plain.scanByState(State.OPEN).count();
    }

    /** Counts by a query. */
    @Benchmark
    public long countQuery() {
        return counted.where(Delivery_CountedColumns.STATE.eq(State.OPEN)).count();
    }

    /** Inserts one, counted. */
    @Benchmark
    public Counted insertCounted() {
        long number = next.getAndIncrement();
        return counted.insert(new Counted(number, State.OPEN, -number));
    }

    /** Inserts one, not counted. */
    @Benchmark
    public Plain insertPlain() {
        long number = next.getAndIncrement();
        return plain.insert(new Plain(number, State.OPEN, -number));
    }

    /** Moves one from one counter to the other. */
    @Benchmark
    public Counted updateCounted(Choice choice) {
        return counted.update(choice.random.nextLong(rows), Counted::turned);
    }

    /** Moves one that is not counted. */
    @Benchmark
    public Plain updatePlain(Choice choice) {
        return plain.update(choice.random.nextLong(rows), Plain::turned);
    }

    /** Moves one and counts, so that each count finds additions that nobody has summed up. */
    @Benchmark
    public long updateAndCount(Choice choice) {
        counted.update(choice.random.nextLong(rows), Counted::turned);
        return counted.scanByState(State.OPEN).count();
    }

    /** A thread's own random numbers. */
    @org.openjdk.jmh.annotations.State(Scope.Thread)
    public static class Choice {

        private final SplittableRandom random = new SplittableRandom();
    }
}
