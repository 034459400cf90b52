package dev.cairn.backend;

import dev.cairn.CairnException;
import org.jspecify.annotations.Nullable;

/** A batch that other writers were in the way of. Nothing was written, and the same batch may be tried again. */
public class ContentionException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public ContentionException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine reported
     */
    public ContentionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
