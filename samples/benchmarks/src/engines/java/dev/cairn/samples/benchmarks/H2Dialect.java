package dev.cairn.samples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * H2 on its MVStore, embedded. Commits reach the file half a second late, so that a killed process may lose some.
 *
 * @param directory where the database is
 */
record H2Dialect(Path directory) implements SqlDialect {

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:" + directory.resolve("jobs") + ";CACHE_SIZE=131072;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0");
    }

    @Override
    public List<String> schema() {
        return SqlJobStore.schema("");
    }

    @Override
    public boolean concurrentWrites() {
        return true;
    }
}
