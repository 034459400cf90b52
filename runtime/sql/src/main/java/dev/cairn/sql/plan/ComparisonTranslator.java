package dev.cairn.sql.plan;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import dev.cairn.query.Column;
import dev.cairn.query.Filter;
import dev.cairn.query.Operand;
import dev.cairn.query.Operator;
import dev.cairn.query.Parameter;
import dev.cairn.sql.run.Slot;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.type.Matching;
import dev.cairn.sql.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/** Turns comparisons of columns with values into filters, and keeps the values that are known later. */
final class ComparisonTranslator<V> {

    private final EntityTable<?, V> table;
    private final List<Slot> slots = new ArrayList<>();
    /** What gives each slot its value if that has to be computed; null for a parameter of the statement. */
    private final List<@Nullable RexNode> values = new ArrayList<>();

    ComparisonTranslator(EntityTable<?, V> table) {
        this.table = table;
    }

    /** Goes on with values that something else has found. */
    ComparisonTranslator(EntityTable<?, V> table, List<Slot> slots, List<RexNode> computed) {
        this(table);
        int next = 0;
        for (Slot slot : slots) {
            this.slots.add(slot);
            values.add(slot.parameter() < 0 ? computed.get(next++) : null);
        }
    }

    List<Slot> slots() {
        return slots;
    }

