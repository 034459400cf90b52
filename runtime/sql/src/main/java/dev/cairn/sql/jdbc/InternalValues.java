package dev.cairn.sql.jdbc;

import dev.cairn.sql.run.ValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.UUID;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.util.ByteString;
import org.jspecify.annotations.Nullable;

/** Turns what is given for a parameter into what Calcite computes with. */
final class InternalValues {

    private InternalValues() {}

    /**
     * The internal form of a value.
     *
     * @param type the parameter's type, found by the statement
     * @param value the value
     * @throws ValueException if it cannot be of the type
     */
    static Object of(AvaticaParameter type, Object value) {
        try {
            return type.typeName.equals("UUID") ? uuid(value) : convert(type.parameterType, value);
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException | SQLException e) {
            throw new ValueException(
                    "\"" + value + "\" (" + value.getClass().getSimpleName() + ") cannot be " + type.typeName + ".", e);
        }
    }

    /** The value itself if it may be lost in its internal form, else null: nanoseconds, zeros behind the point. */
    static @Nullable Object exact(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value instanceof Temporal || value instanceof TemporalAmount || value instanceof BigDecimal
                ? value
                : null;
    }

    private static Object convert(int type, Object value) throws SQLException {
        return switch (type) {
            case Types.TINYINT -> number(value).byteValueExact();
            case Types.SMALLINT -> number(value).shortValueExact();
            case Types.INTEGER -> number(value).intValueExact();
            case Types.BIGINT -> number(value).longValueExact();
            case Types.DECIMAL, Types.NUMERIC ->
                TimeValues.isDuration(value) ? TimeValues.seconds(value) : number(value);
            case Types.REAL ->
                value instanceof Number number ? (Object) number.floatValue() : Float.valueOf(text(value));
            case Types.FLOAT, Types.DOUBLE ->
                value instanceof Number number ? (Object) number.doubleValue() : Double.valueOf(text(value));
            case Types.BOOLEAN, Types.BIT -> truth(value);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR -> text(value);
            case Types.DATE -> TimeValues.days(value);
            case Types.TIME -> TimeValues.millisecondsOfDay(value);
            case Types.TIMESTAMP -> TimeValues.milliseconds(value);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> bytes(value);
            case Types.ARRAY -> list(value);
            default -> other(value);
        };
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof Number whole) {
            return BigDecimal.valueOf(whole.longValue());
        }
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof java.time.Year year) {
            return BigDecimal.valueOf(year.getValue());
        }
        return new BigDecimal(text(value).strip());
    }

    private static Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        String text = text(value).strip();
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    static String text(Object value) {
        if (value instanceof byte[] || value instanceof Array || value instanceof java.util.Collection) {
            throw new IllegalArgumentException();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Object list(Object value) throws SQLException {
        Object elements = value instanceof Array array ? array.getArray() : value;
        return elements instanceof Object[] array ? Arrays.asList(array) : elements;
    }

    private static Object other(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new ByteString(bytes);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Array) {
            return list(value);
        }
        return value instanceof Struct row ? Arrays.asList(row.getAttributes()) : value;
    }

    private static ByteString bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return new ByteString(bytes);
        }
        throw new IllegalArgumentException();
    }

    private static UUID uuid(Object value) {
        return value instanceof UUID uuid ? uuid : UUID.fromString(text(value));
    }
}
