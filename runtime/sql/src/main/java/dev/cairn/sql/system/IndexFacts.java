package dev.cairn.sql.system;

import dev.cairn.IndexInfo;
import dev.cairn.IndexStats;
import dev.cairn.TableStats;
import dev.cairn.codec.Component;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.Nulls;
import dev.cairn.sql.run.Session;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.type.ColumnNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which indexes the tables have. */
final class IndexFacts {

    private final List<EntityTable<?, ?>> entities;

    IndexFacts(List<EntityTable<?, ?>> entities) {
        this.entities = entities;
    }

    List<@Nullable Object[]> rows(Session session) {
        List<IndexInfo> infos = session.database().indexes();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (TableStats table : session.database().stats().tables()) {
            for (IndexStats index : table.indexes()) {
                infos.stream()
                        .filter(info ->
                                info.table().equals(table.name()) && info.name().equals(index.name()))
                        .findFirst()
                        .ifPresent(info -> rows.add(row(table.name(), index, info)));
            }
        }
        return rows;
    }

    private @Nullable Object[] row(String table, IndexStats stats, IndexInfo info) {
        Optional<EntityTable<?, ?>> known = TableFacts.find(entities, table);
        IndexDefinition<?, ?> definition =
                known.flatMap(found -> find(found, stats.name())).orElse(null);
        return new @Nullable Object[] {
            known.<String>map(EntityTable::name).orElse(ColumnNames.sql(table)),
            stats.name(),
            definition == null ? "" : columns(definition),
            definition != null && definition.unique(),
            definition == null || definition.where().isEmpty() ? null : definition.where(),
            definition == null ? null : included(definition),
            stats.state().name(),
            info.progress()
                    .map(progress -> progress.entitiesTotal() == 0
                            ? 1.0
                            : (double) progress.entitiesDone() / progress.entitiesTotal())
                    .orElse(null),
            stats.approximateEntries(),
            stats.approximateBytes(),
            info.violations().size()
        };
    }

    private static Optional<IndexDefinition<?, ?>> find(EntityTable<?, ?> table, String name) {
        return table.store().descriptor().indexes().stream()
                .<IndexDefinition<?, ?>>map(index -> index)
                .filter(index -> index.name().equals(name))
                .findFirst();
    }

    private static String columns(IndexDefinition<?, ?> index) {
        return index.columns().stream().map(IndexFacts::column).collect(Collectors.joining(", "));
    }

    private static String column(IndexColumn column) {
        return ColumnNames.sql(column.name())
                + (column.multiValued() ? " ELEMENTS" : "")
                + (column.ignoreCase() ? " IGNORE CASE" : "")
                + (column.descending() ? " DESC" : "")
                + (column.nulls() == Nulls.ABSENT ? "" : " NULLS " + column.nulls());
    }

    private static @Nullable String included(IndexDefinition<?, ?> index) {
        if (index.coversEntity()) {
            return "*";
        }
        return index.included().isEmpty()
                ? null
                : index.included().stream()
                        .map(Component::name)
                        .map(ColumnNames::sql)
                        .collect(Collectors.joining(", "));
    }
}
