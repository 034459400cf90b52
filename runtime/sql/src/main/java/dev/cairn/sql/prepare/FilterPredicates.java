package dev.cairn.sql.prepare;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.MetadataDef;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What holds for the rows that a filter leaves, without what Calcite cannot conclude from. These are comparisons with null:
 * {@code a <> NULLIF(b, b)} becomes one, which it writes and then takes for an error of its own. And those of which of two UUIDs is
 * less, which it tries to compute and has no method for.
 */
final class FilterPredicates implements BuiltInMetadata.Predicates.Handler {

    static final FilterPredicates INSTANCE = new FilterPredicates();

    private static final Set<SqlKind> EQUALITY = EnumSet.of(SqlKind.EQUALS, SqlKind.NOT_EQUALS);

    private FilterPredicates() {}

    @Override
    public MetadataDef<BuiltInMetadata.Predicates> getDef() {
        return BuiltInMetadata.Predicates.DEF;
    }

    /** Nothing is known here of relations that are no filters. */
    @Override
    public RelOptPredicateList getPredicates(RelNode relation, RelMetadataQuery query) {
        return RelOptPredicateList.EMPTY;
    }

    /** Found by its parameter. */
    public RelOptPredicateList getPredicates(Filter filter, RelMetadataQuery query) {
        RexBuilder builder = filter.getCluster().getRexBuilder();
        List<RexNode> own = RelOptUtil.conjunctions(filter.getCondition()).stream()
                .filter(each -> RexUtil.isDeterministic(each) && !comparesNull(each) && !ordersUuids(each))
                .toList();
        return query.getPulledUpPredicates(filter.getInput()).union(builder, RelOptPredicateList.of(builder, own));
    }

    private static boolean ordersUuids(RexNode condition) {
        return condition instanceof RexCall call
                && ((call.isA(SqlKind.COMPARISON)
                                && !call.isA(EQUALITY)
                                && call.getOperands().get(0).getType().getSqlTypeName() == SqlTypeName.UUID)
                        || call.getOperands().stream().anyMatch(FilterPredicates::ordersUuids));
    }

    private static boolean comparesNull(RexNode condition) {
        return condition.isA(SqlKind.COMPARISON)
                && ((RexCall) condition).getOperands().stream().anyMatch(RexLiteral::isNullLiteral);
    }
}
