package dev.cairn.sql.prepare;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;

/** Finds the parameters of a statement that something is compared with. */
public final class ComparedParameters extends SqlBasicVisitor<@Nullable Void> {

    private static final Set<SqlKind> COMPARISONS = EnumSet.of(
            SqlKind.EQUALS,
            SqlKind.NOT_EQUALS,
            SqlKind.LESS_THAN,
            SqlKind.LESS_THAN_OR_EQUAL,
            SqlKind.GREATER_THAN,
            SqlKind.GREATER_THAN_OR_EQUAL,
            SqlKind.IS_DISTINCT_FROM,
            SqlKind.IS_NOT_DISTINCT_FROM,
            SqlKind.BETWEEN,
            SqlKind.IN,
            SqlKind.NOT_IN);

    private final Set<Integer> found = new HashSet<>();

    private ComparedParameters() {}

    /**
     * Finds them.
     *
     * @param sql the text of a statement
     * @return their numbers, of which the first is 0; none if it is no statement
     */
    public static Set<Integer> in(String sql) {
        ComparedParameters parameters = new ComparedParameters();
        try {
            SqlParser.create(sql, SqlParser.config().withConformance(SqlConformanceEnum.LENIENT))
                    .parseStmt()
                    .accept(parameters);
        } catch (SqlParseException e) {
            return Set.of();
        }
        return parameters.found;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
        if (COMPARISONS.contains(call.getKind())) {
            call.getOperandList().forEach(this::compared);
        }
        return super.visit(call);
    }

    private void compared(@Nullable SqlNode operand) {
        if (operand instanceof SqlDynamicParam parameter) {
            found.add(parameter.getIndex());
        } else if (operand instanceof SqlNodeList list) {
            list.forEach(this::compared);
        } else if (operand instanceof SqlCall call && call.getKind() == SqlKind.ROW) {
            call.getOperandList().forEach(this::compared);
        }
    }
}
