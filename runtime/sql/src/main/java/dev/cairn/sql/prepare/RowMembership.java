package dev.cairn.sql.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlNameMatchers;

/**
 * Says what {@code (a, b) IN (SELECT x, y …)} is: true if there is a row with {@code a = x AND b = y}, else unknown if there
 * is one that may be equal, since something is null, else false. Calcite's own rewriting takes rows twice that may be equal to
 * several, and rows with nulls for others.
 */
final class RowMembership {

    /** Names that nobody gives to tables and columns. */
    private static final String ROWS = "$rows";

    private static final String COLUMN = "$column";

    private final SqlParserPos position;
    private final List<SqlNode> row;
    private final SqlNode query;

    private RowMembership(SqlParserPos position, List<SqlNode> row, SqlNode query) {
        this.position = position;
        this.row = row;
        this.query = query;
    }

    /** The same as a search for rows; the call itself if it is something else, or the row has a query or an aggregation in it. */
    static SqlNode expanded(SqlCall call) {
        boolean isMembership = call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN;
        if (!isMembership
                || !(call.operand(0) instanceof SqlCall row)
                || row.getKind() != SqlKind.ROW
                || row.operandCount() < 2
                || !call.operand(1).isA(SqlKind.QUERY)
                || Subqueries.areInExpression(row)
                || aggregates(row)) {
            return call;
        }
        return new RowMembership(call.getParserPosition(), row.getOperandList(), call.operand(1))
                .asCase(call.getKind() == SqlKind.IN);
    }

    /** Within the search it would be an aggregation of what is searched. */
    private static boolean aggregates(SqlCall row) {
        return SqlUtil.containsCall(row, call -> aggregates(call.getOperator()) || call.getKind() == SqlKind.OVER);
    }

    /** By its name: the parser does not look functions up. */
    private static boolean aggregates(SqlOperator operator) {
        SqlIdentifier name = operator instanceof SqlFunction function ? function.getNameAsId() : null;
        if (name == null) {
            return operator.isAggregator();
        }
        List<SqlOperator> found = new ArrayList<>();
        MoreFunctions.WITH_STANDARD.lookupOperatorOverloads(
                name, null, SqlSyntax.FUNCTION, found, SqlNameMatchers.liberal());
        return found.stream().anyMatch(SqlOperator::isAggregator);
    }

    private SqlNode asCase(boolean isIn) {
        SqlNodeList conditions = SqlNodeList.of(exists(this::isEqual), exists(this::mayBeEqual));
        SqlNodeList values = SqlNodeList.of(SqlLiteral.createBoolean(isIn, position), unknown());
        return new SqlCase(position, null, conditions, values, SqlLiteral.createBoolean(!isIn, position));
    }

    private SqlNode unknown() {
        SqlDataTypeSpec type = new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.BOOLEAN, position), position);
        return SqlStdOperatorTable.CAST.createCall(position, SqlLiteral.createNull(position), type);
    }

    private SqlNode exists(BinaryOperator<SqlNode> condition) {
        List<SqlNode> names = new ArrayList<>(List.of(DeepCopy.of(query), new SqlIdentifier(ROWS, position)));
        SqlNode all = null;
        for (int i = 0; i < row.size(); i++) {
            names.add(new SqlIdentifier(COLUMN + i, position));
            SqlNode column = new SqlIdentifier(List.of(ROWS, COLUMN + i), position);
            SqlNode one = condition.apply(DeepCopy.of(row.get(i)), column);
            all = all == null ? one : call(SqlStdOperatorTable.AND, all, one);
        }
        SqlNodeList any = SqlNodeList.of(SqlLiteral.createExactNumeric("1", position));
        SqlNode rows = SqlStdOperatorTable.AS.createCall(position, names);
        return call(
                SqlStdOperatorTable.EXISTS,
                new SqlSelect(position, null, any, rows, all, null, null, null, null, null, null, null, null));
    }

    private SqlNode isEqual(SqlNode value, SqlNode column) {
        return call(SqlStdOperatorTable.EQUALS, value, column);
    }

    private SqlNode mayBeEqual(SqlNode value, SqlNode column) {
        return call(
                SqlStdOperatorTable.OR,
                isEqual(value, column),
                call(
                        SqlStdOperatorTable.OR,
                        call(SqlStdOperatorTable.IS_NULL, DeepCopy.of(value)),
                        call(SqlStdOperatorTable.IS_NULL, column)));
    }

    private SqlNode call(SqlOperator operator, SqlNode... operands) {
        return operator.createCall(position, operands);
    }
}
