package dev.cairn.sql.prepare;

import dev.cairn.sql.plan.EntityScan;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.store.IndexedEntityStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.jdbc.CalciteJdbc41Factory;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.jdbc.Driver;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/**
 * Makes Calcite's connections to some tables of a database, which share schema and plans. Safe for use by several
 * threads.
 */
public final class CalciteConnections {

    /** The schema that the tables are in. */
    public static final String SCHEMA = "CAIRN";

    private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    private final SqlTypeFactory typeFactory = new SqlTypeFactory();
    private final CairnPrepare prepare;

    /**
     * Makes the tables.
     *
     * @param stores where their entities are
     */
    public CalciteConnections(List<IndexedEntityStore<?, ?>> stores) {
        Map<String, Table> tables = new LinkedHashMap<>();
        List<EntityTable<?, ?>> all = new ArrayList<>();
        for (IndexedEntityStore<?, ?> store : stores) {
            EntityTable<?, ?> table = new EntityTable<>(store, EntityScan::of);
            tables.put(table.name(), table);
            all.add(table);
        }
        root.add(SCHEMA, new AbstractSchema() {
            @Override
            protected Map<String, Table> getTableMap() {
                return tables;
            }
        });
        prepare = new CairnPrepare(all);
    }

    /**
     * Opens a connection.
     *
     * @param more properties of the connection besides those that all have
     * @return the connection
     * @throws SQLException if the properties are wrong
     */
    public CalciteConnection open(Properties more) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("timeZone", "UTC");
        properties.setProperty("caseSensitive", "false");
        properties.setProperty("conformance", "LENIENT");
        properties.putAll(more);
        CalciteConnection connection = new CalciteJdbc41Factory()
                .newConnection(
                        new PreparingDriver(prepare),
                        new CalciteJdbc41Factory(),
                        Driver.CONNECT_STRING_PREFIX,
                        properties,
                        root,
                        typeFactory);
        connection.setSchema(SCHEMA);
        return connection;
    }

    private static final class PreparingDriver extends Driver {

        PreparingDriver(CalcitePrepare prepare) {
            super(() -> prepare);
        }
    }
}
