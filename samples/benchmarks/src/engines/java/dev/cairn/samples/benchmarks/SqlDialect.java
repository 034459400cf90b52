package dev.cairn.samples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What differs between databases that speak SQL. Unless told otherwise, a status is its number, and a time nanoseconds. */
@SuppressWarnings("EnumOrdinal") // the shortest column there is
interface SqlDialect {

    /** Opens one more connection to the database, tuned as its documentation says. */
    Connection connect() throws SQLException;

    /** Makes the table and its indexes, if they are not there yet: without a hidden number for rows, where that can be had. */
    List<String> schema();

    /** Sets a parameter. */
    default void set(PreparedStatement statement, int parameter, JobStatus status) throws SQLException {
        statement.setInt(parameter, status.ordinal());
    }

    /** Sets a parameter. */
    default void set(PreparedStatement statement, int parameter, Instant time) throws SQLException {
        statement.setLong(parameter, SqlRows.nanos(time));
    }

    /** Writes a status into the text of a statement. */
    default String literal(JobStatus status) {
        return Integer.toString(status.ordinal());
    }

    /** Reads a column. */
    default JobStatus status(ResultSet row, int column) throws SQLException {
        return SqlRows.status(row.getInt(column));
    }

    /** Reads a column. */
    default Instant time(ResultSet row, int column) throws SQLException {
        return SqlRows.time(row.getLong(column));
    }

    /** Closes the database, after all of its connections. */
    default void close() {}

    /** Whether one thread may write while another does. */
    boolean concurrentWrites();
}
