package dev.cairn.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped name may have meant. */
final class Spelling {

    private Spelling() {}

    /** The one of {@code known} nearest to {@code typed}, the first of several; empty if none is near. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        int length = letters(typed).length();
        int allowed = Math.max(length > 2 ? 1 : 0, length / 3);
        return known.stream()
                .filter(candidate -> distance(typed, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
    }

    /** How many letters must be added, removed, changed or swapped with the next; case, {@code _} and blanks do not count. */
    static int distance(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }

    private static String letters(String name) {
        return name.replaceAll("[_\\s]", "").toLowerCase(Locale.ROOT);
    }
}
