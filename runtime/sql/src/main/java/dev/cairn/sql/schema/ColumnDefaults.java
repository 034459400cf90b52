package dev.cairn.sql.schema;

import java.math.BigDecimal;
import java.util.UUID;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.ColumnStrategy;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql2rel.InitializerContext;
import org.apache.calcite.sql2rel.NullInitializerExpressionFactory;

/** What an INSERT may leave out: what can be null, what the database gives, and what follows from other columns. */
final class ColumnDefaults extends NullInitializerExpressionFactory {

    private final EntityTable<?, ?> entities;

    ColumnDefaults(EntityTable<?, ?> entities) {
        this.entities = entities;
    }

    @Override
    public ColumnStrategy generationStrategy(RelOptTable table, int column) {
        TableColumn<?> found = entities.columns().get(column);
        if (!found.isComponent()) {
            return ColumnStrategy.STORED;
        }
        if (found.nullable()) {
            return ColumnStrategy.NULLABLE;
        }
        return entities.generates(found) || entities.isVersion(found)
                ? ColumnStrategy.DEFAULT
                : ColumnStrategy.NOT_NULLABLE;
    }

    /** Of a column that the database gives, the value that stands for none; of one that follows, any. */
    @Override
    public RexNode newColumnDefaultValue(RelOptTable table, int column, InitializerContext context) {
        RexBuilder rex = context.getRexBuilder();
        RelDataType type = table.getRowType().getFieldList().get(column).getType();
        if (!type.isNullable()) {
            if (type.getSqlTypeName() == SqlTypeName.UUID) {
                return rex.makeUuidLiteral(new UUID(0, 0));
            }
            if (SqlTypeName.EXACT_TYPES.contains(type.getSqlTypeName())) {
                return rex.makeExactLiteral(BigDecimal.ZERO, type);
            }
        }
        RelDataType nullable = rex.getTypeFactory().createTypeWithNullability(type, true);
        return rex.makeAbstractCast(type, rex.makeNullLiteral(nullable), false);
    }
}
