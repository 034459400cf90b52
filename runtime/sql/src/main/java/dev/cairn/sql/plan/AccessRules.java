package dev.cairn.sql.plan;

import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptRule;

/** The rules that turn tables into scans of indexes. */
final class AccessRules {

    private static final List<RelOptRule> ALL = Stream.of(BlockRule.all(), LookupJoinRule.all())
            .flatMap(List::stream)
            .toList();

    private AccessRules() {}

    static List<RelOptRule> all() {
        return ALL;
    }
}
