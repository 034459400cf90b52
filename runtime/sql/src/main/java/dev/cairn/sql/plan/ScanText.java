package dev.cairn.sql.plan;

import dev.cairn.sql.run.ScanSpec;
import org.apache.calcite.rel.RelWriter;

/** A scan in words, for EXPLAIN; two scans with the same words are the same. */
final class ScanText {

    private ScanText() {}

    static void write(ScanSpec<?, ?> spec, RelWriter writer) {
        writer.item("table", spec.table().name());
        writer.item("plan", spec.plan().explain().replaceAll("\\s*\n\\s*", "; ").replaceAll(" +", " "));
        writer.item("columns", spec.columns());
    }
}
