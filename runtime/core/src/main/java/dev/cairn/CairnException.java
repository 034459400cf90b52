package dev.cairn;

import org.jspecify.annotations.Nullable;

/** The root of every error that Cairn reports. Messages name the entity, the index, the key or the id. */
public class CairnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public CairnException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine, the codec or the user's function reported
     */
    public CairnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
