package dev.cairn.sql.jdbc;

import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import org.apache.calcite.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a column is besides its type.
 *
 * @param autoIncrement whether the database gives its values
 * @param derived whether it follows from others, and cannot be written
 * @param remarks the name in Java, or null
 */
record ColumnFacts(
        boolean autoIncrement, boolean derived, @Nullable String remarks) {

    static ColumnFacts of(Table table, int column) {
        if (table instanceof EntityTable<?, ?> entities) {
            TableColumn<?> found = entities.columns().get(column);
            return new ColumnFacts(entities.generates(found), !found.isComponent(), found.javaName());
        }
        return new ColumnFacts(false, false, null);
    }
}
