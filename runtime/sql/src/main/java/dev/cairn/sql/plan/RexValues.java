package dev.cairn.sql.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;
import org.jspecify.annotations.Nullable;

/** Literals with all that they say, as {@link dev.cairn.sql.type.ExactValues} has them. */
final class RexValues {

    private RexValues() {}

    /** The value of a literal, or of a cast of one that is easily made; null if it is anything else, or NULL. */
    static @Nullable Object exact(RexNode node) {
        if (node instanceof RexLiteral literal) {
            Comparable<?> value = RexLiteral.value(literal);
            return value == null ? null : exact(value);
        }
        if (node.getKind() != SqlKind.CAST) {
            return null;
        }
        RexNode operand = ((RexCall) node).getOperands().get(0);
        Object value = exact(operand);
        return value == null ? null : cast(value, operand.getType(), node.getType());
    }

    private static @Nullable Object cast(Object value, RelDataType from, RelDataType to) {
        SqlTypeName name = to.getSqlTypeName();
        try {
            if (value instanceof String text) {
                return switch (name) {
                    case UUID -> UUID.fromString(text.trim());
                    case DATE -> LocalDate.parse(text.trim());
                    case TIMESTAMP ->
                        to.getPrecision() < 9 && text.trim().length() > 19 + 1 + to.getPrecision()
                                ? null
                                : LocalDateTime.parse(text.trim().replace(' ', 'T'));
                    case VARCHAR -> to.getPrecision() < 0 || to.getPrecision() >= text.length() ? text : null;
                    default -> null;
                };
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            return null; // whoever computes it says what is wrong
        }
        if (value instanceof LocalDate date && name == SqlTypeName.TIMESTAMP) {
            return date.atStartOfDay();
        }
        boolean wider = from.getSqlTypeName() == name || Casts.widens(from, to);
        return wider ? value : null;
    }

    /** The value of a literal. */
    static Object exact(Comparable<?> value) {
        if (value instanceof NlsString text) {
            return text.getValue();
        }
        if (value instanceof BigDecimal number && number.scale() > 0) {
            BigDecimal shortest = number.stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
        if (value instanceof TimestampString timestamp) {
            return LocalDateTime.parse(timestamp.toString().replace(' ', 'T'));
        }
        if (value instanceof DateString date) {
            return LocalDate.parse(date.toString());
        }
        if (value instanceof TimeString time) {
            return LocalTime.parse(time.toString());
        }
        return value instanceof ByteString bytes ? bytes.getBytes() : value;
    }

    /** Whether a value can be compared with columns of a kind. */
    static boolean fits(Object value, SqlTypeName column) {
        return switch (column) {
            case CHAR, VARCHAR -> value instanceof String;
            case DATE -> value instanceof LocalDate || value instanceof LocalDateTime;
            case TIMESTAMP -> value instanceof LocalDateTime;
            case TIME -> value instanceof LocalTime;
            case BOOLEAN -> value instanceof Boolean;
            case UUID -> value instanceof UUID;
            case BINARY, VARBINARY -> value instanceof byte[];
            case REAL, FLOAT, DOUBLE -> value instanceof Number;
            default -> column.getFamily() == SqlTypeFamily.NUMERIC && value instanceof BigDecimal;
        };
    }
}
