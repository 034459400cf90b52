package dev.cairn.sql.jdbc;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what was meant by a mistyped name. */
final class NearestNames {

    private static final int SHOWN = 3;

    private NearestNames() {}

    /** The nearest of some names, if any is near. */
    static List<String> of(String name, Collection<String> known) {
        String wanted = name.toUpperCase(Locale.ROOT);
        int farthest = Math.max(1, wanted.length() / 3);
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(each -> new Near(each, distance(wanted, each.toUpperCase(Locale.ROOT))))
                .filter(near -> near.distance <= farthest)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    /** How many letters differ, are missing or too many, or are swapped with the next. */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
