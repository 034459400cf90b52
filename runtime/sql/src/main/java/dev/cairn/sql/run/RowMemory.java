package dev.cairn.sql.run;

import dev.cairn.TransactionTooLargeException;
import org.jspecify.annotations.Nullable;

/** Keeps a statement from gathering more rows than its transaction could write. */
final class RowMemory {

    private static final long ROW = 32;
    private static final long VALUE = 16;

    private final long most;
    private final String table;
    private long taken;

    RowMemory(long most, String table) {
        this.most = most;
        this.table = table;
    }

    void take(@Nullable Object[] row) {
        taken += ROW;
        for (Object value : row) {
            taken += VALUE + (value instanceof CharSequence text ? text.length() : 0);
        }
        if (taken > most) {
            throw new TransactionTooLargeException(
                    "The statement would change more of table " + table + " than the " + most
                            + " bytes that a transaction may have. Nothing was written. Change fewer rows at a time, as by"
                            + " a range of ids, or connect with a larger transactionBytes.",
                    null);
        }
    }
}
