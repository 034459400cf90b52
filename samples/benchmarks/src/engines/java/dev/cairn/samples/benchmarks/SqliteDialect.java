package dev.cairn.samples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * SQLite with a write-ahead log that is not forced to the device at each commit: after a power failure the last commits
 * may be lost, and the rest is consistent.
 *
 * @param directory where the database is
 */
record SqliteDialect(Path directory) implements SqlDialect {

    @Override
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("jobs.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = normal");
            statement.execute("pragma cache_size = -131072"); // KiB, the 128 MiB of the others
            statement.execute("pragma mmap_size = 1073741824");
            statement.execute("pragma busy_timeout = 10000");
            statement.execute("pragma temp_store = memory");
        }
        return connection;
    }

    @Override
    public List<String> schema() {
        return SqlJobStore.schema(" without rowid");
    }

    @Override
    public boolean concurrentWrites() {
        return false;
    }
}
