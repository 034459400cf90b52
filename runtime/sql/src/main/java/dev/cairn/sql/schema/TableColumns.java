package dev.cairn.sql.schema;

import dev.cairn.codec.Component;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.sql.type.ColumnNames;
import dev.cairn.sql.type.MappedType;
import dev.cairn.sql.type.MappedTypes;
import dev.cairn.sql.type.RowType;
import dev.cairn.sql.type.ScalarType;
import dev.cairn.store.EntityDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the columns of a table: the components of the record, then what else its indexes have. */
final class TableColumns<K, V> {

    private final EntityDescriptor<K, V> descriptor;
    private final Map<String, KeyType<?>> keyTypes = new HashMap<>();
    private final List<TableColumn<V>> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private TableColumns(EntityDescriptor<K, V> descriptor) {
        this.descriptor = descriptor;
    }

    static <K, V> List<TableColumn<V>> of(EntityDescriptor<K, V> descriptor) {
        return new TableColumns<>(descriptor).make();
    }

    private List<TableColumn<V>> make() {
        Set<String> more = new LinkedHashSet<>();
        keyTypes.put(descriptor.idName(), descriptor.idType());
        for (KeyPart<K, ?> part : descriptor.idType().parts()) {
            keyTypes.put(descriptor.idName() + "." + part.name(), part.type());
            more.add(descriptor.idName() + "." + part.name());
        }
        for (IndexDefinition<K, V> index : descriptor.indexes()) {
            for (IndexColumn column : index.columns()) {
                if (!column.multiValued()) {
                    keyTypes.putIfAbsent(column.name(), column.type());
                    more.add(column.name());
                }
            }
            if (!index.where().isEmpty()) {
                more.add(index.where());
            }
        }
        List<Component<V, ?>> components = descriptor.components();
        for (int i = 0; i < components.size(); i++) {
            Component<V, ?> component = components.get(i);
            more.remove(component.name());
            add(
                    component.name(),
                    i,
                    MappedTypes.of(component.type()),
                    component.nullable(),
                    entity -> MappedType.unwrap(component.get(entity)));
        }
        more.forEach(this::addOther);
        return List.copyOf(columns);
    }

    /** Adds a path into a component, or a method of the record. */
    private void addOther(String name) {
        int dot = name.indexOf('.');
        boolean nullable = !descriptor.neverNull().contains(name) && !name.startsWith(descriptor.idName() + ".");
        if (dot < 0) {
            DerivedValue.of(descriptor, name)
                    .ifPresent(value ->
                            add(name, -1, value.type(), nullable && value.type().nullable(), value::get));
            return;
        }
        for (TableColumn<V> column : List.copyOf(columns)) {
            if (column.javaName().equals(name.substring(0, dot))) {
                addPath(name, name.substring(dot + 1), column.type(), column.getter(), nullable);
            }
        }
    }

    private void addPath(
            String name, String rest, MappedType type, Function<V, @Nullable Object> getter, boolean nullable) {
        if (!(type.type() instanceof RowType row)) {
            return;
        }
        int dot = rest.indexOf('.');
        int field = row.names().indexOf(dot < 0 ? rest : rest.substring(0, dot));
        if (field < 0) {
            return;
        }
        Function<V, @Nullable Object> step = entity -> {
            Object record = getter.apply(entity);
            return record == null ? null : row.get(record, field);
        };
        if (dot < 0) {
            add(name, -1, row.fields().get(field), nullable, step);
        } else {
            addPath(name, rest.substring(dot + 1), row.fields().get(field), step, nullable);
        }
    }

    private void add(
            String javaName, int position, MappedType type, boolean nullable, Function<V, @Nullable Object> getter) {
        MappedType own = type.type() instanceof ScalarType<?> scalar
                ? new MappedType(type.raw(), asInIndexes(javaName, scalar))
                : type;
        Column<V, ?> column =
                own.type() instanceof ScalarType<?> scalar ? column(javaName, scalar.keyType(), getter) : null;
        columns.add(
                new TableColumn<>(free(ColumnNames.sql(javaName)), javaName, position, own, nullable, getter, column));
    }

    /** Enums may have codes in keys. */
    private <T> ScalarType<T> asInIndexes(String name, ScalarType<T> type) {
        KeyType<?> known = keyTypes.get(name);
        if (known == null || known.javaType() != type.keyType().javaType()) {
            return type;
        }
        @SuppressWarnings("unchecked") // of the same class
        KeyType<T> same = (KeyType<T>) known;
        return type.as(same);
    }

    private static <V, T> Column<V, ?> column(String name, KeyType<T> type, Function<V, @Nullable Object> getter) {
        if (type == KeyType.STRING) {
            return Column.<V>string(name, entity -> (String) getter.apply(entity));
        }
        return type == KeyType.BOOLEAN
                ? Column.<V>bool(name, entity -> (Boolean) getter.apply(entity))
                : Column.<V, T>ordered(name, type, entity -> type.javaType().cast(getter.apply(entity)));
    }

    /** A name that no other column has. */
    private String free(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
