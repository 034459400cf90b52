package dev.cairn.sql.run;

import org.jspecify.annotations.Nullable;

/** A value that cannot be what its column or parameter needs. */
public final class ValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which value, then what to do
     * @param cause what found it, or null
     */
    public ValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
