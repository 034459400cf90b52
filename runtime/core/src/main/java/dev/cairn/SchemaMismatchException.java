package dev.cairn;

import org.jspecify.annotations.Nullable;

/** The database and the code disagree about a table, in a way that could lose or misread data. */
public class SchemaMismatchException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public SchemaMismatchException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine, the codec or the user's function reported
     */
    public SchemaMismatchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
