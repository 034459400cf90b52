package dev.cairn.sql.plan;

import dev.cairn.sql.run.RowCount;
import dev.cairn.sql.run.ScanSpec;
import org.apache.calcite.rel.RelWriter;

/** A scan in words, for EXPLAIN; two scans with the same words are the same. */
final class ScanText {

    private ScanText() {}

    static void write(ScanSpec<?, ?> spec, RelWriter writer) {
        writer.item("table", spec.table().name());
        String number = "";
        for (String line : spec.plan().explain().split("\n", -1)) {
            String words = line.trim();
            if (words.matches("\\d+\\.")) {
                number = words.substring(0, words.length() - 1);
                continue;
            }
            if (!line.startsWith(" ")) {
                number = "";
            }
            int end = words.indexOf(' ');
            writer.item(words.substring(0, end) + number, words.substring(end).trim());
        }
        writer.item("columns", spec.columns().stream().map(spec::name).toList());
        writer.item("entities", entities(spec));
        writer.itemIf("count", counted(spec), spec.counts());
        writer.itemIf("offset", spec.offset(), !spec.offset().equals(RowCount.NONE));
        writer.itemIf(
                "fetch",
                spec.fetch(),
                spec.fetch().number() != Long.MAX_VALUE || spec.fetch().parameter() != null);
    }

    private static String counted(ScanSpec<?, ?> spec) {
        return spec.plan().counted()
                ? "from the counters of index "
                        + spec.plan().reads().get(0).space().name()
                : "true";
    }

    private static String entities(ScanSpec<?, ?> spec) {
        boolean none = spec.counts() ? spec.plan().exact() : spec.plan().entriesSuffice();
        return none ? "not read" : "read";
    }
}
