package dev.cairn.sql.jdbc;

import dev.cairn.sql.run.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** The ids that the database has given, as a result set. */
final class GeneratedKeys {

    private GeneratedKeys() {}

    static ResultSet rows(List<Session.GeneratedKey> keys) throws SQLException {
        Columns columns = new Columns();
        if (keys.isEmpty()) {
            columns.large("GENERATED_KEY");
        } else {
            Object first = keys.get(0).value();
            String name = keys.get(0).column();
            if (first instanceof Long) {
                columns.large(name);
            } else if (first instanceof Integer) {
                columns.integer(name);
            } else {
                columns.any(name, Types.OTHER, "UUID");
            }
        }
        return SqlResultSet.of(
                columns.list(),
                keys.stream().map(key -> (Object) new Object[] {key.value()}).toList());
    }
}
