package dev.cairn.sql.type;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.jspecify.annotations.Nullable;

/** A record as a ROW, its components as fields. */
public final class RowType implements ColumnType {

    private final RecordShape shape;
    private final List<MappedType> fields;
    private final Class<?> record;

    RowType(Class<?> record, RecordShape shape, List<MappedType> fields) {
        this.record = record;
        this.shape = shape;
        this.fields = List.copyOf(fields);
    }

    /**
     * The names of the record's components.
     *
     * @return the names, in order
     */
    public List<String> names() {
        return shape.components().stream().map(RecordComponent::getName).toList();
    }

    /**
     * The types of the record's components.
     *
     * @return the types, in order
     */
    public List<MappedType> fields() {
        return fields;
    }

    /**
     * Reads a component.
     *
     * @param value a record
     * @param field which of the components
     * @return its value, or null
     */
    public @Nullable Object get(Object value, int field) {
        return MappedType.unwrap(shape.get(value, field));
    }

    /**
     * Makes a record.
     *
     * @param values the values of its components, as declared
     * @return the record
     * @throws IllegalArgumentException if its constructor throws
     */
    public Object create(@Nullable Object... values) {
        return shape.create(values);
    }

    @Override
    public RelDataType type(RelDataTypeFactory factory) {
        RelDataTypeFactory.Builder row = factory.builder();
        for (int i = 0; i < fields.size(); i++) {
            MappedType field = fields.get(i);
            row.add(ColumnNames.sql(shape.components().get(i).getName()), field.type(factory, field.nullable()));
        }
        return row.build();
    }

    /** A list, as {@code ROW} makes one: generated code asks whether it equals another. */
    @Override
    public Object toSql(Object value) {
        @Nullable Object[] row = new @Nullable Object[fields.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = fields.get(i).toSql(shape.get(value, i));
        }
        return Arrays.asList(row);
    }

    @Override
    public Object toJava(Object value) {
        if (record.isInstance(value)) {
            return value;
        }
        List<?> row = value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value;
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(fields.get(i).toJava(row.get(i)));
        }
        return create(values.toArray());
    }
}
