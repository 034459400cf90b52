package dev.cairn.sql.plan;

import dev.cairn.query.Filter;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions on the rows of a table into filters of its entities, which hold exactly where the conditions are
 * true. For one query.
 */
final class FilterTranslator<V> {

    private final LaterValues values;
    private final ComparisonTranslator<V> comparisons;
    private final List<RexNode> residual = new ArrayList<>();

    FilterTranslator(EntityTable<?, V> table) {
        this(table, new LaterValues());
    }

    /** Goes on with values that something else has found. */
    FilterTranslator(EntityTable<?, V> table, LaterValues values) {
        this.values = values;
        this.comparisons = new ComparisonTranslator<>(table, values);
    }

    /** Takes as much of a condition as there is a filter for; the rest is {@link #residual()}. */
    Filter<V> translate(@Nullable RexNode condition) {
        List<Filter<V>> parts = new ArrayList<>();
        if (condition != null) {
            for (RexNode conjunct : RelOptUtil.conjunctions(condition)) {
                int mark = values.mark();
                Filter<V> filter = translate(conjunct, false);
                if (filter == null) {
                    values.reset(mark);
                    residual.add(conjunct);
                    parts.addAll(implied(conjunct));
                } else {
                    parts.add(filter);
                }
            }
        }
        return Filter.allOf(parts);
    }

    /** What has no filter, all of which must be true. */
    List<RexNode> residual() {
        return residual;
    }

    /** The values that are known later. */
    LaterValues values() {
        return values;
    }

    /** The column that an expression is, apart from a cast that changes nothing; null if it is none. */
    @Nullable
    TableColumn<V> column(RexNode node) {
        return comparisons.column(node);
    }

    /** The filter that holds where the condition is true, or false; null if there is none. */
    @Nullable
    Filter<V> translate(RexNode node, boolean negated) {
        return switch (node.getKind()) {
            case AND, OR -> all((RexCall) node, negated);
            case NOT -> translate(operand(node, 0), !negated);
            case IS_TRUE, IS_NOT_TRUE, IS_FALSE, IS_NOT_FALSE -> truth(node, negated);
            case IS_NULL, IS_NOT_NULL -> nullness(node, negated);
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                compare(node, negated);
            case LIKE -> negated ? null : like((RexCall) node);
            case SEARCH -> search(node, negated);
            case LITERAL ->
                Boolean.valueOf(!negated).equals(RexLiteral.value(node)) ? Filter.all() : Filter.anyOf(List.of());
            case INPUT_REF -> comparisons.isTrue(node, !negated);
            default -> null;
        };
    }

    private static RexNode operand(RexNode node, int position) {
        return ((RexCall) node).getOperands().get(position);
    }

    private @Nullable Filter<V> all(RexCall call, boolean negated) {
        List<Filter<V>> parts = new ArrayList<>();
        for (RexNode each : call.getOperands()) {
            Filter<V> part = translate(each, negated);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        boolean conjunction = (call.getKind() == SqlKind.AND) != negated;
        return conjunction ? Filter.allOf(parts) : Filter.anyOf(parts);
    }

    private @Nullable Filter<V> truth(RexNode node, boolean negated) {
        boolean value = node.getKind() == SqlKind.IS_TRUE || node.getKind() == SqlKind.IS_NOT_TRUE;
        boolean opposite = node.getKind() == SqlKind.IS_NOT_TRUE || node.getKind() == SqlKind.IS_NOT_FALSE;
        Filter<V> filter = translate(operand(node, 0), !value);
        return filter == null || opposite == negated ? filter : filter.not();
    }

    private @Nullable Filter<V> nullness(RexNode node, boolean negated) {
        TableColumn<V> column = comparisons.column(operand(node, 0));
        if (column == null || column.column() == null) {
            return null;
        }
        Filter<V> isNull = column.column().isNull();
        return (node.getKind() == SqlKind.IS_NULL) != negated ? isNull : isNull.not();
    }

    private @Nullable Filter<V> compare(RexNode node, boolean negated) {
        SqlKind kind = negated ? node.getKind().negateNullSafe() : node.getKind();
        Filter<V> filter = comparisons.compare(kind, operand(node, 0), operand(node, 1));
        return filter != null ? filter : comparisons.compare(kind.reverse(), operand(node, 1), operand(node, 0));
    }

    /** A pattern that is no more than a start. */
    private @Nullable Filter<V> like(RexCall call) {
        LikePattern pattern = LikePattern.of(call);
        return pattern != null && pattern.exact()
                ? comparisons.like(call.getOperands().get(0), pattern)
                : null;
    }

    private @Nullable Filter<V> search(RexNode node, boolean negated) {
        Object value = RexLiteral.value(operand(node, 1));
        return value instanceof Sarg<?> sarg ? comparisons.search(operand(node, 0), sarg, negated) : null;
    }

    /** What is true wherever a conjunct is that has no filter: it narrows down what is read. */
    private List<Filter<V>> implied(RexNode conjunct) {
        LikePattern pattern = conjunct.getKind() == SqlKind.LIKE ? LikePattern.of((RexCall) conjunct) : null;
        Filter<V> start =
                pattern == null || pattern.start().isEmpty() ? null : comparisons.like(operand(conjunct, 0), pattern);
        return start == null ? List.of() : List.of(start);
    }
}
