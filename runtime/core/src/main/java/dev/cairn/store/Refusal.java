package dev.cairn.store;

import dev.cairn.CairnException;
import dev.cairn.ReadOnlyException;
import dev.cairn.SchemaMismatchException;

/**
 * Why nothing may be written to a table.
 *
 * @param readOnly whether the whole database is read-only; else the table's schema does not fit the code
 * @param why what is wrong and what to do
 */
record Refusal(boolean readOnly, String why) {

    CairnException exception() {
        return readOnly ? new ReadOnlyException(why) : new SchemaMismatchException(why);
    }
}
