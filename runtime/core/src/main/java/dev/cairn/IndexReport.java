package dev.cairn;

import java.util.Objects;

/**
 * What was found about an index.
 *
 * @param index the name of the index
 * @param entries how many entries it has
 * @param findings what is wrong with them
 */
public record IndexReport(String index, long entries, Findings findings) {

    /**
     * Checks that nothing is null.
     *
     * @param index the name of the index
     * @param entries how many entries it has
     * @param findings what is wrong with them
     */
    public IndexReport {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(findings, "findings");
    }

    /** Returns it in words. */
    @Override
    public String toString() {
        return "index \"" + index + "\": " + entries + " entries, " + findings;
    }
}
