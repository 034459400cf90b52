package dev.cairn.sql;

import dev.cairn.Cairn;
import dev.cairn.sql.jdbc.ConnectionOptions;
import dev.cairn.sql.jdbc.Connections;
import dev.cairn.store.EntityDescriptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The databases that the program has given names. */
final class RegisteredDatabases {

    private static final Map<String, Registered> REGISTERED = new ConcurrentHashMap<>();

    private RegisteredDatabases() {}

    private record Registered(Cairn db, List<EntityDescriptor<?, ?>> entities) {}

    static CairnSql.Registration register(String name, Cairn db, List<EntityDescriptor<?, ?>> entities) {
        Registered added = new Registered(db, entities);
        if (name.isEmpty() || name.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be in a URL. Choose a name without semicolons.");
        }
        if (REGISTERED.putIfAbsent(name, added) != null) {
            throw new IllegalStateException("A database is registered as \"" + name
                    + "\" already. Choose another name, or close what register returned for it.");
        }
        return () -> REGISTERED.remove(name, added);
    }

    static Connection connect(String name, ConnectionOptions options, String url) throws SQLException {
        Registered found = REGISTERED.get(name);
        if (found == null) {
            throw new SQLException(
                    "No database is registered as \"" + name + "\". There are: " + new TreeSet<>(REGISTERED.keySet())
                            + ". Call CairnSql.register first.",
                    "08001");
        }
        return Connections.open(found.db, found.entities, options, url, () -> {});
    }
}
