package dev.cairn.sql.prepare;

import static org.apache.calcite.util.Static.RESOURCE;

import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** The rows that an INSERT gives: checked to be no longer than the table, parts of a composite id put together. */
final class InsertedRows {

    private final SqlInsert insert;
    private final EntityTable<?, ?> table;

    private InsertedRows(SqlInsert insert, EntityTable<?, ?> table) {
        this.insert = insert;
        this.table = table;
    }

    static void prepare(SqlInsert insert, EntityTable<?, ?> table) {
        InsertedRows rows = new InsertedRows(insert, table);
        SqlNodeList columns = insert.getTargetColumnList();
        boolean values = insert.getSource().getKind() == SqlKind.VALUES;
        if (columns != null && (values || insert.getSource() instanceof SqlSelect)) {
            rows.joinParts(columns);
        } else if (values) {
            rows.count();
        }
    }

    /** What is given for the columns, in each of the rows that are listed, or in the one query. */
    private List<List<SqlNode>> given() {
        return insert.getSource() instanceof SqlSelect select
                ? List.of(select.getSelectList().getList().stream()
                        .map(SqlUtil::stripAs)
                        .toList())
                : rows().stream().map(SqlCall::getOperandList).toList();
    }

    private List<SqlCall> rows() {
        return ((SqlCall) insert.getSource())
                .getOperandList().stream().map(SqlCall.class::cast).toList();
    }

    private void count() {
        int components =
                (int) table.columns().stream().filter(TableColumn::isComponent).count();
        for (SqlCall row : rows()) {
            if (row.operandCount() > components) {
                throw SqlUtil.newContextException(
                        row.getParserPosition(), RESOURCE.unmatchInsertColumn(components, row.operandCount()));
            }
        }
    }

    /** Puts a composite id together, if all of its parts are given side by side: parameters keep their order. */
    private void joinParts(SqlNodeList columns) {
        List<? extends TableColumn<?>> parts = table.idColumns();
        List<String> names = columns.stream()
                .map(column -> ((SqlIdentifier) column).getSimple().toUpperCase(Locale.ROOT))
                .toList();
        List<Integer> positions =
                parts.stream().map(part -> names.indexOf(part.name())).toList();
        int first = positions.get(0);
        boolean given = parts.stream().noneMatch(TableColumn::isComponent)
                && first >= 0
                && positions.equals(
                        IntStream.range(first, first + parts.size()).boxed().toList())
                && given().stream()
                        .allMatch(row ->
                                row.size() == names.size() && row.stream().noneMatch(InsertedRows::isStar));
        if (!given) {
            return;
        }
        SqlParserPos position = insert.getSource().getParserPosition();
        List<List<SqlNode>> rows = new ArrayList<>();
        for (List<SqlNode> row : given()) {
            SqlNode id = SqlStdOperatorTable.ROW.createCall(
                    row.get(first).getParserPosition(), row.subList(first, first + parts.size()));
            rows.add(joined(row, first, positions.size(), id));
        }
        if (insert.getSource() instanceof SqlSelect select) {
            select.setSelectList(
                    new SqlNodeList(rows.get(0), select.getSelectList().getParserPosition()));
        } else {
            insert.setOperand(
                    2,
                    SqlStdOperatorTable.VALUES.createCall(
                            position,
                            rows.stream()
                                    .map(row -> SqlStdOperatorTable.ROW.createCall(
                                            row.get(0).getParserPosition(), row))
                                    .toList()));
        }
        SqlNode name = new SqlIdentifier(idName(), columns.getParserPosition());
        List<SqlNode> joined = joined(columns.getList(), first, positions.size(), name);
        insert.setOperand(3, new SqlNodeList(joined, columns.getParserPosition()));
    }

    private static boolean isStar(SqlNode column) {
        return column instanceof SqlIdentifier name && name.isStar();
    }

    /** All, but what the parts are together in place of these. */
    private static List<SqlNode> joined(List<? extends SqlNode> all, int first, int parts, SqlNode together) {
        List<SqlNode> joined = new ArrayList<>(all);
        joined.subList(first, first + parts).clear();
        joined.add(first, together);
        return joined;
    }

    private String idName() {
        String id = table.store().descriptor().idName();
        return table.columns().stream()
                .filter(column -> column.javaName().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
