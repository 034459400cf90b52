package dev.cairn.sql.plan;

import dev.cairn.query.Column;
import dev.cairn.query.Filter;
import dev.cairn.query.Operand;
import dev.cairn.query.Operator;
import dev.cairn.sql.type.Matching;
import dev.cairn.sql.type.ScalarType;
import java.util.List;
import org.apache.calcite.sql.SqlKind;
import org.jspecify.annotations.Nullable;

/** Comparisons of columns with values that are known, of which a column may have several that are equal, or none. */
final class KnownComparisons {

    private KnownComparisons() {}

    /** The filter for a comparison; null if there is none. */
    static <V, T> @Nullable Filter<V> compare(SqlKind kind, Column<V, ?> untyped, ScalarType<T> type, Object value) {
        Column<V, T> column = typed(untyped);
        Matching<T> matching = type.matching(value);
        boolean points = kind == SqlKind.EQUALS || kind == SqlKind.NOT_EQUALS;
        if (!points && !type.ordered()) {
            return null;
        }
        T lowest = matching.lowest();
        T highest = matching.highest();
        if (lowest == null || highest == null) {
            return beside(kind, column, matching.below());
        }
        boolean one = lowest == highest || lowest.equals(highest);
        return switch (kind) {
            case EQUALS ->
                one
                        ? column.eq(lowest)
                        : op(column, Operator.GREATER_OR_EQUAL, lowest)
                                .and(op(column, Operator.LESS_OR_EQUAL, highest));
            case NOT_EQUALS ->
                one
                        ? column.ne(lowest).and(column.isNotNull())
                        : op(column, Operator.LESS, lowest).or(op(column, Operator.GREATER, highest));
            case LESS_THAN -> op(column, Operator.LESS, lowest);
            case LESS_THAN_OR_EQUAL -> op(column, Operator.LESS_OR_EQUAL, highest);
            case GREATER_THAN -> op(column, Operator.GREATER, highest);
            case GREATER_THAN_OR_EQUAL -> op(column, Operator.GREATER_OR_EQUAL, lowest);
            default -> null;
        };
    }

    /** A comparison with something that no value of the column is equal to. */
    private static <V, T> @Nullable Filter<V> beside(SqlKind kind, Column<V, T> column, @Nullable T below) {
        return switch (kind) {
            case EQUALS -> Filter.anyOf(List.of());
            case NOT_EQUALS -> column.isNotNull();
            case LESS_THAN, LESS_THAN_OR_EQUAL ->
                below == null ? Filter.anyOf(List.of()) : op(column, Operator.LESS_OR_EQUAL, below);
            case GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                below == null ? column.isNotNull() : op(column, Operator.GREATER, below);
            default -> null;
        };
    }

    static <V, T> Filter<V> op(Column<V, T> column, Operator operator, T value) {
        return column.compare(operator, List.of(Operand.of(value)));
    }

    @SuppressWarnings("unchecked") // of the same component
    static <V, T> Column<V, T> typed(Column<V, ?> column) {
        return (Column<V, T>) column;
    }
}
