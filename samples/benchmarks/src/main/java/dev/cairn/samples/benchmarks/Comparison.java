package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs the workload on every implementation in turn, an operation at a time, several rounds of each, and prints ratios to
 * the first implementation. Options are system properties: {@code entities}, {@code rounds}, {@code threads} (such as
 * {@code 1,2}), {@code seconds}, {@code stores} (or {@code ALL}), {@code operations} (a regular expression),
 * {@code footprint} and {@code jvm} (arguments for the processes that measure).
 */
public final class Comparison {

    private static final int CHECKED_OPERATIONS = 2_000;

    private final List<String> stores = JobStores.parse(System.getProperty("stores", JobStores.DEFAULT));
    private final int entities = Integer.getInteger("entities", 100_000);
    private final int rounds = Integer.getInteger("rounds", 5);
    private final long millis = Math.round(1_000 * Double.parseDouble(System.getProperty("seconds", "0.5")));
    private final int[] threads = Arrays.stream(
                    System.getProperty("threads", "1,2").split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    private final Pattern operations = Pattern.compile(System.getProperty("operations", ".*"));
    private final boolean footprint = Boolean.parseBoolean(System.getProperty("footprint", "true"));
    private final Map<String, WorkerProcess> workers = new LinkedHashMap<>();

    private Comparison() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        new Comparison().run();
    }

    private void run() throws IOException {
        for (String store : stores) {
            ModelCheck.check(store, CHECKED_OPERATIONS, 1);
        }
        System.out.println(
                "Every implementation gave what a plain map gives, over " + CHECKED_OPERATIONS + " random operations.");
        try {
            List<String> jvm = Arrays.stream(System.getProperty("jvm", "-Xmx2g").split(" ", -1))
                    .filter(argument -> !argument.isEmpty())
                    .toList();
            for (String store : stores) {
                workers.put(store, WorkerProcess.start(store, entities, jvm));
            }
            if (footprint) {
                measureFootprints();
            }
            measure();
        } finally {
            for (WorkerProcess worker : workers.values()) {
                worker.close();
            }
        }
    }

    private void measure() throws IOException {
        RatioTable table = new RatioTable(stores);
        for (String operation : JobBenchmark.OPERATIONS) {
            if (operations.matcher(operation).matches()) {
                for (int count : threads) {
                    measure(table, operation, count);
                }
                System.out.println(operation + " done");
            }
        }
        System.out.println(table.text(entities));
    }

    /** Each round starts with another store: whoever comes after one that has left work behind would suffer from it. */
    private void measure(RatioTable table, String operation, int count) throws IOException {
        String name = operation + (count == 1 ? "" : ", " + count + " threads");
        List<String> order = new ArrayList<>(stores);
        for (int round = 0; round < rounds; round++) {
            Map<String, Double> scores = new LinkedHashMap<>();
            for (String store : order) {
                WorkerProcess worker = workers.get(store);
                if (worker != null) {
                    scores.put(store, worker.measure(operation, count, millis));
                }
            }
            scores.forEach((store, score) -> table.add(name, store, score));
            Collections.rotate(order, 1);
        }
    }

    private void measureFootprints() throws IOException {
        StringBuilder table = new StringBuilder(Footprint.heading());
        for (Map.Entry<String, WorkerProcess> worker : workers.entrySet()) {
            table.append(worker.getValue().footprint().row(worker.getKey()));
        }
        System.out.println(table);
    }
}
