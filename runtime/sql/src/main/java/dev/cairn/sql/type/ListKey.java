package dev.cairn.sql.type;

/**
 * A row, an array or a map among the columns that rows are grouped by. Generated code wants what it groups by to be comparable,
 * and compares nothing.
 *
 * @param value the value
 */
public record ListKey(Object value) implements Comparable<ListKey> {

    /**
     * Makes one; called by generated code.
     *
     * @param value the value
     * @return the key
     */
    public static ListKey of(Object value) {
        return new ListKey(value);
    }

    @Override
    public int compareTo(ListKey other) {
        throw new UnsupportedOperationException("Rows, arrays and maps have no order.");
    }
}
