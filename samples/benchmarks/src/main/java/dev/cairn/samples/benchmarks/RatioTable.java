package dev.cairn.samples.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Scores of several rounds as ratios: those of one round are compared, and the median of the rounds is shown. */
final class RatioTable {

    private final List<JobStore.Kind> kinds;
    private final Map<String, Map<JobStore.Kind, List<Double>>> scores = new LinkedHashMap<>();

    RatioTable(List<JobStore.Kind> kinds) {
        this.kinds = kinds;
    }

    void add(String operation, JobStore.Kind kind, double score) {
        scores.computeIfAbsent(operation, name -> new EnumMap<>(JobStore.Kind.class))
                .computeIfAbsent(kind, name -> new ArrayList<>())
                .add(score);
    }

    String text(int entities) {
        JobStore.Kind base = kinds.get(0);
        StringBuilder text = new StringBuilder("\n" + entities + " entities; operations a second of " + base
                + ", and of the others the ratio to it: median (lowest to highest of the rounds)\n\n| operation | "
                + base + " |");
        kinds.stream().skip(1).forEach(kind -> text.append(' ').append(kind).append(" |"));
        text.append("\n|---|").append("---|".repeat(kinds.size())).append('\n');
        scores.forEach((operation, byKind) -> {
            List<Double> bases = byKind.getOrDefault(base, List.of());
            text.append(String.format(Locale.ROOT, "| %s | %,.0f |", operation, median(bases)));
            kinds.stream().skip(1).forEach(kind -> text.append(ratios(bases, byKind.getOrDefault(kind, List.of()))));
            text.append('\n');
        });
        return text.toString();
    }

    private static String ratios(List<Double> bases, List<Double> others) {
        List<Double> ratios = IntStream.range(0, Math.min(bases.size(), others.size()))
                .mapToObj(round -> others.get(round) / bases.get(round))
                .sorted()
                .toList();
        return ratios.isEmpty()
                ? " |"
                : String.format(
                        Locale.ROOT,
                        " %.2f (%.2f to %.2f) |",
                        median(ratios),
                        ratios.get(0),
                        ratios.get(ratios.size() - 1));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
