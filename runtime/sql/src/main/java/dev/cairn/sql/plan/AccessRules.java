package dev.cairn.sql.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;

/** The rules that turn tables into scans of indexes. */
final class AccessRules {

    private static final List<RelOptRule> ALL = List.of(new ScanRule());

    private AccessRules() {}

    static List<RelOptRule> all() {
        return ALL;
    }
}
