package dev.cairn.samples.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Scores of several rounds as ratios: those of one round are compared, and the median of the rounds is shown. */
final class RatioTable {

    private final List<String> stores;
    private final Map<String, Map<String, List<Double>>> scores = new LinkedHashMap<>();

    RatioTable(List<String> stores) {
        this.stores = stores;
    }

    void add(String operation, String store, double score) {
        scores.computeIfAbsent(operation, name -> new HashMap<>())
                .computeIfAbsent(store, name -> new ArrayList<>())
                .add(score);
    }

    String text(int entities) {
        String base = stores.get(0);
        StringBuilder text = new StringBuilder("\n" + entities + " entities; operations a second of " + base
                + ", and of the others the ratio to it: median (lowest to highest of the rounds)\n\n| operation | "
                + base + " |");
        stores.stream().skip(1).forEach(store -> text.append(' ').append(store).append(" |"));
        text.append("\n|---|").append("---|".repeat(stores.size())).append('\n');
        scores.forEach((operation, byStore) -> {
            List<Double> bases = byStore.getOrDefault(base, List.of());
            text.append(String.format(Locale.ROOT, "| %s | %,.0f |", operation, median(bases)));
            stores.stream()
                    .skip(1)
                    .forEach(store -> text.append(ratios(bases, byStore.getOrDefault(store, List.of()))));
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
