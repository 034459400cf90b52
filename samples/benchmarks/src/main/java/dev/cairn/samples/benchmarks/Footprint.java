package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a filled store takes, in MiB, and how long it takes to open.
 *
 * @param disk its files
 * @param heap the heap in use after a collection, with the store open
 * @param outside what the process has in memory beyond the heap that the virtual machine holds
 * @param openMillis how long it takes to open it and to read one job
 */
record Footprint(double disk, double heap, double outside, double openMillis) {

    private static final int OPENINGS = 9;
    private static final double MIB = 1 << 20;

    /** Measures a store, which is closed by this. */
    static Footprint of(FilledStore store) throws IOException {
        for (int i = 0; i < store.entities; i += 7) {
            store.jobs.get(Jobs.id(i)); // fills its caches
        }
        System.gc();
        System.gc();
        double heap = heapMiB();
        double outside = outsideMiB();
        store.jobs.close();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            long start = System.nanoTime();
            try (JobStore opened = JobStores.open(store.name, store.directory())) {
                opened.get(Jobs.id(0));
                nanos.add(System.nanoTime() - start);
            }
        }
        nanos.sort(Long::compare);
        double disk = Directories.bytes(store.directory()) / MIB;
        return new Footprint(disk, heap, outside, nanos.get(OPENINGS / 2) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }

    /** The heap in use, garbage too. */
    static double heapMiB() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }

    /** What the process has in memory beyond the heap that the virtual machine holds. */
    static double outsideMiB() throws IOException {
        return (resident() - committedHeap()) / MIB;
    }

    private static long committedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0; // only Linux tells it so
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    String text() {
        return disk + " " + heap + " " + outside + " " + openMillis;
    }

    static Footprint parse(String text) {
        String[] parts = text.split(" ", -1);
        return new Footprint(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }

    static String heading() {
        return """
                | store | MiB on disk | MiB of heap in use | MiB outside the heap | ms to open and read one |
                |---|---|---|---|---|
                """;
    }

    String row(String store) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f |\n", store, disk, heap, outside, openMillis);
    }
}
