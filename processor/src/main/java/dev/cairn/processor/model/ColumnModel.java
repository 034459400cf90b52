package dev.cairn.processor.model;

/**
 * A column of an index. {@code key} is the type of the value, without its {@code Optional}.
 *
 * @param ignoreCase whether strings are folded
 */
public record ColumnModel(ComponentModel component, KeyModel key, boolean ignoreCase) {

    /** Whether the entry carries the exact value besides the key. */
    public boolean lossy() {
        return ignoreCase || key.lossy();
    }
}
