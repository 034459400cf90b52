package dev.cairn.sql.plan;

import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.type.ScalarType;
import org.apache.calcite.sql.type.SqlTypeName;

/** Which columns UPDATE may set. */
final class UpdatableColumns {

    private UpdatableColumns() {}

    /** Rows are found again by their ids, so these have to be whole in SQL. */
    static void checkId(EntityTable<?, ?> table) {
        for (TableColumn<?> column : table.idColumns()) {
            ScalarType<?> type = column.scalar();
            if (type != null && (type.sqlName() == SqlTypeName.TIMESTAMP || type.sqlName() == SqlTypeName.TIME)) {
                throw new UnsupportedOperationException("Rows of table " + table.name()
                        + " cannot be updated or deleted by SQL, since their id has nanoseconds, with which SQL does not"
                        + " compute. Use the repository.");
            }
        }
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
