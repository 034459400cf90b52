package dev.cairn.samples.benchmarks;

import dev.cairn.Cairn;
import dev.cairn.sql.CairnSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * SQL over the generated repository: what JDBC, statements and their plans cost on top of it.
 *
 * @param db the database
 */
record CairnDialect(Cairn db) implements SqlDialect {

    CairnDialect(Path directory) {
        this(Cairn.open(directory));
    }

    @Override
    public Connection connect() throws SQLException {
        return CairnSql.connect(db, JobRepository.of(db));
    }

    @Override
    public List<String> schema() {
        return List.of(); // the record is
    }

    @Override
    public boolean concurrentWrites() {
        return true;
    }

    @Override
    public void set(PreparedStatement statement, int parameter, JobStatus status) throws SQLException {
        statement.setString(parameter, status.name());
    }

    @Override
    public String literal(JobStatus status) {
        return "'" + status.name() + "'";
    }

    @Override
    public void set(PreparedStatement statement, int parameter, Instant time) throws SQLException {
        statement.setObject(parameter, time);
    }

    @Override
    public JobStatus status(ResultSet row, int column) throws SQLException {
        return JobStatus.valueOf(row.getString(column));
    }

    @Override
    public Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, Instant.class);
    }

    @Override
    public void close() {
        db.close();
    }
}
