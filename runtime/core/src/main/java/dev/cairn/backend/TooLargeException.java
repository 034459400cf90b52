package dev.cairn.backend;

import dev.cairn.CairnException;
import org.jspecify.annotations.Nullable;

/** A key, a value or a batch that exceeds what the backend takes. Nothing was written. */
public class TooLargeException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public TooLargeException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine reported
     */
    public TooLargeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
