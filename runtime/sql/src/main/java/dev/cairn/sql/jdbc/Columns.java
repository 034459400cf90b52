package dev.cairn.sql.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.avatica.ColumnMetaData;

/** The columns of results that are not read from tables. */
final class Columns {

    private final List<ColumnMetaData> columns = new ArrayList<>();

    Columns text(String... names) {
        for (String name : names) {
            add(name, ColumnMetaData.scalar(Types.VARCHAR, "VARCHAR", ColumnMetaData.Rep.STRING), String.class);
        }
        return this;
    }

    Columns integer(String... names) {
        for (String name : names) {
            add(name, ColumnMetaData.scalar(Types.INTEGER, "INTEGER", ColumnMetaData.Rep.INTEGER), Integer.class);
        }
        return this;
    }

    Columns small(String... names) {
        for (String name : names) {
            add(name, ColumnMetaData.scalar(Types.SMALLINT, "SMALLINT", ColumnMetaData.Rep.SHORT), Short.class);
        }
        return this;
    }

    Columns large(String... names) {
        for (String name : names) {
            add(name, ColumnMetaData.scalar(Types.BIGINT, "BIGINT", ColumnMetaData.Rep.LONG), Long.class);
        }
        return this;
    }

    Columns truth(String... names) {
        for (String name : names) {
            add(name, ColumnMetaData.scalar(Types.BOOLEAN, "BOOLEAN", ColumnMetaData.Rep.BOOLEAN), Boolean.class);
        }
        return this;
    }

    Columns any(String name, int type, String typeName) {
        add(name, ColumnMetaData.scalar(type, typeName, ColumnMetaData.Rep.OBJECT), Object.class);
        return this;
    }

    private void add(String name, ColumnMetaData.AvaticaType type, Class<?> javaType) {
        columns.add(new ColumnMetaData(
                columns.size(),
                false,
                true,
                false,
                false,
                DatabaseMetaData.columnNullable,
                true,
                0,
                name,
                name,
                "",
                0,
                0,
                "",
                "",
                type,
                true,
                false,
                false,
                javaType.getName()));
    }

    List<ColumnMetaData> list() {
        return columns;
    }
}
