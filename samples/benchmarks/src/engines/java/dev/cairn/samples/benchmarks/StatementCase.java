package dev.cairn.samples.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;

/** A statement whose cost is measured, with random values each time; those of one number are the same in all databases. */
enum StatementCase {
    BY_ID("select * from jobs where job_id = ?", Value.ID),
    BY_UNIQUE_KEY("select job_id from jobs where idempotency_key = ?", Value.KEY),
    ABOUT_A_TABLE("select job_id, message from jobs where namespace = ? and table_name = ?", Value.NAMESPACE, Value.TABLE),
    OLDEST_HUNDRED(
            "select job_id, priority from jobs where status = ? order by status, created_at, job_id limit 100",
            Value.STATUS),
    COUNT_OF_A_TABLE("select count(*) from jobs where namespace = ? and table_name = ?", Value.NAMESPACE, Value.TABLE),
    GROUPS(
            "select priority, count(*) c, max(retries) m from jobs where namespace = ? and table_name = ?"
                    + " group by priority order by priority",
            Value.NAMESPACE,
            Value.TABLE),
    LOOKUP_JOIN(
            "select b.priority from jobs a join jobs b on b.job_id = a.job_id where a.idempotency_key = ?", Value.KEY),
    UPDATE_BY_ID("update jobs set retries = 7 where job_id = ?", Value.ID);

    /** What a parameter is. */
    private enum Value {
        ID,
        KEY,
        NAMESPACE,
        TABLE,
        STATUS;

        Object of(Job job) {
            return switch (this) {
                case ID -> job.jobId();
                case KEY -> String.valueOf(job.idempotencyKey());
                case NAMESPACE -> job.namespace();
                case TABLE -> String.valueOf(job.tableName());
                case STATUS -> job.status();
            };
        }
    }

    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // nobody else has the array
    private final Value[] values;

    StatementCase(String sql, Value... values) {
        this.sql = sql;
        this.values = values;
    }

    private static Job job(int number, int entities) {
        return Jobs.job(new SplittableRandom(number).nextInt(entities));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Executes the prepared statement; gives what tells its result from others. */
    long execute(PreparedStatement prepared, SqlDialect dialect, int number, int entities) throws SQLException {
        Job job = job(number, entities);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i].of(job);
            if (value instanceof JobStatus status) {
                dialect.set(prepared, i + 1, status);
            } else {
                prepared.setString(i + 1, (String) value);
            }
        }
        if (changes()) {
            return prepared.executeUpdate();
        }
        try (ResultSet rows = prepared.executeQuery()) {
            return digest(rows);
        }
    }

    /** Executes the statement as a text with literals. */
    long executeText(Connection connection, SqlDialect dialect, int number, int entities) throws SQLException {
        Job job = job(number, entities);
        StringBuilder text = new StringBuilder(sql);
        for (Value value : values) {
            Object given = value.of(job);
            String literal = given instanceof JobStatus status
                    ? dialect.literal(status)
                    : "'" + ((String) given).replace("'", "''") + "'";
            int at = text.indexOf("?");
            text.replace(at, at + 1, literal);
        }
        try (Statement statement = connection.createStatement()) {
            if (changes()) {
                return statement.executeUpdate(text.toString());
            }
            try (ResultSet rows = statement.executeQuery(text.toString())) {
                return digest(rows);
            }
        }
    }

    private boolean changes() {
        return this == UPDATE_BY_ID;
    }

    /** Reads all columns; of the first is compared what it is, and of all how many rows there are. */
    private static long digest(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        long digest = 0;
        while (rows.next()) {
            for (int i = 2; i <= columns; i++) {
                rows.getObject(i);
            }
            digest += 1 + rows.getString(1).hashCode();
        }
        return digest;
    }
}
