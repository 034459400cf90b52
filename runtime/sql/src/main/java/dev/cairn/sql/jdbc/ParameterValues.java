package dev.cairn.sql.jdbc;

import dev.cairn.sql.run.ValueException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaParameter;
import org.jspecify.annotations.Nullable;

/** The values of a prepared statement's parameters, as they were given. */
final class ParameterValues {

    private static final Object NOT_SET = new Object();

    private final ParameterTypes types;
    private final boolean optional;
    private final @Nullable Object[] given;

    /**
     * Makes them, without values.
     *
     * @param types the types of the parameters
     * @param optional whether those without a value are null
     */
    ParameterValues(List<AvaticaParameter> types, boolean optional) {
        this.types = new ParameterTypes(types);
        this.optional = optional;
        this.given = new Object[types.size()];
        clear();
    }

    void clear() {
        Arrays.fill(given, NOT_SET);
    }

    /** Sets a parameter, of which the first is 1. */
    void set(int number, @Nullable Object value) throws SQLException {
        types.type(number);
        given[number - 1] = value;
    }

    /** The same values for a statement that has other types for them. */
    ParameterValues of(List<AvaticaParameter> others) {
        ParameterValues values = new ParameterValues(others, optional);
        System.arraycopy(given, 0, values.given, 0, given.length);
        return values;
    }

    /** The types that parameters have to have for numbers that are not of theirs. */
    Map<Integer, String> otherTypes() {
        return OtherNumbers.types(types.types(), given);
    }

    /** All of them in the forms in which a statement takes them. */
    Parameters bound() throws SQLException {
        if (given.length == 0) {
            return Parameters.NONE;
        }
        @Nullable Object[] values = new Object[given.length];
        @Nullable Object[] exacts = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            Object value = given[i];
            if (value == NOT_SET && optional) {
                continue;
            }
            if (value == NOT_SET) {
                throw new SQLException(
                        "Parameter " + (i + 1) + " of " + given.length + " has no value. Set it, or set it to null.",
                        SqlState.PARAMETERS);
            }
            if (value != null) {
                try {
                    values[i] = InternalValues.of(types.type(i + 1), value);
                } catch (ValueException e) {
                    throw Failures.sql(
                            new ValueException("Parameter " + (i + 1) + ": " + e.getMessage(), e.getCause()));
                }
                exacts[i] = InternalValues.exact(value);
            }
        }
        return new Parameters(values, exacts, false);
    }
}
