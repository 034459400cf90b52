package dev.cairn.sql.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a result about the database. */
final class MetadataRows {

    private final Columns columns;
    private final List<Object> rows = new ArrayList<>();

    MetadataRows(Columns columns) {
        this.columns = columns;
    }

    void add(@Nullable Object... values) {
        rows.add(values);
    }

    ResultSet result() throws SQLException {
        return SqlResultSet.of(columns.list(), rows);
    }

    static ResultSet none(Columns columns) throws SQLException {
        return new MetadataRows(columns).result();
    }
}
