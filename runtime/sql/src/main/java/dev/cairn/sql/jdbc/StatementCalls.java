package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import org.apache.calcite.avatica.AvaticaStatement;

/** What both kinds of statements do alike. */
final class StatementCalls {

    /** Avatica keeps milliseconds in an int. */
    private static final int LONGEST_TIMEOUT = Integer.MAX_VALUE / 1000;

    private StatementCalls() {}

    static void checkOpen(AvaticaStatement statement, SqlConnection connection) throws SQLException {
        if (statement.isClosed()) {
            connection.checkOpen();
            throw new SQLException("The statement is closed. Create another one.", SqlState.CLOSED);
        }
    }

    static int timeout(int seconds) throws SQLException {
        if (seconds < 0) {
            throw new SQLException("The timeout is " + seconds + " s, less than 0.", SqlState.ARGUMENT);
        }
        return Math.min(seconds, LONGEST_TIMEOUT);
    }

    static int saturated(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    static void close(Executor executor) {
        try {
            executor.closeRows();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T unwrap(AvaticaStatement statement, Class<T> type) throws SQLException {
        if (type.isInstance(statement)) {
            return type.cast(statement);
        }
        throw new SQLException("A statement is no " + type.getName() + ".", SqlState.ARGUMENT);
    }
}
