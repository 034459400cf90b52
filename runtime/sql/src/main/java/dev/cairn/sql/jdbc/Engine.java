package dev.cairn.sql.jdbc;

import dev.cairn.sql.plan.EntityScan;
import dev.cairn.sql.prepare.CairnPrepare;
import dev.cairn.sql.prepare.SqlTypeFactory;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.system.SystemTables;
import dev.cairn.store.IndexedEntityStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** What makes statements over some tables ready to run, for any number of connections. Safe for use by several threads. */
final class Engine {

    private final CalciteSchema root = CalciteSchema.createRootSchema(false, false);
    private final JavaTypeFactory types = new SqlTypeFactory();
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final CairnPrepare prepare;

    Engine(List<IndexedEntityStore<?, ?>> stores) {
        List<EntityTable<?, ?>> entities = new ArrayList<>();
        Map<String, Table> tables = new LinkedHashMap<>();
        for (IndexedEntityStore<?, ?> store : stores) {
            EntityTable<?, ?> table = new EntityTable<>(store, EntityScan::of);
            entities.add(table);
            tables.put(table.name(), table);
            names.put(
                    table.name(),
                    table.columns().stream().map(TableColumn::name).toList());
        }
        this.prepare = new CairnPrepare(entities);
        add(MetadataNames.TABLES, tables);
        add(MetadataNames.SYSTEM, SystemTables.of(entities));
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

    /** The schemas with their tables. */
    CalciteSchema root() {
        return root;
    }

    JavaTypeFactory types() {
        return types;
    }

    /** The columns of each table that statements can name. */
    Map<String, List<String>> names() {
        return names;
    }
}
