package dev.cairn.sql.plan;

import dev.cairn.query.Column;
import dev.cairn.query.Filter;
import dev.cairn.query.Operand;
import dev.cairn.query.Operator;
import dev.cairn.sql.run.Slot;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.type.ScalarType;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/** Turns comparisons of columns with values into filters. */
final class ComparisonTranslator<V> {

    private final EntityTable<?, V> table;
    private final LaterValues values;

    /**
     * For one query.
     *
     * @param table the table of the columns
     * @param values where values are put that are known later
     */
    ComparisonTranslator(EntityTable<?, V> table, LaterValues values) {
        this.table = table;
        this.values = values;
    }

    /** The column that an expression is, apart from a cast that changes nothing. */
    @Nullable
    TableColumn<V> column(RexNode node) {
        if (node instanceof RexInputRef ref) {
            return table.columns().get(ref.getIndex());
        }
        if (node.getKind() == SqlKind.CAST) {
            RexNode inner = ((RexCall) node).getOperands().get(0);
            return Casts.widens(inner.getType(), node.getType()) ? column(inner) : null;
        }
        return null;
    }

    /** The column that an expression is, if there are filters for it. */
    private @Nullable TableColumn<V> comparable(RexNode node) {
        TableColumn<V> column = column(node);
        return column == null || column.column() == null ? null : column;
    }

    @Nullable
    Filter<V> isTrue(RexNode node, boolean value) {
        TableColumn<V> column = comparable(node);
        return column == null ? null : KnownComparisons.compare(SqlKind.EQUALS, column.filters(), column.keys(), value);
    }

    @Nullable
    Filter<V> compare(SqlKind kind, RexNode left, RexNode right) {
        TableColumn<V> column = comparable(left);
        if (column == null) {
            return null;
        }
        ScalarType<?> scalar = column.keys();
        if (RexLiteral.isNullLiteral(right)) {
            return Filter.anyOf(List.of());
        }
        Object value = RexValues.exact(right);
        if (value != null) {
            return RexValues.fits(value, scalar.sqlName())
                    ? KnownComparisons.compare(kind, column.filters(), scalar, value)
                    : null;
        }
        return later(kind, column.filters(), scalar, right);
    }

    /** A comparison with a value that is known when the statement runs. */
    private <T> @Nullable Filter<V> later(SqlKind kind, Column<V, ?> untyped, ScalarType<T> type, RexNode value) {
        if (!LaterValues.isLater(value)) {
            return null;
        }
        boolean points = kind == SqlKind.EQUALS;
        boolean total = Slots.total(value.getType(), type);
        if ((!points && (!total || !type.ordered())) || !Slots.comparable(value.getType(), type)) {
            return null;
        }
        Column<V, T> column = KnownComparisons.typed(untyped);
        Operand<T> lowest = values.add(value, type, Slot.Part.LOWEST);
        Operand<T> highest = type.keyType().encoding().equals("offset-date-time")
                ? values.add(value, type, Slot.Part.HIGHEST)
                : lowest;
        boolean one = lowest == highest;
        return switch (kind) {
            case EQUALS ->
                one
                        ? column.compare(Operator.EQUAL, List.of(lowest))
                        : column.compare(Operator.GREATER_OR_EQUAL, List.of(lowest))
                                .and(column.compare(Operator.LESS_OR_EQUAL, List.of(highest)));
            // Both are false for NULL, as the opposite of an equality would not be.
            case NOT_EQUALS ->
                column.compare(Operator.LESS, List.of(lowest)).or(column.compare(Operator.GREATER, List.of(highest)));
            case LESS_THAN -> column.compare(Operator.LESS, List.of(lowest));
            case LESS_THAN_OR_EQUAL -> column.compare(Operator.LESS_OR_EQUAL, List.of(highest));
            case GREATER_THAN -> column.compare(Operator.GREATER, List.of(highest));
            case GREATER_THAN_OR_EQUAL -> column.compare(Operator.GREATER_OR_EQUAL, List.of(lowest));
            default -> null;
        };
    }

    @Nullable
    Filter<V> like(RexNode node, LikePattern pattern) {
        TableColumn<V> column = comparable(node);
        if (column == null || column.keys().keyType().javaType() != String.class) {
            return null;
        }
        Column<V, String> text = KnownComparisons.typed(column.filters());
        return pattern.open()
                ? KnownComparisons.op(text, Operator.STARTS_WITH, pattern.start())
                : text.eq(pattern.start());
    }

    @Nullable
    Filter<V> search(RexNode node, Sarg<?> sarg, boolean negated) {
        TableColumn<V> column = comparable(node);
        Filter<V> found = column == null ? null : KnownRanges.of(column.filters(), column.keys(), sarg);
        if (column == null || found == null) {
            return null;
        }
        Filter<V> isNull = column.filters().isNull();
        if (sarg.nullAs == RexUnknownAs.TRUE) {
            found = found.or(isNull);
        }
        if (!negated) {
            return found;
        }
        return sarg.nullAs == RexUnknownAs.UNKNOWN ? found.not().and(isNull.not()) : found.not();
    }
}