    /** The expressions of those slots that are no parameters, in order. */
    List<RexNode> computed() {
        List<RexNode> computed = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).parameter() < 0) {
                computed.add(Objects.requireNonNull(values.get(i)));
            }
        }
        return computed;
    }

    int mark() {
        return slots.size();
    }

    void reset(int mark) {
        slots.subList(mark, slots.size()).clear();
        values.subList(mark, values.size()).clear();
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
        return column == null ? null : compare(SqlKind.EQUALS, column.filters(), column.keys(), (Object) value);
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
            return RexValues.fits(value, scalar.sqlName()) ? compare(kind, column.filters(), scalar, value) : null;
        }
        return later(kind, column.filters(), scalar, right);
    }

    private static <V, T> @Nullable Filter<V> compare(
            SqlKind kind, Column<V, ?> untyped, ScalarType<T> type, Object value) {
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

    private static <V, T> Filter<V> op(Column<V, T> column, Operator operator, T value) {
        return column.compare(operator, List.of(Operand.of(value)));
    }

    @SuppressWarnings("unchecked") // of the same component
    private static <V, T> Column<V, T> typed(Column<V, ?> column) {
        return (Column<V, T>) column;
    }

    /** A comparison with a value that is known when the statement runs. */
    private <T> @Nullable Filter<V> later(SqlKind kind, Column<V, ?> untyped, ScalarType<T> type, RexNode value) {
        if (!isLater(value)) {
            return null;
        }
        boolean points = kind == SqlKind.EQUALS;
        boolean total = Slots.total(value.getType(), type);
        if ((!points && (!total || !type.ordered())) || !Slots.comparable(value.getType(), type)) {
            return null;
        }
        Column<V, T> column = typed(untyped);
        Operand<T> lowest = slot(value, type, Slot.Part.LOWEST);
        Operand<T> highest =
                type.keyType().encoding().equals("offset-date-time") ? slot(value, type, Slot.Part.HIGHEST) : lowest;
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

    /** Whether an expression is the same for all rows of the table. */
    private static boolean isLater(RexNode node) {
        return node instanceof RexDynamicParam
                || (!RexUtil.containsInputRef(node)
                        && RexUtil.isDeterministic(node)
                        && !(RexUtil.containsCorrelation(node) && Slots.roundedByCalcite(node.getType())));
    }

    private <T> Operand<T> slot(RexNode value, ScalarType<T> type, Slot.Part part) {
        int position = slots.size();
        SqlTypeName source = value.getType().getSqlTypeName();
        if (value instanceof RexDynamicParam parameter) {
            slots.add(new Slot(parameter.getIndex(), source, type, part));
            values.add(null);
            return new Parameter<>("?" + parameter.getIndex(), position);
        }
        slots.add(new Slot(-1, source, type, part));
        values.add(value);
        return new Parameter<>(value.toString(), position);
    }

    @Nullable
    Filter<V> like(RexNode node, LikePattern pattern) {
        TableColumn<V> column = comparable(node);
        if (column == null || column.keys().keyType().javaType() != String.class) {
            return null;
        }
        Column<V, String> text = typed(column.filters());
        return pattern.open() ? op(text, Operator.STARTS_WITH, pattern.start()) : text.eq(pattern.start());
    }

    @Nullable
    Filter<V> search(RexNode node, Sarg<?> sarg, boolean negated) {
        TableColumn<V> column = comparable(node);
        Filter<V> found = column == null ? null : ranges(column.filters(), column.keys(), sarg);
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

    private static <V, T> @Nullable Filter<V> ranges(Column<V, ?> untyped, ScalarType<T> type, Sarg<?> sarg) {
        Column<V, T> column = typed(untyped);
        if (sarg.isComplementedPoints()) {
            List<T> points = points(type, sarg.rangeSet.complement().asRanges());
            if (points != null) {
                return column.in(points).not().and(column.isNotNull());
            }
        }
        List<Filter<V>> parts = new ArrayList<>();
        List<T> points = new ArrayList<>();
        for (Range<?> range : sarg.rangeSet.asRanges()) {
            List<T> point = isPoint(range) ? points(type, List.of(range)) : null;
            if (point != null) {
                points.addAll(point);
                continue;
            }
            Filter<V> part = range(column, type, range);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (!points.isEmpty()) {
            parts.add(0, points.size() == 1 ? column.eq(points.get(0)) : column.in(points));
        }
        return Filter.anyOf(parts);
    }

    private static boolean isPoint(Range<?> range) {
        return range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().equals(range.upperEndpoint());
    }

    /** The values that are equal to some points; null if for one of them these are not none or one. */
    private static <T> @Nullable List<T> points(ScalarType<T> type, Iterable<? extends Range<?>> ranges) {
        List<T> points = new ArrayList<>();
        for (Range<?> range : ranges) {
            Object value = RexValues.exact(range.lowerEndpoint());
            if (!RexValues.fits(value, type.sqlName())) {
                return null;
            }
            Matching<T> matching = type.matching(value);
            T lowest = matching.lowest();
            if (lowest != null && !Objects.equals(lowest, matching.highest())) {
                return null;
            }
            if (lowest != null) {
                points.add(lowest);
            }
        }
        return points;
    }

    private static <V, T> @Nullable Filter<V> range(Column<V, T> column, ScalarType<T> type, Range<?> range) {
        Filter<V> filter = column.isNotNull();
        if (range.hasLowerBound()) {
            boolean closed = range.lowerBoundType() == BoundType.CLOSED;
            filter = bound(
                    closed ? SqlKind.GREATER_THAN_OR_EQUAL : SqlKind.GREATER_THAN, column, type, range.lowerEndpoint());
        }
        if (filter != null && range.hasUpperBound()) {
            boolean closed = range.upperBoundType() == BoundType.CLOSED;
            Filter<V> upper =
                    bound(closed ? SqlKind.LESS_THAN_OR_EQUAL : SqlKind.LESS_THAN, column, type, range.upperEndpoint());
            filter = upper == null ? null : range.hasLowerBound() ? filter.and(upper) : upper;
        }
        return filter;
    }

    private static <V, T> @Nullable Filter<V> bound(
            SqlKind kind, Column<V, T> column, ScalarType<T> type, Comparable<?> endpoint) {
        Object value = RexValues.exact(endpoint);
        return RexValues.fits(value, type.sqlName()) ? compare(kind, column, type, value) : null;
    }
}
