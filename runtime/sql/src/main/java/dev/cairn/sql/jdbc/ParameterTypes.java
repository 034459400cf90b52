package dev.cairn.sql.jdbc;

import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.List;
import org.apache.calcite.avatica.AvaticaParameter;

/**
 * The types that a statement has found for its parameters.
 *
 * @param types the types in order
 */
record ParameterTypes(List<AvaticaParameter> types) implements ParameterMetaData {

    /** The type of a parameter, of which the first is 1. */
    AvaticaParameter type(int number) throws SQLException {
        if (number < 1 || number > types.size()) {
            throw new SQLException(
                    "There is no parameter " + number + "; the statement has " + types.size() + ".",
                    SqlState.PARAMETERS);
        }
        return types.get(number - 1);
    }

    @Override
    public int getParameterCount() {
        return types.size();
    }

    @Override
    public int isNullable(int number) throws SQLException {
        type(number);
        return parameterNullableUnknown;
    }

    @Override
    public boolean isSigned(int number) throws SQLException {
        return type(number).signed;
    }

    @Override
    public int getPrecision(int number) throws SQLException {
        return Math.max(0, type(number).precision);
    }

    @Override
    public int getScale(int number) throws SQLException {
        return Math.max(0, type(number).scale);
    }

    @Override
    public int getParameterType(int number) throws SQLException {
        return type(number).parameterType;
    }

    @Override
    public String getParameterTypeName(int number) throws SQLException {
        return type(number).typeName;
    }

    @Override
    public String getParameterClassName(int number) throws SQLException {
        return type(number).className;
    }

    @Override
    public int getParameterMode(int number) throws SQLException {
        type(number);
        return parameterModeIn;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("The types of parameters are no " + type.getName() + ".", SqlState.ARGUMENT);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
