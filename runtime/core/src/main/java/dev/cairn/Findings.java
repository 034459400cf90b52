package dev.cairn;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found wrong with a table or an index. The counts are exact; of the findings themselves the first ones that are
 * not mended are listed.
 *
 * @param found how many there were of each kind, kinds without any left out
 * @param mended how many of these a repair has put right, likewise
 * @param listed the first findings that are not mended, at most 100
 */
public record Findings(Map<Finding.Kind, Long> found, Map<Finding.Kind, Long> mended, List<Finding> listed) {

    /**
     * Copies the collections.
     *
     * @param found how many there were of each kind, kinds without any left out
     * @param mended how many of these a repair has put right, likewise
     * @param listed the first findings that are not mended, at most 100
     */
    public Findings {
        found = copy(found);
        mended = copy(mended);
        listed = List.copyOf(listed);
    }

    private static Map<Finding.Kind, Long> copy(Map<Finding.Kind, Long> counts) {
        Map<Finding.Kind, Long> copy = new EnumMap<>(Finding.Kind.class);
        copy.putAll(counts);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Tells how many there were of a kind, mended or not.
     *
     * @param kind the kind
     * @return the number
     */
    public long count(Finding.Kind kind) {
        return found.getOrDefault(kind, 0L);
    }

    /**
     * Tells how many are not mended.
     *
     * @return the number over all kinds
     */
    public long remaining() {
        return sum(found) - sum(mended);
    }

    private static long sum(Map<Finding.Kind, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the counts in words, such as {@code 3 missing, 1 dangling; 4 mended}. */
    @Override
    public String toString() {
        if (found.isEmpty()) {
            return "nothing wrong";
        }
        String counts = found.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return mended.isEmpty() ? counts : counts + "; " + sum(mended) + " mended";
    }
}
