package dev.cairn.sql.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A time or timestamp that has more than the milliseconds in which Calcite counts it. For a result that nothing is computed
 * from: to whoever takes it for a number it is the milliseconds. Immutable.
 */
public final class ExactTime extends Number {

    private static final long serialVersionUID = 1;
    private static final LocalDate FIRST_DAY = LocalDate.ofEpochDay(0);

    /** As Calcite counts them, since 1970 or midnight. */
    private final long milliseconds;

    /** With nanoseconds. */
    private final LocalDateTime time;

    private ExactTime(long milliseconds, LocalDateTime time) {
        this.milliseconds = milliseconds;
        this.time = time;
    }

    /**
     * Takes a value with all that it says.
     *
     * @param value a value of the Java type
     * @param calcite the same as Calcite has it
     * @param name the kind of its SQL type
     * @return the value as Calcite has it, unless that is less than the value
     */
    static Object of(Object value, Object calcite, SqlTypeName name) {
        if (name != SqlTypeName.TIMESTAMP && name != SqlTypeName.TIME) {
            return calcite;
        }
        try {
            Object exact = ExactValues.of(value, name);
            return exact.equals(ExactValues.of(calcite, name))
                    ? calcite
                    : new ExactTime(
                            ((Number) calcite).longValue(),
                            exact instanceof LocalTime ofDay ? FIRST_DAY.atTime(ofDay) : (LocalDateTime) exact);
        } catch (DateTimeException e) { // an Instant beyond all years that a LocalDateTime has
            return calcite;
        }
    }

    /**
     * The time with its nanoseconds.
     *
     * @return a timestamp in UTC; a time of the first day of 1970
     */
    public LocalDateTime time() {
        return time;
    }

    @Override
    public long longValue() {
        return milliseconds;
    }

    @Override
    public int intValue() {
        return (int) milliseconds;
    }

    @Override
    public double doubleValue() {
        return milliseconds;
    }

    @Override
    public float floatValue() {
        return milliseconds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExactTime exact && milliseconds == exact.milliseconds && time.equals(exact.time);
    }

    @Override
    public int hashCode() {
        return Objects.hash(milliseconds, time);
    }

    @Override
    public String toString() {
        return time.toString();
    }
}
