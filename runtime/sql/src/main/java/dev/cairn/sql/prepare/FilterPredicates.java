package dev.cairn.sql.prepare;

import java.util.List;
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

/**
 * What holds for the rows that a filter leaves, without comparisons with null: {@code a <> NULLIF(b, b)} becomes one, which
 * Calcite writes and then takes for an error of its own.
 */
final class FilterPredicates implements BuiltInMetadata.Predicates.Handler {

    static final FilterPredicates INSTANCE = new FilterPredicates();

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
                .filter(each -> RexUtil.isDeterministic(each) && !comparesNull(each))
                .toList();
        return query.getPulledUpPredicates(filter.getInput()).union(builder, RelOptPredicateList.of(builder, own));
    }

    private static boolean comparesNull(RexNode condition) {
        return condition.isA(SqlKind.COMPARISON)
                && ((RexCall) condition).getOperands().stream().anyMatch(RexLiteral::isNullLiteral);
    }
}
