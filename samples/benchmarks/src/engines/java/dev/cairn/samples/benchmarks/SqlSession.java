package dev.cairn.samples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection of one thread with the statements that it has prepared. */
final class SqlSession implements AutoCloseable {

    final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    SqlSession(SqlDialect dialect) throws SQLException {
        this.connection = dialect.connect();
    }

    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }
}
