package dev.cairn.sql;

import dev.cairn.sql.jdbc.ConnectionOptions;
import dev.cairn.sql.jdbc.Version;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC driver for databases in this process. Its addresses:
 *
 * <pre>
 * jdbc:cairn:directory:PATH;entities=com.acme.Job,com.acme.User[;readOnly=true][;transactionBytes=N]
 * jdbc:cairn:registered:NAME[;readOnly=true][;transactionBytes=N]
 * </pre>
 *
 * <p>The first opens the database in a directory, unless another connection has it open; it is closed with the last of its
 * connections. Its tables are named by their records, or by what is generated for them ({@code JobIndexes},
 * {@code JobRepository}), or by descriptors written by hand. The second is a database that the program has open, see
 * {@link CairnSql#register}. All settings can also come as properties. Safe for use by several threads.
 */
public final class CairnDriver implements Driver {

    private static final String PREFIX = "jdbc:cairn:";

    static {
        try {
            DriverManager.registerDriver(new CairnDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Makes a driver; {@link java.util.ServiceLoader} does. */
    public CairnDriver() {}

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        if (url == null) {
            throw new SQLException("The URL is null.", "08001");
        }
        return url.startsWith(PREFIX);
    }

    @Override
    public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
        return acceptsURL(url) ? DatabaseAddress.parse(url, PREFIX, info).connect() : null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties info) {
        return new DriverPropertyInfo[] {
            property(
                    info,
                    DatabaseAddress.ENTITIES,
                    "The records of the tables, or what is generated for them: class names, joined by commas"),
            choice(info, ConnectionOptions.READ_ONLY, "Whether nothing may be written", "false", "true"),
            property(info, ConnectionOptions.TRANSACTION_BYTES, "How much a transaction may read and write, in bytes")
        };
    }

    private static DriverPropertyInfo property(@Nullable Properties info, String name, String description) {
        DriverPropertyInfo property = new DriverPropertyInfo(name, info == null ? null : info.getProperty(name));
        property.description = description;
        return property;
    }

    private static DriverPropertyInfo choice(
            @Nullable Properties info, String name, String description, String... choices) {
        DriverPropertyInfo property = property(info, name, description);
        property.choices = choices;
        if (property.value == null) {
            property.value = choices[0];
        }
        return property;
    }

    @Override
    public int getMajorVersion() {
        return Version.MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return Version.MINOR;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("Cairn logs by System.Logger.", "0A000");
    }
}
