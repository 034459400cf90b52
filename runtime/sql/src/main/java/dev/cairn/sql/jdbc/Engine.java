package dev.cairn.sql.jdbc;

import dev.cairn.sql.plan.EntityScan;
import dev.cairn.sql.prepare.CairnPrepare;
import dev.cairn.sql.prepare.SqlTypeFactory;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.system.SystemTables;
import dev.cairn.store.IndexedEntityStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** What makes statements over some tables ready to run, for any number of connections. Safe for use by several threads. */
final class Engine {

    private static final int KEPT_TEXTS = 500;

    private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    private final JavaTypeFactory types = new SqlTypeFactory();
    private final KnownNames names;
    private final CairnPrepare prepare;
    private final Set<String> unshared = SharedPlans.texts(KEPT_TEXTS);

    Engine(List<IndexedEntityStore<?, ?>> stores) {
        List<EntityTable<?, ?>> entities = new ArrayList<>();
        Map<String, Table> tables = new LinkedHashMap<>();
        for (IndexedEntityStore<?, ?> store : stores) {
            EntityTable<?, ?> table = new EntityTable<>(store, EntityScan::of);
            entities.add(table);
            tables.put(table.name(), table);
        }
        this.prepare = new CairnPrepare(entities);
        Map<String, Table> system = SystemTables.of(entities);
        add(MetadataNames.TABLES, tables);
        add(MetadataNames.SYSTEM, system);
        this.names =
                new KnownNames(Map.of(MetadataNames.TABLES, columns(tables), MetadataNames.SYSTEM, columns(system)));
    }

    private Map<String, List<String>> columns(Map<String, Table> tables) {
        Map<String, List<String>> columns = new TreeMap<>();
        tables.forEach(
                (name, table) -> columns.put(name, table.getRowType(types).getFieldNames()));
        return columns;
    }

    private void add(String schema, Map<String, Table> tables) {
        root.add(schema, new AbstractSchema() {
            @Override
            protected Map<String, Table> getTableMap() {
                return tables;
            }
        });
    }

    /** Makes a statement ready to run, again and again. */
    CalcitePrepare.CalciteSignature<Object> prepare(CalcitePrepare.Context context, String sql) {
        return prepare.prepareSql(context, CalcitePrepare.Query.of(sql), Object[].class, -1);
    }

    /** The texts with parameters that cannot be prepared in place of others. */
    Set<String> unshared() {
        return unshared;
    }

    /** The schemas with their tables. */
    CalciteSchema root() {
        return root;
    }

    JavaTypeFactory types() {
        return types;
    }

    /** The names that statements can use. */
    KnownNames names() {
        return names;
    }
}
