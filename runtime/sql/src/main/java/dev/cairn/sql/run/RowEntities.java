package dev.cairn.sql.run;

import dev.cairn.codec.Component;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.store.EntityDescriptor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes entities of rows. */
final class RowEntities<K, V> {

    private final EntityTable<K, V> table;
    private final EntityDescriptor<K, V> descriptor;
    private final List<Component<V, ?>> components;
    private final TableColumn<V> id;

    RowEntities(EntityTable<K, V> table) {
        this.table = table;
        this.descriptor = table.store().descriptor();
        this.components = descriptor.components();
        this.id = table.columns().stream()
                .filter(column -> column.javaName().equals(descriptor.idName()))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "Table " + table.name() + " cannot be written by SQL, since no component is its id."));
    }

    /** A new entity. */
    V create(@Nullable Object[] row) {
        @Nullable Object[] values = new Object[components.size()];
        for (TableColumn<V> column : table.columns()) {
            if (column.isComponent()) {
                values[column.position()] = java(column, row[table.columns().indexOf(column)]);
            }
        }
        return make(values);
    }

    /** The entity with some components set to other values; all others stay as they are, with what SQL cannot show. */
    V patch(V entity, List<Integer> columns, @Nullable Object[] row) {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).get(entity);
        }
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<V> column = table.columns().get(columns.get(i));
            values[column.position()] = java(column, row[table.columns().size() + i]);
        }
        return make(values);
    }

    @SuppressWarnings("NullAway") // create takes nulls where components are nullable
    private V make(@Nullable Object[] values) {
        return descriptor.create(values);
    }

    /** The id of the entity that a row was read from. */
    K id(@Nullable Object[] row) {
        Object value = java(id, row[table.columns().indexOf(id)]);
        return Objects.requireNonNull(descriptor.idType().javaType().cast(value), "an id is never null");
    }

    String idColumn() {
        return id.name();
    }

    private @Nullable Object java(TableColumn<V> column, @Nullable Object value) {
        if (value == null && !column.nullable()) {
            throw new ConstraintException(
                    "Column " + column.name() + " of table " + table.name() + " cannot be null. Give it a value.");
        }
        try {
            return column.type().toJava(value);
        } catch (IllegalArgumentException | ArithmeticException | ClassCastException e) {
            throw new ValueException(
                    "Column " + column.name() + " of table " + table.name() + " cannot have " + text(value) + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Calcite fills decimals with zeros, as many as their column may have. */
    static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof BigDecimal decimal) || decimal.scale() <= 0) {
            return value;
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String ? "'" + value + "'" : String.valueOf(value);
    }
}
