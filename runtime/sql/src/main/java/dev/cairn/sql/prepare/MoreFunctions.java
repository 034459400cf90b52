package dev.cairn.sql.prepare;

import java.util.List;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlOperatorTables;

/** Functions that are in no standard and in many databases. Immutable. */
public final class MoreFunctions {

    static final SqlOperatorTable TABLE = SqlOperatorTables.of(List.of(
            SqlLibraryOperators.BOOL_AND,
            SqlLibraryOperators.BOOL_OR,
            SqlLibraryOperators.CONCAT_FUNCTION_WITH_NULL,
            SqlLibraryOperators.ENDS_WITH,
            SqlLibraryOperators.GREATEST,
            SqlLibraryOperators.IFNULL,
            SqlLibraryOperators.LEAST,
            SqlLibraryOperators.LEFT,
            SqlLibraryOperators.LENGTH,
            SqlLibraryOperators.LPAD,
            SqlLibraryOperators.LTRIM,
            SqlLibraryOperators.NVL,
            SqlLibraryOperators.REGEXP_LIKE,
            SqlLibraryOperators.REGEXP_REPLACE_3,
            SqlLibraryOperators.REPEAT,
            SqlLibraryOperators.REVERSE,
            SqlLibraryOperators.RIGHT,
            SqlLibraryOperators.RPAD,
            SqlLibraryOperators.RTRIM,
            SqlLibraryOperators.STARTS_WITH,
            SqlLibraryOperators.STRING_AGG,
            SqlLibraryOperators.SUBSTR_POSTGRESQL));

    /** All functions and operators of statements: these, and those of the standard. */
    public static final SqlOperatorTable WITH_STANDARD = SqlOperatorTables.chain(SqlStdOperatorTable.instance(), TABLE);

    private MoreFunctions() {}
}
