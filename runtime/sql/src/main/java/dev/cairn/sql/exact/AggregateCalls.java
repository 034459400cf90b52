package dev.cairn.sql.exact;

import java.util.List;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.type.RelDataType;

/** Makes aggregations of other columns. */
final class AggregateCalls {

    private AggregateCalls() {}

    /** The same aggregation of columns of other types. */
    static AggregateCall with(AggregateCall call, List<Integer> arguments, RelDataType type) {
        return AggregateCall.create(
                call.getParserPosition(),
                call.getAggregation(),
                call.isDistinct(),
                call.isApproximate(),
                call.ignoreNulls(),
                call.rexList,
                arguments,
                call.filterArg,
                call.distinctKeys,
                call.getCollation(),
                type,
                call.getName());
    }
}
