package dev.cairn.sql.jdbc;

import dev.cairn.sql.prepare.ComparedParameters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.avatica.AvaticaParameter;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that the types of their parameters do not have, as 2.5 or 300 for what is compared with a {@code TINYINT}. They
 * are no error there, as they are none in the text of a statement: the parameters get other types.
 */
final class OtherNumbers {

    private OtherNumbers() {}

    /** The type that a parameter has to have for a value; null for the one that it has. */
    private static @Nullable String type(AvaticaParameter parameter, Object value) {
        if (!(value instanceof Number) || isOf(parameter, value)) {
            return null;
        }
        if (value instanceof Double || value instanceof Float) {
            return "DOUBLE";
        }
        boolean isWhole = !(value instanceof BigDecimal decimal)
                || decimal.stripTrailingZeros().scale() <= 0;
        return isWhole ? "DECIMAL(76, 0)" : "DECIMAL(76, 38)";
    }

    private static boolean isOf(AvaticaParameter parameter, Object value) {
        boolean isWhole = switch (parameter.parameterType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> true;
            case Types.DECIMAL, Types.NUMERIC -> parameter.scale == 0;
            default -> false;
        };
        if (!isWhole) {
            return true;
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return number == Math.rint(number) && fits(parameter.parameterType, new BigDecimal(number));
        }
        if (value instanceof BigInteger integer) {
            return integer.bitLength() < bits(parameter.parameterType);
        }
        if (!(value instanceof BigDecimal number)) {
            int unused = Long.SIZE - bits(parameter.parameterType);
            long whole = ((Number) value).longValue();
            return unused <= 0 || whole << unused >> unused == whole;
        }
        return number.stripTrailingZeros().scale() <= 0 && fits(parameter.parameterType, number);
    }

    private static boolean fits(int type, BigDecimal whole) {
        return whole.toBigInteger().bitLength() < bits(type);
    }

    private static int bits(int type) {
        return switch (type) {
            case Types.TINYINT -> Byte.SIZE;
            case Types.SMALLINT -> Short.SIZE;
            case Types.INTEGER -> Integer.SIZE;
            case Types.BIGINT -> Long.SIZE;
            default -> Integer.MAX_VALUE;
        };
    }

    /**
     * A statement whose parameters have other types.
     *
     * @param sql the text
     * @param types the types by the numbers of the parameters, of which the first is 0
     * @return the text with them; null if a parameter that is to have another one is for something else than a comparison
     */
    static @Nullable String in(String sql, Map<Integer, String> types) {
        Set<Integer> compared = ComparedParameters.in(sql);
        if (!compared.containsAll(types.keySet())) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int copied = 0;
        int number = 0;
        for (SqlScanner.Token token : SqlScanner.all(sql)) {
            if (token.is("?")) {
                String type = types.get(number++);
                if (type != null) {
                    text.append(sql, copied, token.start())
                            .append("CAST(? AS ")
                            .append(type)
                            .append(')');
                    copied = token.end();
                }
            }
        }
        return text.append(sql, copied, sql.length()).toString();
    }

    /** The types that parameters have to have for their values, where they have others. */
    static Map<Integer, String> types(List<AvaticaParameter> parameters, @Nullable Object[] values) {
        Map<Integer, String> types = Map.of();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            String type = value == null ? null : type(parameters.get(i), value);
            if (type != null) {
                types = types.isEmpty() ? new TreeMap<>() : types;
                types.put(i, type);
            }
        }
        return types;
    }
}
