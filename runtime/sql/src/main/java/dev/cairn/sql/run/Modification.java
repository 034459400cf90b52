package dev.cairn.sql.run;

import dev.cairn.sql.schema.EntityTable;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexedEntityStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.jspecify.annotations.Nullable;

/**
 * Carries out INSERT, UPDATE and DELETE: reads all rows before it writes the first, so that it never meets what it has
 * written, and writes all of them in one batch or none.
 *
 * @param <K> the type of the id
 * @param <V> the type of the entity
 */
public final class Modification<K, V> {

    private final DataContext root;
    private final Session session;
    private final EntityTable<K, V> table;
    private final ModifySpec spec;
    private final RowEntities<K, V> entities;

    private Modification(DataContext root, EntityTable<K, V> table, ModifySpec spec) {
        this.root = root;
        this.session = Session.of(root);
        this.table = table;
        this.spec = spec;
        this.entities = new RowEntities<>(table);
    }

    /**
     * Describes a change; called by generated code.
     *
     * @param root the execution
     * @param spec what to change
     * @param rows the rows to insert; or those to delete; or those to update, each followed by its new values
     * @return one row, which makes the change and is the number of rows that it was made to
     */
    public static Enumerable<Long> change(DataContext root, ModifySpec spec, Enumerable<Object[]> rows) {
        return new AbstractEnumerable<>() {
            @Override
            public Enumerator<Long> enumerator() {
                return Linq4j.singletonEnumerator(of(root, spec.table(), spec).run(rows));
            }
        };
    }

    private static <K, V> Modification<K, V> of(DataContext root, EntityTable<K, V> table, ModifySpec spec) {
        return new Modification<>(root, table, spec);
    }

    private long run(Enumerable<Object[]> rows) {
        StatementContext statement = StatementContext.of(root);
        if (!spec.reads() && session.autoCommit()) {
            session.requireWritable();
            return write(table.store(), read(rows, statement)); // atomic by itself, and depends on nothing
        }
        return session.write(transaction -> {
            statement.restart();
            List<@Nullable Object[]> read = read(rows, statement);
            statement.restart(); // lets go of the state that was read
            return write(transaction.store(table.store().descriptor()), read);
        });
    }

    private List<@Nullable Object[]> read(Enumerable<Object[]> rows, StatementContext statement) {
        List<@Nullable Object[]> read = new ArrayList<>();
        RowMemory memory = new RowMemory(session.maxBytes(), table.name());
        try (Enumerator<Object[]> each = rows.enumerator()) {
            while (each.moveNext()) {
                statement.checkCancelled();
                @Nullable Object[] row = each.current().clone();
                for (int i = 0; i < row.length; i++) {
                    row[i] = RowEntities.plain(row[i]);
                }
                spec.exact().forEach((position, parameter) -> {
                    Object exact = root.get("exact?" + parameter);
                    row[position] = exact == null ? row[position] : exact;
                });
                memory.take(row);
                read.add(row);
            }
        }
        return read;
    }

    private long write(IndexedEntityStore<K, V> store, List<@Nullable Object[]> rows) {
        return switch (spec.operation()) {
            case INSERT -> insert(store, rows);
            case UPDATE -> update(store, rows);
            case DELETE -> store.deleteAllById(rows.stream().map(entities::id).toList());
            case MERGE -> throw new UnsupportedOperationException("MERGE is not supported. UPDATE, then INSERT.");
        };
    }

    private long insert(IndexedEntityStore<K, V> store, List<@Nullable Object[]> rows) {
        EntityDescriptor<K, V> descriptor = store.descriptor();
        List<V> inserted = rows.stream().map(entities::create).toList();
        List<V> stored = store.insertAll(inserted);
        if (descriptor.generatedId().isPresent()) {
            for (int i = 0; i < stored.size(); i++) {
                K id = descriptor.id(stored.get(i));
                if (!id.equals(descriptor.id(inserted.get(i)))) {
                    session.generatedKeys().add(new Session.GeneratedKey(table.name(), entities.idColumn(), id));
                }
            }
        }
        return stored.size();
    }

    private long update(IndexedEntityStore<K, V> store, List<@Nullable Object[]> rows) {
        Map<K, @Nullable Object[]> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(entities.id(row), row));
        List<V> updated = new ArrayList<>(byId.size());
        for (V entity : store.findAllById(byId.keySet())) {
            @Nullable Object[] row = byId.get(store.descriptor().id(entity));
            if (row != null) {
                updated.add(entities.patch(entity, spec.updated(), row));
            }
        }
        return store.updateAll(updated).size();
    }
}
