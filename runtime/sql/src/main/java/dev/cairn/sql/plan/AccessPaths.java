package dev.cairn.sql.plan;

import dev.cairn.key.KeyType;
import dev.cairn.query.Filter;
import dev.cairn.query.KeyRead;
import dev.cairn.query.Order;
import dev.cairn.query.Ordering;
import dev.cairn.sql.run.RowCount;
import dev.cairn.sql.run.ScanSpec;
import dev.cairn.sql.schema.EntityTable;
import dev.cairn.sql.schema.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/** The ways to read what is asked of one table: each is a scan, with what has to be done to its rows above it. */
final class AccessPaths<K, V> {

    private final Block block;
    private final EntityTable<K, V> table;
    private final RelOptCluster cluster;
    private final FilterTranslator<V> translator;
    private final Filter<V> filter;
    private final List<Integer> needed;

    private AccessPaths(Block block, EntityTable<K, V> table) {
        this.block = block;
        this.table = table;
        this.cluster = block.scan().getCluster();
        this.translator = new FilterTranslator<>(table);
        this.filter = translator.translate(block.condition());
        this.needed = Outputs.needed(block, translator.residual());
    }

    static AccessPaths<?, ?> of(Block block) {
        return of(block, block.scan().entities());
    }

    private static <K, V> AccessPaths<K, V> of(Block block, EntityTable<K, V> table) {
        return new AccessPaths<>(block, table);
    }

    /** The rows of a block without an order or an aggregation, in any order. */
    RelNode rows() {
        return stack(Ordering.loose(List.of()), RelCollations.EMPTY, null);
    }

    /** The rows in the order asked for, cut to the number asked for; none if the table cannot give it. */
    Optional<RelNode> sorted(Sort sort) {
        List<Order<V>> orders = new ArrayList<>();
        for (RelFieldCollation field : sort.getCollation().getFieldCollations()) {
            Order<V> order = order(field);
            if (order == null) {
                return Optional.empty();
            }
            boolean last =
                    orders.size() == sort.getCollation().getFieldCollations().size() - 1;
            if (!last && order.column().type() == KeyType.OFFSET_DATE_TIME) {
                // Keys also order those that are equal in SQL, which what follows has to do.
                return Optional.empty();
            }
            orders.add(order);
        }
        return Optional.of(stack(Ordering.loose(orders), sort.getCollation(), sort));
    }

    private @Nullable Order<V> order(RelFieldCollation field) {
        if (!(block.output(field.getFieldIndex()) instanceof RexInputRef ref)) {
            return null;
        }
        TableColumn<V> column = table.columns().get(ref.getIndex());
        if (column.column() == null || !column.keys().ordered()) {
            return null;
        }
        Order<V> order = field.getDirection().isDescending()
                ? column.filters().desc()
                : column.filters().asc();
        RelFieldCollation.NullDirection nulls = field.nullDirection == RelFieldCollation.NullDirection.UNSPECIFIED
                ? field.getDirection().defaultNullDirection()
                : field.nullDirection;
        return nulls == RelFieldCollation.NullDirection.FIRST ? order.nullsFirst() : order.nullsLast();
    }

    /** The number of rows, as the only row; none if something has to be checked on each. */
    Optional<RelNode> count(RelDataType rowType, @Nullable Integer present) {
        if (!translator.residual().isEmpty()) {
            return Optional.empty();
        }
        Filter<V> counted = filter;
        if (present != null) {
            TableColumn<V> column = table.columns().get(present);
            if (column.nullable()) {
                if (column.column() == null) {
                    return Optional.empty();
                }
                counted = filter.and(column.filters().isNotNull());
            }
        }
        ScanSpec<K, V> spec = spec(counted, Ordering.loose(List.of()), List.of(), RowCount.NONE, RowCount.ALL, true);
        return Optional.of(new IndexScan(
                cluster,
                traits(RelCollations.EMPTY),
                rowType,
                spec,
                translator.values().computed()));
    }

    /** The one row that has the least or the greatest value of a column; none if the table cannot give it. */
    Optional<RelNode> extreme(int output, boolean greatest) {
        if (!(block.output(output) instanceof RexInputRef ref)) {
            return Optional.empty();
        }
        TableColumn<V> column = table.columns().get(ref.getIndex());
        if (column.column() == null
                || !column.keys().ordered()
                || !translator.residual().isEmpty()) {
            return Optional.empty();
        }
        Filter<V> present = column.nullable() ? filter.and(column.filters().isNotNull()) : filter;
        Order<V> order = greatest ? column.filters().desc() : column.filters().asc();
        List<Integer> columns = List.of(ref.getIndex());
        ScanSpec<K, V> spec =
                spec(present, Ordering.loose(List.of(order)), columns, RowCount.NONE, RowCount.of(1), false);
        return Optional.of(new IndexScan(
                cluster,
                traits(RelCollations.EMPTY),
                Outputs.rowType(block, columns),
                spec,
                translator.values().computed()));
    }

    /** Whether all of so many keys of a join are looked for by keys of an index, and not checked on each row. */
    boolean looksUp(int keys) {
        return translator.values().computed().size() >= keys
                && translator.residual().stream().noneMatch(RexUtil::containsCorrelation)
                && spec(filter, Ordering.loose(List.of()), needed, RowCount.NONE, RowCount.ALL, false)
                        .plan()
                        .reads()
                        .stream()
                        .allMatch(KeyRead::narrowed);
    }

    private RelNode stack(Ordering<V> ordering, RelCollation collation, @Nullable Sort sort) {
        boolean exact = translator.residual().isEmpty();
        RowCount offset = sort == null ? RowCount.NONE : count(sort.offset, 0);
        RowCount fetch = sort == null ? RowCount.ALL : count(sort.fetch, Long.MAX_VALUE);
        List<Integer> plain = Outputs.plain(block);
        boolean bare = exact && plain != null;
        List<Integer> columns = bare && plain != null ? plain : needed;
        ScanSpec<K, V> spec = spec(
                filter,
                ordering,
                columns,
                exact ? offset : RowCount.NONE,
                exact ? fetch : RowCount.expecting(fetch),
                false);
        RelTraitSet inner = traits(bare ? collation : Outputs.inner(block, columns, collation));
        IndexScan scan = new IndexScan(
                cluster,
                inner,
                bare ? block.rowType() : Outputs.rowType(block, columns),
                spec,
                translator.values().computed());
        if (bare) {
            return scan;
        }
        RelNode calc = Outputs.calc(block, translator.residual(), columns, scan, traits(collation));
        return exact || sort == null || (sort.offset == null && sort.fetch == null)
                ? calc
                : new EnumerableLimit(cluster, traits(collation), calc, sort.offset, sort.fetch);
    }

    private RelTraitSet traits(RelCollation collation) {
        return cluster.traitSetOf(EnumerableConvention.INSTANCE).replace(collation);
    }

    private ScanSpec<K, V> spec(
            Filter<V> rows,
            Ordering<V> ordering,
            List<Integer> columns,
            RowCount offset,
            RowCount fetch,
            boolean counts) {
        return new ScanSpec<>(
                table, rows, ordering, columns, List.of(), translator.values().slots(), offset, fetch, counts);
    }

    private static RowCount count(@Nullable RexNode node, long otherwise) {
        if (node instanceof RexDynamicParam parameter) {
            return RowCount.of("?" + parameter.getIndex(), otherwise);
        }
        if (node == null) {
            return RowCount.of(otherwise);
        }
        return RowCount.of(RexLiteral.bigDecimalValue(node).longValueExact());
    }
}
