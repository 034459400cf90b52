package dev.cairn.sql.plan;

import dev.cairn.query.Filter;
import dev.cairn.sql.run.ColumnsTest;
import dev.cairn.sql.run.FilterTest;
import dev.cairn.sql.run.RowTest;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of floating-point numbers within expressions that Calcite computes, which has no order of NaN. The scan makes
 * them, each result being one more column. For one query.
 */
final class RowTests<V> extends RexShuttle {

    private final EntityTable<?, V> table;
    private final FilterTranslator<V> filters;
    private final List<RowTest<V>> all = new ArrayList<>();
    private final List<RexNode> compared = new ArrayList<>();

    RowTests(EntityTable<?, V> table, FilterTranslator<V> filters) {
        this.table = table;
        this.filters = filters;
    }

    /** The comparisons, which are columns after those of the table. */
    List<RowTest<V>> all() {
        return all;
    }

    /** The same expression with columns for the comparisons that the scan makes. */
    RexNode exact(RexNode expression) {
        return expression.accept(this);
    }

    @Override
    public RexNode visitCall(RexCall call) {
        if (!differs(call)) {
            return super.visitCall(call);
        }
        int known = compared.indexOf(call);
        if (known < 0) {
            RowTest<V> test = test(call);
            if (test == null) {
                return super.visitCall(call);
            }
            known = all.size();
            all.add(test);
            compared.add(call);
        }
        return new RexInputRef(table.columns().size() + known, call.getType());
    }

    /** Whether Calcite compares in another way: it has no order of NaN. */
    private static boolean differs(RexCall call) {
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL, SEARCH ->
                switch (call.getOperands().get(0).getType().getSqlTypeName()) {
                    case REAL, FLOAT, DOUBLE -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private @Nullable RowTest<V> test(RexCall call) {
        int mark = filters.values().mark();
        Filter<V> holds = filters.translate(call, false);
        Filter<V> fails = holds == null ? null : filters.translate(call, true);
        if (holds != null && fails != null) {
            return new FilterTest<>(holds, fails);
        }
        filters.values().reset(mark);
        return call.getKind() == SqlKind.SEARCH ? null : ofColumns(call);
    }

    private @Nullable RowTest<V> ofColumns(RexCall call) {
        RexNode a = call.getOperands().get(0);
        RexNode b = call.getOperands().get(1);
        TableColumn<V> left = filters.column(a);
        TableColumn<V> right = filters.column(b);
        if (left == null || right == null || left.scalar() == null || right.scalar() == null) {
            return null;
        }
        return new ColumnsTest<>(left, call.getKind(), right, common(a, b));
    }

    private static SqlTypeName common(RexNode a, RexNode b) {
        SqlTypeName type = a.getType().getSqlTypeName();
        return type == SqlTypeName.DATE ? b.getType().getSqlTypeName() : type;
    }

    /** The columns of a scan, with those that have results. */
    RelDataType rowType(RelDataTypeFactory factory, RelDataType columns) {
        RelDataTypeFactory.Builder type = factory.builder().addAll(columns.getFieldList());
        for (int i = 0; i < compared.size(); i++) {
            type.add("$test" + i, compared.get(i).getType());
        }
        return type.build();
    }
}
