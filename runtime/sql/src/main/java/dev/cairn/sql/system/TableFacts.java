package dev.cairn.sql.system;

import dev.cairn.IndexStats;
import dev.cairn.TableStats;
import dev.cairn.codec.EntityCodec;
import dev.cairn.sql.run.Session;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.type.ColumnNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tables the database has. */
final class TableFacts {

    private final List<EntityTable<?, ?>> entities;

    TableFacts(List<EntityTable<?, ?>> entities) {
        this.entities = entities;
    }

    List<@Nullable Object[]> rows(Session session) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (TableStats table : session.database().stats().tables()) {
            Optional<EntityTable<?, ?>> known = find(entities, table.name());
            rows.add(new @Nullable Object[] {
                known.<String>map(EntityTable::name).orElse(ColumnNames.sql(table.name())),
                table.name(),
                known.map(found -> codec(found.store().descriptor().codec())).orElse(null),
                table.approximateEntities(),
                table.approximateBytes(),
                table.indexes().size(),
                table.indexes().stream().mapToLong(IndexStats::approximateBytes).sum(),
                known.isPresent()
            });
        }
        return rows;
    }

    static Optional<EntityTable<?, ?>> find(List<EntityTable<?, ?>> entities, String table) {
        return entities.stream()
                .filter(each -> each.store().descriptor().table().equals(table))
                .findFirst();
    }

    private static String codec(EntityCodec<?> codec) {
        return switch (codec.format()) {
            case 'J' -> "JSON";
            case 'C' -> "COMPACT";
            default -> "0x" + Integer.toHexString(codec.format() & 0xff);
        };
    }
}
