package dev.cairn.sql.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.config.CalciteConnectionConfig;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.tools.RelRunner;
import org.jspecify.annotations.Nullable;

/** What Calcite asks of a connection when it prepares a statement. */
final class ConnectionContext implements CalcitePrepare.Context {

    private final SqlConnection connection;
    private final Engine engine;
    private final CalciteConnectionConfig config;
    private final AtomicBoolean cancelled;

    private ConnectionContext(
            SqlConnection connection, Engine engine, CalciteConnectionConfig config, AtomicBoolean cancelled) {
        this.connection = connection;
        this.engine = engine;
        this.config = config;
        this.cancelled = cancelled;
    }

    ConnectionContext(SqlConnection connection, Engine engine) {
        this(connection, engine, CalciteSettings.of(connection.properties()), new AtomicBoolean());
    }

    /** The same for a statement whose preparation something stops. */
    ConnectionContext stoppedBy(AtomicBoolean cancel) {
        return new ConnectionContext(connection, engine, config, cancel);
    }

    @Override
    public JavaTypeFactory getTypeFactory() {
        return engine.types();
    }

    @Override
    public CalciteSchema getRootSchema() {
        return engine.root();
    }

    @Override
    public CalciteSchema getMutableRootSchema() {
        return engine.root();
    }

    @Override
    public List<String> getDefaultSchemaPath() {
        try {
            return List.of(connection.getSchema());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CalciteConnectionConfig config() {
        return config;
    }

    @Override
    public CalcitePrepare.SparkHandler spark() {
        return CalcitePrepare.Dummy.getSparkHandler(false);
    }

    @Override
    public DataContext getDataContext() {
        return new ExecutionContext(connection.session(), engine, Parameters.NONE, Map.of(), cancelled);
    }

    @Override
    public @Nullable List<String> getObjectPath() {
        return null;
    }

    @Override
    public RelRunner getRelRunner() {
        throw new UnsupportedOperationException("Plans are run by statements only.");
    }
}
