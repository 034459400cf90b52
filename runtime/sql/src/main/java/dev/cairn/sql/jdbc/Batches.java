package dev.cairn.sql.jdbc;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Arrays;

/** What becomes of a batch whose changes are not all possible. */
final class Batches {

    private Batches() {}

    /** The failure of one change, before which others have succeeded and after which none is tried. */
    static BatchUpdateException failure(SQLException failure, long[] counts, int failed) {
        BatchUpdateException batch = new BatchUpdateException(
                "Change " + (failed + 1) + " of " + counts.length + ": " + failure.getMessage(),
                failure.getSQLState(),
                failure.getErrorCode(),
                Arrays.copyOf(counts, failed),
                failure);
        batch.setNextException(failure);
        return batch;
    }
}
