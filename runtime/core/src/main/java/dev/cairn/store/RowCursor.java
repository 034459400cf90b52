package dev.cairn.store;

import dev.cairn.backend.KeyValueCursor;

/** A walk over the rows of a scan. */
interface RowCursor extends KeyValueCursor {

    /** Where the row under the cursor stands in the scan's order. */
    RowPosition position();
}
