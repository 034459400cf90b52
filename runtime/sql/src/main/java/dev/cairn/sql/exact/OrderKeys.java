package dev.cairn.sql.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableSort;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgramBuilder;
import org.apache.calcite.sql.type.SqlTypeName;

/** Has texts and UUIDs ordered as indexes order them, by {@linkplain dev.cairn.sql.type.OrderKey keys} in further columns. */
final class OrderKeys {

    private final RexBuilder builder;

    OrderKeys(RexBuilder builder) {
        this.builder = builder;
    }

    /** Whether Java orders values of a type in another way. */
    static boolean areNeeded(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case CHAR, VARCHAR, UUID -> true;
            default -> false;
        };
    }

    /** Whether values of a type have an order: they are no rows, arrays or maps. */
    static boolean haveOrder(RelDataType type) {
        return !type.isStruct() && type.getComponentType() == null && type.getKeyType() == null;
    }

    /** Makes sure that they have. */
    static void requireOrder(RelDataType type) {
        if (!haveOrder(type)) {
            throw new UnsupportedOperationException(
                    "Rows, arrays and maps have no order, no least and no greatest value."
                            + " Order by what is in them: instead of place write t.place.country, t.place.town.");
        }
    }

    /** The key of a value. */
    RexNode key(RexNode value) {
        RelDataTypeFactory types = builder.getTypeFactory();
        RelDataType text = types.createTypeWithNullability(
                types.createSqlType(SqlTypeName.VARCHAR), value.getType().isNullable());
        return function(value.getType(), ExactFunction.KEY_OF_UUID, ExactFunction.KEY_OF_TEXT)
                .call(builder, text, value);
    }

    /** The value that has a key. */
    RexNode value(RexNode key, RelDataType type) {
        return function(type, ExactFunction.UUID_OF_KEY, ExactFunction.TEXT_OF_KEY)
                .call(builder, type, key);
    }

    private static ExactFunction function(RelDataType type, ExactFunction ofUuid, ExactFunction ofText) {
        return type.getSqlTypeName() == SqlTypeName.UUID ? ofUuid : ofText;
    }

    /** Sorts by keys, if any are needed. */
    RelNode sorted(Sort sort, RelNode input) {
        List<Integer> columns = new ArrayList<>();
        List<RelFieldCollation> fields = new ArrayList<>();
        int own = input.getRowType().getFieldCount();
        for (RelFieldCollation field : sort.getCollation().getFieldCollations()) {
            requireOrder(type(input, field.getFieldIndex()));
            if (areNeeded(type(input, field.getFieldIndex()))) {
                fields.add(field.withFieldIndex(own + columns.size()));
                columns.add(field.getFieldIndex());
            } else {
                fields.add(field);
            }
        }
        if (columns.isEmpty()) {
            return sort.copy(sort.getTraitSet(), List.of(input));
        }
        RelNode withKeys = withKeys(input, columns);
        RelCollation collation = RelCollations.of(fields);
        RelNode sorted = sort.offset == null && sort.fetch == null
                ? EnumerableSort.create(withKeys, collation, null, null)
                : EnumerableLimitSort.create(withKeys, collation, sort.offset, sort.fetch);
        RexProgramBuilder program = new RexProgramBuilder(sorted.getRowType(), builder);
        for (int i = 0; i < own; i++) {
            program.addProject(i, sorted.getRowType().getFieldNames().get(i));
        }
        return EnumerableCalc.create(sorted, program.getProgram());
    }

    private static RelDataType type(RelNode rows, int column) {
        return rows.getRowType().getFieldList().get(column).getType();
    }

    /** The rows with the keys of some columns behind. */
    RelNode withKeys(RelNode rows, List<Integer> columns) {
        return MoreColumns.behind(
                rows,
                columns.stream()
                        .map(column -> key(builder.makeInputRef(rows, column)))
                        .toList());
    }
}
