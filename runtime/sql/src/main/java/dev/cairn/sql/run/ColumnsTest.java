package dev.cairn.sql.run;

import dev.cairn.query.Arguments;
import dev.cairn.sql.schema.TableColumn;
import dev.cairn.sql.type.ExactValues;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two columns.
 *
 * @param left the column on the left
 * @param kind how it is compared
 * @param right the column on the right
 * @param type the type that both are compared as
 * @param <V> the type of the entity
 */
public record ColumnsTest<V>(TableColumn<V> left, SqlKind kind, TableColumn<V> right, SqlTypeName type)
        implements RowTest<V> {

    @Override
    public @Nullable Boolean test(V entity) {
        Object a = left.exact(entity, type);
        Object b = right.exact(entity, type);
        if (a == null || b == null) {
            return null;
        }
        int order = ExactValues.compare(a, b);
        return switch (kind) {
            case EQUALS -> order == 0;
            case NOT_EQUALS -> order != 0;
            case LESS_THAN -> order < 0;
            case LESS_THAN_OR_EQUAL -> order <= 0;
            case GREATER_THAN -> order > 0;
            case GREATER_THAN_OR_EQUAL -> order >= 0;
            default -> throw new IllegalStateException(kind + " is no comparison.");
        };
    }

    @Override
    public RowTest<V> bind(Arguments arguments) {
        return this;
    }

    @Override
    public String toString() {
        return left.javaName() + " " + kind.sql + " " + right.javaName();
    }
}
