package dev.cairn.sql;

import dev.cairn.Cairn;
import dev.cairn.Repository;
import dev.cairn.sql.jdbc.ConnectionOptions;
import dev.cairn.sql.jdbc.Connections;
import dev.cairn.store.EntityDescriptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * SQL over a database.
 *
 * <pre>{@code
 * try (Connection connection = CairnSql.connect(db, JobRepository.of(db), UserRepository.of(db));
 *         PreparedStatement oldest = connection.prepareStatement(
 *                 "SELECT job_id FROM jobs WHERE status = ? ORDER BY created_at LIMIT 10")) {
 *     oldest.setString(1, "RUNNING");
 *     ...
 * }
 * }</pre>
 *
 * <p>Connections to the same tables share their plans. Each is for one thread at a time, but that another one may cancel its
 * statements and close it. Safe for use by several threads.
 */
public final class CairnSql {

    private CairnSql() {}

    /**
     * Opens a connection to some tables of a database.
     *
     * @param db the database; closing the connection leaves it open
     * @param repositories the repositories of the tables, of the same database
     * @return the connection
     * @throws SQLException if the database is closed
     */
    public static Connection connect(Cairn db, Repository<?, ?>... repositories) throws SQLException {
        return connect(db, descriptors(repositories));
    }

    private static Connection connect(Cairn db, List<EntityDescriptor<?, ?>> entities) throws SQLException {
        return Connections.open(db, entities, ConnectionOptions.DEFAULTS, "jdbc:cairn:", () -> {});
    }

    /**
     * Gives a database a name, by which drivers connect to it: {@code jdbc:cairn:registered:NAME}.
     *
     * @param name the name, without semicolons
     * @param db the database
     * @param repositories the repositories of its tables
     * @return what takes the name back when it is closed; the database stays open
     * @throws IllegalStateException if another one has the name
     * @throws IllegalArgumentException if the name cannot be in a URL
     */
    public static Registration register(String name, Cairn db, Repository<?, ?>... repositories) {
        return RegisteredDatabases.register(name, db, descriptors(repositories));
    }

    /** A name that a database has until this is closed. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        /** Takes the name back. Connections that are open stay open. */
        @Override
        void close();
    }

    /**
     * Makes a source of connections, for frameworks that want one.
     *
     * @param db the database; closing connections leaves it open
     * @param repositories the repositories of the tables, of the same database
     * @return the source
     */
    public static DataSource dataSource(Cairn db, Repository<?, ?>... repositories) {
        List<EntityDescriptor<?, ?>> entities = descriptors(repositories);
        return new ConnectionSource(() -> connect(db, entities));
    }

    private static List<EntityDescriptor<?, ?>> descriptors(Repository<?, ?>... repositories) {
        List<EntityDescriptor<?, ?>> descriptors = new ArrayList<>();
        for (Repository<?, ?> repository : repositories) {
            descriptors.add(repository.descriptor());
        }
        return descriptors;
    }
}
