package dev.cairn.sql.system;

import dev.cairn.sql.run.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** A table about the database, made when it is read. */
final class SystemTable extends AbstractTable implements ScannableTable {

    private final List<Column> columns = new ArrayList<>();
    private final Function<Session, List<@Nullable Object[]>> rows;

    private record Column(String name, SqlTypeName type, boolean nullable) {}

    SystemTable(Function<Session, List<@Nullable Object[]>> rows) {
        this.rows = rows;
    }

    SystemTable column(String name, SqlTypeName type) {
        columns.add(new Column(name, type, false));
        return this;
    }

    SystemTable nullable(String name, SqlTypeName type) {
        columns.add(new Column(name, type, true));
        return this;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory factory) {
        RelDataTypeFactory.Builder row = factory.builder();
        columns.forEach(column -> row.add(
                column.name, factory.createTypeWithNullability(factory.createSqlType(column.type), column.nullable)));
        return row.build();
    }

    @Override
    public Schema.TableType getJdbcTableType() {
        return Schema.TableType.SYSTEM_TABLE;
    }

    @Override
    public Enumerable<@Nullable Object[]> scan(DataContext root) {
        return Linq4j.asEnumerable(rows.apply(Session.of(root)));
    }
}
