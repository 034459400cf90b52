package dev.cairn.sql.jdbc;

import dev.cairn.Cairn;
import dev.cairn.sql.run.Session;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexedEntityStore;
import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;

/** Opens connections, which share plans with all others to the same tables of the same database. */
public final class Connections {

    /** An engine knows its database, so it must not keep it from being forgotten. */
    private static final Map<Cairn, Map<List<String>, SoftReference<Engine>>> ENGINES = new WeakHashMap<>();

    private static final SqlFactory FACTORY = new SqlFactory();

    private Connections() {}

    /**
     * Opens a connection.
     *
     * @param db the database
     * @param entities its tables
     * @param options how the connection behaves
     * @param url what its metadata tells as its address
     * @param onClose called once when it is closed
     * @return the connection
     * @throws SQLException if the database is closed, or an entity does not fit it
     */
    public static Connection open(
            Cairn db, List<EntityDescriptor<?, ?>> entities, ConnectionOptions options, String url, Runnable onClose)
            throws SQLException {
        try {
            Engine engine = engine(db, entities);
            Session session = new Session(
                    db,
                    db.transactions().maxBytes(options.transactionBytes()),
                    options.transactionBytes(),
                    options.readOnly() || db.isReadOnly());
            Properties info = CalciteSettings.properties();
            return new SqlConnection(SqlDriver.INSTANCE, FACTORY, url, info, session, engine, onClose);
        } catch (RuntimeException e) {
            throw Failures.sql(e);
        }
    }

    private static Engine engine(Cairn db, List<EntityDescriptor<?, ?>> entities) {
        List<IndexedEntityStore<?, ?>> stores = Collections.unmodifiableList(
                entities.stream().<IndexedEntityStore<?, ?>>map(db::store).toList());
        List<String> tables = stores.stream()
                .map(store -> store.descriptor().table())
                .sorted()
                .toList();
        synchronized (ENGINES) {
            Map<List<String>, SoftReference<Engine>> engines = ENGINES.computeIfAbsent(db, any -> new HashMap<>());
            SoftReference<Engine> kept = engines.get(tables);
            Engine engine = kept == null ? null : kept.get();
            if (engine == null) {
                engine = new Engine(stores);
                engines.put(tables, new SoftReference<>(engine));
            }
            return engine;
        }
    }
}
