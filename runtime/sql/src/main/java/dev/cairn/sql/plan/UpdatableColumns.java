package dev.cairn.sql.plan;

import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.type.Matching;
import dev.cairn.sql.type.ScalarType;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.apache.calcite.sql.type.SqlTypeName;

/** Which columns UPDATE may set. */
final class UpdatableColumns {

    private UpdatableColumns() {}

    /** Rows are found again by their ids, so these have to be whole in SQL. */
    static void checkId(EntityTable<?, ?> table) {
        for (TableColumn<?> column : table.idColumns()) {
            ScalarType<?> type = column.scalar();
            if (type != null && isTime(type) && !(column.isComponent() && isWhole(type))) {
                throw new UnsupportedOperationException("Rows of table " + table.name()
                        + " cannot be updated or deleted by SQL, since their id has a time in a record, or one with an"
                        + " offset, which SQL does not see whole. Use the repository.");
            }
        }
    }

    private static boolean isTime(ScalarType<?> type) {
        return type.sqlName() == SqlTypeName.TIMESTAMP || type.sqlName() == SqlTypeName.TIME;
    }

    /** Whether values that are equal in SQL are equal. */
    private static boolean isWhole(ScalarType<?> type) {
        Matching<?> found = type.matching(
                type.sqlName() == SqlTypeName.TIME ? LocalTime.NOON : LocalDateTime.of(2000, 1, 1, 12, 0));
        return Objects.equals(found.lowest(), found.highest());
    }

    static void check(EntityTable<?, ?> table, TableColumn<?> column) {
        String name = "Column " + column.name() + " of table " + table.name();
        if (!column.isComponent()) {
            throw new UnsupportedOperationException(
                    name + " follows from others and cannot be set. Set the column that it is made from.");
        }
        if (column.javaName().equals(table.store().descriptor().idName())) {
            throw new UnsupportedOperationException(
                    name + " is the id, which never changes. Insert a row with the other id, and delete this one.");
        }
        if (table.isVersion(column)) {
            throw new UnsupportedOperationException(name
                    + " counts the changes of its row and cannot be set. Compare it in WHERE to change only what was"
                    + " read.");
        }
    }
}
