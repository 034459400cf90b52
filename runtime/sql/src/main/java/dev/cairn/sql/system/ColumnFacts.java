package dev.cairn.sql.system;

import dev.cairn.sql.run.Session;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/** Which columns the tables have. */
final class ColumnFacts {

    private final List<EntityTable<?, ?>> entities;
    private final RelDataTypeFactory types = new JavaTypeFactoryImpl();

    ColumnFacts(List<EntityTable<?, ?>> entities) {
        this.entities = entities;
    }

    List<@Nullable Object[]> rows(Session session) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        entities.forEach(table -> add(rows, table));
        return rows;
    }

    private <K, V> void add(List<@Nullable Object[]> rows, EntityTable<K, V> table) {
        RelDataType row = table.getRowType(types);
        List<TableColumn<V>> id = table.idColumns();
        for (int i = 0; i < table.columns().size(); i++) {
            TableColumn<V> column = table.columns().get(i);
            int key = id.indexOf(column);
            rows.add(new @Nullable Object[] {
                table.name(),
                column.name(),
                i + 1,
                row.getFieldList().get(i).getType().toString(),
                column.nullable(),
                key < 0 ? null : key + 1,
                column.isComponent(),
                table.generates(column),
                table.isVersion(column),
                column.javaName(),
                column.type().raw().getSimpleName()
            });
        }
    }
}
