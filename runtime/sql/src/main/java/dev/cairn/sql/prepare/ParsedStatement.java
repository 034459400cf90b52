package dev.cairn.sql.prepare;

import dev.cairn.sql.schema.EntityTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.prepare.Prepare;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDelete;
import org.apache.calcite.sql.SqlExplain;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUpdate;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.NlsString;
import org.jspecify.annotations.Nullable;

/** Changes a parsed statement, in place, to one of the same meaning where Calcite would not go on with what was written. */
final class ParsedStatement extends SqlShuttle {

    /** Longer conditions are made as flat as can be, since they are walked through by recursion. */
    private static final int LONG_CONDITION = 100;

    /** Names that nobody gives to tables and columns. */
    private static final String ELEMENTS = "$elements";

    private static final String ELEMENT = "$element";

    private final Prepare.CatalogReader catalog;

    /** There Calcite converts no {@code CASE} of queries about the group. */
    private boolean inHaving;

    private ParsedStatement(Prepare.CatalogReader catalog) {
        this.catalog = catalog;
    }

    static SqlNode prepared(SqlNode parsed, Prepare.CatalogReader catalog) {
        SqlNode query = parsed instanceof SqlExplain explain ? explain.getExplicandum() : parsed;
        if (query.getKind() == SqlKind.EXPLICIT_TABLE) {
            throw new UnsupportedOperationException("TABLE is not supported as a statement. Write SELECT * FROM it.");
        }
        return Objects.requireNonNull(parsed.accept(new ParsedStatement(catalog)));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the node itself, or another one
    public @Nullable SqlNode visit(SqlCall call) {
        switch (call.getKind()) {
            case AND, OR -> {
                List<SqlNode> operands = operands(call);
                if (operands.size() > LONG_CONDITION) {
                    operands.replaceAll(operand -> Objects.requireNonNull(operand.accept(this)));
                    return balanced(operands, call.getOperator(), call.getParserPosition());
                }
            }
            case SELECT -> MergedColumns.nameIn((SqlSelect) call);
            case ORDER_BY -> {
                SqlOrderBy order = (SqlOrderBy) call;
                order.orderList.replaceAll(ParsedStatement::noPosition);
                MergedColumns.nameIn(order);
            }
            case OVER, WINDOW -> refuseQuery(call);
            case INSERT -> insert((SqlInsert) call);
            case UPDATE -> requireEntities(((SqlUpdate) call).getTargetTable());
            case DELETE -> requireEntities(((SqlDelete) call).getTargetTable());
            case DESCRIBE_TABLE, DESCRIBE_SCHEMA ->
                throw new UnsupportedOperationException(
                        "DESCRIBE is not supported. Read SYS.TABLES, SYS.COLUMNS and SYS.INDEXES.");
            default -> {}
        }
        List<SqlNode> operands = call.getOperandList();
        for (int i = 0; i < operands.size(); i++) {
            SqlNode operand = operands.get(i);
            boolean outer = inHaving;
            if (call instanceof SqlSelect select) {
                inHaving = operand == select.getHaving();
            }
            SqlNode changed = operand == null ? null : operand.accept(this);
            inHaving = outer;
            if (changed != operand) {
                call.setOperand(i, changed);
            }
        }
        if (call.getOperator() == SqlStdOperatorTable.MEMBER_OF) {
            return memberOf(call);
        }
        SqlNode rows = inHaving ? call : RowMembership.expanded(call);
        return rows == call && RowComparisons.expanded(call) instanceof SqlCall expanded
                ? RepeatedQueries.apart(expanded)
                : rows;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the node itself, or another one
    public SqlNode visit(SqlNodeList list) {
        for (int i = 0; i < list.size(); i++) {
            SqlNode node = list.get(i);
            SqlNode changed = node == null ? null : node.accept(this);
            if (changed != null && changed != node) {
                list.set(i, changed);
            }
        }
        return list;
    }

    /** Text is text, in whichever charset it is written. */
    @Override
    public SqlNode visit(SqlLiteral literal) {
        return literal.getValue() instanceof NlsString text && text.getCharsetName() != null
                ? SqlLiteral.createCharString(text.getValue(), literal.getParserPosition())
                : literal;
    }

    /** A fraction to order by is a constant, not the position of a column. */
    private static SqlNode noPosition(SqlNode item) {
        SqlParserPos position = item.getParserPosition();
        return switch (item.getKind()) {
            case DESCENDING, NULLS_FIRST, NULLS_LAST -> {
                SqlCall call = (SqlCall) item;
                yield call.getOperator().createCall(position, noPosition(call.operand(0)));
            }
            default ->
                item instanceof SqlNumericLiteral number && !number.isInteger()
                        ? SqlStdOperatorTable.PLUS.createCall(
                                position, item, SqlLiteral.createExactNumeric("0", position))
                        : item;
        };
    }

    /** All operands of an operator and of the same one within, without recursion. */
    private static List<SqlNode> operands(SqlCall call) {
        List<SqlNode> operands = new ArrayList<>();
        Deque<SqlNode> rest = new ArrayDeque<>(List.of(call));
        while (!rest.isEmpty()) {
            SqlNode node = rest.pop();
            if (node.getKind() == call.getKind()) {
                List<SqlNode> inner = ((SqlCall) node).getOperandList();
                for (int i = inner.size() - 1; i >= 0; i--) {
                    rest.push(inner.get(i));
                }
            } else {
                operands.add(node);
            }
        }
        return operands;
    }

    private static SqlNode balanced(List<SqlNode> operands, SqlOperator operator, SqlParserPos position) {
        if (operands.size() == 1) {
            return operands.get(0);
        }
        int half = operands.size() / 2;
        return operator.createCall(
                position,
                balanced(operands.subList(0, half), operator, position),
                balanced(operands.subList(half, operands.size()), operator, position));
    }

    /** Calcite makes no joins of queries there. */
    private static void refuseQuery(SqlCall over) {
        if (Subqueries.areInExpression(over)) {
            throw new UnsupportedOperationException(
                    "A query within OVER, or what is computed over rows, is not supported. Make"
                            + " it a column of a query in FROM.");
        }
    }

    /** Calcite has it for multisets only; a member of an array is what one of its elements is equal to. */
    private static SqlNode memberOf(SqlCall call) {
        SqlParserPos position = call.getParserPosition();
        SqlNode array = call.operand(1);
        SqlNode elements = SqlStdOperatorTable.AS.createCall(
                position,
                SqlStdOperatorTable.UNNEST.createCall(position, array),
                new SqlIdentifier(ELEMENTS, position),
                new SqlIdentifier(ELEMENT, position));
        SqlNode equal = SqlStdOperatorTable.EQUALS.createCall(
                position, new SqlIdentifier(List.of(ELEMENTS, ELEMENT), position), call.operand(0));
        SqlNodeList all = SqlNodeList.of(SqlIdentifier.star(position));
        return SqlStdOperatorTable.EXISTS.createCall(
                position,
                new SqlSelect(position, null, all, elements, equal, null, null, null, null, null, null, null, null));
    }

    private void insert(SqlInsert insert) {
        EntityTable<?, ?> table = requireEntities(insert.getTargetTable());
        if (insert.isUpsert()) {
            throw new UnsupportedOperationException("UPSERT is not supported. UPDATE, then INSERT.");
        }
        if (table != null) {
            InsertedRows.prepare(insert, table);
        }
    }

    private @Nullable EntityTable<?, ?> requireEntities(SqlNode target) {
        if (!(target instanceof SqlIdentifier name)) {
            return null;
        }
        Prepare.PreparingTable found = catalog.getTable(name.names);
        EntityTable<?, ?> entities = found == null ? null : found.unwrap(EntityTable.class);
        if (found != null && entities == null) {
            throw new UnsupportedOperationException("Table " + String.join(".", found.getQualifiedName())
                    + " tells about the database and cannot be changed.");
        }
        return entities;
    }
}
