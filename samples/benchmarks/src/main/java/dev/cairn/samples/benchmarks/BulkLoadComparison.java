package dev.cairn.samples.benchmarks;

import dev.cairn.Cairn;
import dev.cairn.store.BulkLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Fills empty tables: how long it takes until everything is there and the database is closed. */
public final class BulkLoadComparison {

    private static final int BATCH = 1_000;

    private BulkLoadComparison() {}

    private enum Way {
        MAKING_THE_JOBS_ALONE,
        BULK_LOAD,
        INSERT_ALL,
        TUNED_BATCHES;

        /** Fills a database in a new directory. */
        void fill(Path directory, int entities) {
            switch (this) {
                case MAKING_THE_JOBS_ALONE -> {
                    for (int i = 0; i < entities; i++) {
                        if (Jobs.job(i).retries() < 0) {
                            throw new IllegalStateException("A job that was never tried");
                        }
                    }
                }
                case BULK_LOAD -> {
                    try (Cairn db = Cairn.open(directory)) {
                        db.bulkLoad(
                                JobIndexes.ENTITY,
                                IntStream.range(0, entities).mapToObj(Jobs::job),
                                BulkLoad.options());
                    }
                }
                case INSERT_ALL -> insert("CAIRN", directory, entities);
                case TUNED_BATCHES -> insert("TUNED", directory, entities);
            }
        }

        private static void insert(String store, Path directory, int entities) {
            try (JobStore jobs = JobStores.open(store, directory)) {
                for (int from = 0; from < entities; from += BATCH) {
                    jobs.insertAll(Jobs.jobs(from, Math.min(BATCH, entities - from)));
                }
            }
        }
    }

    /**
     * Prints the times of each way, interleaved.
     *
     * @param arguments none; the system properties {@code entities} and {@code rounds} say how many
     * @throws IOException if a directory cannot be made or deleted
     */
    public static void main(String[] arguments) throws IOException {
        int entities = Integer.getInteger("entities", 1_000_000);
        int rounds = Integer.getInteger("rounds", 3);
        Map<Way, List<Double>> seconds = new EnumMap<>(Way.class);
        Map<Way, Long> bytes = new EnumMap<>(Way.class);
        for (int round = 0; round <= rounds; round++) {
            for (Way way : Way.values()) {
                Path directory = Directories.create();
                try {
                    long start = System.nanoTime();
                    // The first round only warms up.
                    way.fill(directory, round == 0 ? entities / 10 : entities);
                    double took = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
                    if (round > 0) {
                        seconds.computeIfAbsent(way, first -> new ArrayList<>()).add(took);
                        bytes.put(way, Directories.bytes(directory));
                    }
                } finally {
                    Directories.delete(directory);
                }
            }
        }
        System.out.println(
                "| " + entities + " jobs | s, median | s, each | µs a job | MiB on disk |\n|---|---|---|---|---|");
        seconds.forEach((way, all) -> {
            double median = all.stream().sorted().toList().get(all.size() / 2);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %.2f | %.0f |%n",
                    way,
                    median,
                    all.stream()
                            .map(each -> String.format(Locale.ROOT, "%.2f", each))
                            .toList(),
                    median * TimeUnit.SECONDS.toMicros(1) / entities,
                    bytes.getOrDefault(way, 0L) / (double) (1 << 20));
        });
    }
}
