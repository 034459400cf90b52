package dev.cairn.sql.run;

import java.math.BigDecimal;
import org.apache.calcite.DataContext;
import org.jspecify.annotations.Nullable;

/**
 * A number of rows, in OFFSET or FETCH.
 *
 * @param number the number, if no parameter gives it
 * @param parameter the name of the parameter that gives it, or null
 * @param expected what to plan with
 */
public record RowCount(long number, @Nullable String parameter, long expected) {

    /** No row. */
    public static final RowCount NONE = new RowCount(0, null);

    /** All rows. */
    public static final RowCount ALL = new RowCount(Long.MAX_VALUE, null);

    /** What a parameter is taken for before its value is known. */
    private static final long EXPECTED = 100;

    /**
     * A known number.
     *
     * @param number the number
     * @return the count
     */
    public static RowCount of(long number) {
        return new RowCount(number, null);
    }

    /**
     * The value of a parameter.
     *
     * @param name its name in the data context
     * @param otherwise what it is without a value
     * @return the count
     */
    public static RowCount of(String name, long otherwise) {
        return new RowCount(otherwise, name);
    }

    /**
     * All rows, of which as many are likely to be asked for as another count says.
     *
     * @param likely the other count
     * @return the count
     */
    public static RowCount expecting(RowCount likely) {
        return new RowCount(Long.MAX_VALUE, null, likely.expected());
    }

    private RowCount(long number, @Nullable String parameter) {
        this(number, parameter, parameter == null ? number : Math.min(number, EXPECTED));
    }

    /**
     * What to plan with.
     *
     * @return the number, or a guess
     */
    @Override
    public long expected() {
        return expected;
    }

    /** The number of one execution. */
    long value(DataContext root) {
        if (parameter == null) {
            return number;
        }
        Object value = root.get(parameter);
        if (value == null) {
            return number;
        }
        long rows = value instanceof BigDecimal decimal ? decimal.longValue() : ((Number) value).longValue();
        if (rows < 0) {
            throw new ValueException("A number of rows is 0 or more, not " + rows + ".", null);
        }
        return rows;
    }

    @Override
    public String toString() {
        return parameter == null ? Long.toString(number) : parameter;
    }
}
