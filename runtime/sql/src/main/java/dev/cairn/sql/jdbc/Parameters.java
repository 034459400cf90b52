package dev.cairn.sql.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The values of a statement's parameters, as Calcite computes with them, and beside it those that are more exact than that.
 *
 * @param values Calcite's forms
 * @param exacts times with all their nanoseconds, or nulls
 * @param literals whether the statement was given with these very values, and is to be planned for them
 */
record Parameters(@Nullable Object[] values, @Nullable Object[] exacts, boolean literals) {

    /** What tells whether the parameters are literals. */
    static final String LITERALS = "literals?";

    /** What the exact value of a parameter is asked for by, before its number. */
    static final String EXACT = "exact?";

    static final Parameters NONE = new Parameters(new Object[0], new Object[0], false);

    @Nullable
    Object internal(int number) {
        return number < values.length ? values[number] : null;
    }

    @Nullable
    Object exact(int number) {
        return number < exacts.length ? exacts[number] : null;
    }

    /** The same values, of literals that were taken out of the statement. */
    Parameters ofLiterals() {
        return new Parameters(values, exacts, true);
    }
}
