package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What each implementation takes on the disk, and how long it takes to open. */
final class FootprintTable {

    private static final int BATCH = 1_000;
    private static final int OPENINGS = 9;

    private final List<String> rows = new ArrayList<>();

    static FootprintTable of(List<JobStore.Kind> kinds, int entities) throws IOException {
        FootprintTable table = new FootprintTable();
        for (JobStore.Kind kind : kinds) {
            table.measure(kind, entities);
        }
        return table;
    }

    private void measure(JobStore.Kind kind, int entities) throws IOException {
        Path directory = Directories.create();
        try {
            try (JobStore store = kind.open(directory)) {
                for (int from = 0; from < entities; from += BATCH) {
                    store.insertAll(Jobs.jobs(from, Math.min(BATCH, entities - from)));
                }
            }
            List<Long> nanos = new ArrayList<>();
            for (int i = 0; i < OPENINGS; i++) {
                long start = System.nanoTime();
                try (JobStore store = kind.open(directory)) {
                    store.get(Jobs.id(0));
                    nanos.add(System.nanoTime() - start);
                }
            }
            nanos.sort(Long::compare);
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f |",
                    kind,
                    Directories.bytes(directory) / (double) (1 << 20),
                    nanos.get(OPENINGS / 2) / (double) TimeUnit.MILLISECONDS.toNanos(1)));
        } finally {
            Directories.delete(directory);
        }
    }

    String text() {
        return "| store | MiB on disk | ms to open and read one |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
    }
}
