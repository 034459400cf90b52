package dev.cairn.sql.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/** Which result sets there are: read once, forward. */
final class ResultSetKinds {

    private ResultSetKinds() {}

    static void check(int type, int concurrency) throws SQLException {
        if (type != ResultSet.TYPE_FORWARD_ONLY) {
            throw new SQLFeatureNotSupportedException(
                    "Result sets are read forward once, so that none is kept in memory. Ask for TYPE_FORWARD_ONLY.",
                    SqlState.NOT_SUPPORTED);
        }
        if (concurrency != ResultSet.CONCUR_READ_ONLY) {
            throw new SQLFeatureNotSupportedException(
                    "Result sets cannot be updated. Ask for CONCUR_READ_ONLY, and execute UPDATE.",
                    SqlState.NOT_SUPPORTED);
        }
    }
}
