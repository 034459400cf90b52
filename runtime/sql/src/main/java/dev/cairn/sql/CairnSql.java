package dev.cairn.sql;

import dev.cairn.Cairn;
import dev.cairn.Repository;
import dev.cairn.sql.prepare.CalciteConnections;
import dev.cairn.store.IndexedEntityStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** SQL over a database. */
public final class CairnSql {

    private CairnSql() {}

    /**
     * Opens a connection to some tables of a database.
     *
     * @param db the database; closing the connection leaves it open
     * @param repositories the repositories of the tables, of the same database
     * @return the connection
     * @throws SQLException if it cannot be opened
     */
    public static Connection connect(Cairn db, Repository<?, ?>... repositories) throws SQLException {
        List<IndexedEntityStore<?, ?>> stores = new ArrayList<>();
        for (Repository<?, ?> repository : repositories) {
            stores.add(db.store(repository.descriptor()));
        }
        return new CalciteConnections(stores).open(new Properties());
    }
}
