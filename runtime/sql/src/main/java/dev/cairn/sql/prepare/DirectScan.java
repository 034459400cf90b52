package dev.cairn.sql.prepare;

import dev.cairn.sql.run.EntityRows;
import dev.cairn.sql.run.ScanSpec;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.runtime.Bindable;

/**
 * A statement that is no more than a scan.
 *
 * @param spec the scan
 */
record DirectScan(ScanSpec<?, ?> spec) implements Bindable<Object> {

    @Override
    public Enumerable<Object> bind(DataContext root) {
        return EntityRows.result(root, spec);
    }
}
