package dev.cairn.sql.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/**
 * The columns that {@code a JOIN b USING (x)} has once. Calcite takes {@code x} for ambiguous in most places, so it becomes the
 * column of one side.
 */
final class MergedColumns extends SqlShuttle {

    private final Map<String, SqlNode> columns = new HashMap<>();

    private MergedColumns(SqlNode from) {
        collect(from);
    }

    /** Names columns of one side in a query. */
    static void nameIn(SqlSelect select) {
        SqlNode from = select.getFrom();
        MergedColumns merged = from == null ? null : new MergedColumns(from);
        if (merged == null || merged.columns.isEmpty()) {
            return;
        }
        select.getSelectList().replaceAll(merged::selected);
        select.setWhere(merged.changed(select.getWhere()));
        select.setHaving(merged.changed(select.getHaving()));
        SqlNodeList groups = select.getGroup();
        if (groups != null) {
            groups.replaceAll(merged::changed);
        }
    }

    private @Nullable SqlNode changed(@Nullable SqlNode node) {
        return node == null ? null : node.accept(this);
    }

    private SqlNode selected(SqlNode item) {
        SqlNode changed = Objects.requireNonNull(item.accept(this));
        boolean losesName = item instanceof SqlIdentifier && !(changed instanceof SqlIdentifier);
        return losesName
                ? SqlStdOperatorTable.AS.createCall(
                        item.getParserPosition(),
                        changed,
                        new SqlIdentifier(((SqlIdentifier) item).getSimple(), item.getParserPosition()))
                : changed;
    }

    /** Names columns of one side in what a query is ordered by, but for the columns that it has by that name. */
    static void nameIn(SqlOrderBy order) {
        if (order.query instanceof SqlSelect select && select.getFrom() != null) {
            MergedColumns merged = new MergedColumns(select.getFrom());
            select.getSelectList().forEach(merged::leave);
            if (!merged.columns.isEmpty()) {
                order.orderList.replaceAll(item -> Objects.requireNonNull(item.accept(merged)));
            }
        }
    }

    private void leave(SqlNode item) {
        SqlNode name = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(1) : item;
        if (name instanceof SqlIdentifier identifier) {
            if (identifier.isStar()) {
                columns.clear();
            } else {
                columns.remove(key(identifier.names.get(identifier.names.size() - 1)));
            }
        }
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private void collect(SqlNode from) {
        if (!(from instanceof SqlJoin join)) {
            return;
        }
        collect(join.getLeft());
        collect(join.getRight());
        if (join.getConditionType() == JoinConditionType.USING && join.getCondition() instanceof SqlNodeList names) {
            for (SqlNode each : names) {
                String name = ((SqlIdentifier) each).getSimple();
                SqlNode left = side(join.getLeft(), name);
                SqlNode right = side(join.getRight(), name);
                if (left != null && right != null) {
                    columns.put(key(name), merged(join.getJoinType(), left, right));
                }
            }
        }
    }

    private static SqlNode merged(JoinType type, SqlNode left, SqlNode right) {
        return switch (type) {
            case RIGHT -> right;
            case FULL -> SqlStdOperatorTable.COALESCE.createCall(SqlParserPos.ZERO, left, right);
            default -> left;
        };
    }

    /** The column as one side has it; null if it cannot be told which table has it. */
    private @Nullable SqlNode side(SqlNode from, String name) {
        if (from instanceof SqlJoin) {
            return columns.get(key(name));
        }
        SqlNode table = from.getKind() == SqlKind.AS ? ((SqlCall) from).operand(1) : from;
        return table instanceof SqlIdentifier identifier
                ? new SqlIdentifier(
                        List.of(identifier.names.get(identifier.names.size() - 1), name),
                        identifier.getParserPosition())
                : null;
    }

    /** Names in queries within are of their own tables first. */
    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (call.getKind() == SqlKind.AS) {
            call.setOperand(0, call.operand(0).accept(this));
            return call;
        }
        return call.isA(SqlKind.QUERY) ? call : super.visit(call);
    }

    @Override
    public @Nullable SqlNode visit(SqlIdentifier identifier) {
        SqlNode merged = identifier.isSimple() ? columns.get(key(identifier.getSimple())) : null;
        return merged == null ? identifier : DeepCopy.of(merged);
    }
}
