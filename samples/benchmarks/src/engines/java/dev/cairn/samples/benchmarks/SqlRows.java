package dev.cairn.samples.benchmarks;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Jobs as rows, with statuses and times as a dialect has them. */
final class SqlRows {

    private static final JobStatus[] STATUSES = JobStatus.values();
    private static final long NANOS = 1_000_000_000;

    private SqlRows() {}

    static void bind(SqlDialect dialect, PreparedStatement insert, Job job) throws SQLException {
        insert.setString(1, job.jobId());
        dialect.set(insert, 2, job.status());
        dialect.set(insert, 3, job.createdAt());
        dialect.set(insert, 4, job.updatedAt());
        insert.setInt(5, job.priority());
        insert.setInt(6, job.retries());
        insert.setString(7, job.type());
        insert.setString(8, job.namespace());
        insert.setString(9, job.tableName());
        insert.setString(10, job.idempotencyKey());
        insert.setString(11, job.message());
    }

    /** Times beyond what a number of nanoseconds can say are the least or the greatest of them. */
    static long nanos(Instant time) {
        return time.getEpochSecond() > Long.MAX_VALUE / NANOS - 1
                ? Long.MAX_VALUE
                : time.getEpochSecond() < Long.MIN_VALUE / NANOS + 1
                        ? Long.MIN_VALUE
                        : time.getEpochSecond() * NANOS + time.getNano();
    }

    static List<Job> read(SqlDialect dialect, PreparedStatement query) throws SQLException {
        List<Job> jobs = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                jobs.add(new Job(
                        rows.getString(1),
                        dialect.status(rows, 2),
                        dialect.time(rows, 3),
                        dialect.time(rows, 4),
                        rows.getInt(5),
                        rows.getInt(6),
                        rows.getString(7),
                        rows.getString(8),
                        rows.getString(9),
                        rows.getString(10),
                        rows.getString(11)));
            }
        }
        return jobs;
    }

    static JobStatus status(int number) {
        return STATUSES[number];
    }

    static Instant time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
