package dev.cairn.sql.prepare;

import dev.cairn.sql.schema.EntityTable;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.jdbc.CalcitePrepare.CalciteSignature;
import org.jspecify.annotations.Nullable;

/** The statements used last, as long as no index changes its state. */
final class StatementCache {

    /** Each statement may have a class of its own. */
    private static final int MOST = 500;

    /** Longer texts are no ones to come again. */
    private static final int LONGEST = 20_000;

    /**
     * What makes a prepared statement another one.
     *
     * @param sql its text
     * @param schemaPath where its tables are looked for
     * @param elementType the type of its rows
     * @param maxRowCount how many rows it may have
     */
    record Key(String sql, List<String> schemaPath, Type elementType, long maxRowCount) {}

    private final List<EntityTable<?, ?>> tables;
    private final Map<Key, CalciteSignature<?>> statements = new LinkedHashMap<>(16, 0.75f, true);
    private List<Object> kept = List.of();

    StatementCache(List<EntityTable<?, ?>> tables) {
        this.tables = tables;
    }

    /** The indexes of all tables as they are now. */
    List<Object> state() {
        return tables.stream().map(table -> table.store().indexState()).toList();
    }

    @SuppressWarnings("unchecked") // kept by the type of its rows
    synchronized <T> @Nullable CalciteSignature<T> find(Key key, List<Object> state) {
        if (!same(state, kept)) {
            statements.clear();
            kept = state;
        }
        return (CalciteSignature<T>) statements.get(key);
    }

    synchronized void keep(Key key, List<Object> state, CalciteSignature<?> prepared) {
        boolean explains = key.sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("EXPLAIN");
        if (explains || key.sql.length() > LONGEST || !same(state, kept)) {
            return;
        }
        statements.put(key, prepared);
        if (statements.size() > MOST) {
            statements.remove(statements.keySet().iterator().next());
        }
    }

    @SuppressWarnings("ReferenceEquality") // every change makes another object
    private static boolean same(List<Object> a, List<Object> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }
}
