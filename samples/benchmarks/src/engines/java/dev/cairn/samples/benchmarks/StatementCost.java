package dev.cairn.samples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What statements cost in SQL over Cairn, in H2 and in SQLite on the same jobs: prepared and as texts with literals, warm;
 * and the first of each in a process, cold. Each database has a process of its own, and all have to give the same rows.
 * Options are system properties: {@code stores}, {@code entities} and {@code rounds}.
 */
public final class StatementCost {

    /** Those that know SQL: the others, which are asked for by default, do not. */
    private static final List<String> SQL = List.of("CAIRN_SQL", "SQLITE", "H2");

    private StatementCost() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<String> asked = List.of(System.getProperty("stores", "").split(","));
        List<String> stores =
                SQL.stream().anyMatch(asked::contains) ? SQL.stream().filter(asked::contains).toList() : SQL;
        Map<String, List<Measured>> rows = new LinkedHashMap<>();
        for (String store : stores) {
            for (Measured measured : measure(store)) {
                rows.computeIfAbsent(measured.what, what -> new ArrayList<>()).add(measured);
            }
        }
        System.out.println("Microseconds a statement, and the digest of its rows\n\n| statement | "
                + String.join(" | ", stores) + " |\n|---" + "|---".repeat(stores.size()) + "|");
        rows.forEach((what, measured) -> {
            StringBuilder line = new StringBuilder("| " + what + " |");
            measured.forEach(each -> line.append(String.format(Locale.ROOT, " %,.1f |", each.micros)));
            System.out.println(line);
            if (measured.stream().map(Measured::digest).distinct().count() > 1) {
                throw new IllegalStateException("The databases do not agree: " + measured);
            }
        });
    }

    private static List<Measured> measure(String store) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StatementWorker.class.getName(),
                        store,
                        Integer.toString(Integer.getInteger("entities", 100_000)),
                        Integer.toString(Integer.getInteger("rounds", 5)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Measured> measured = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 3) {
                    measured.add(new Measured(parts[0], Double.parseDouble(parts[1]), parts[2]));
                }
            }
        }
        return measured;
    }

    /** A result of one database. */
    private record Measured(String what, double micros, String digest) {}
}
