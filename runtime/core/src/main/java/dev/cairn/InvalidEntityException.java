package dev.cairn;

import org.jspecify.annotations.Nullable;

/** An entity that cannot be stored as it is: a null where none may be, an id that a function changed, a key that is too long or not valid text. Nothing was written. */
public class InvalidEntityException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public InvalidEntityException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine, the codec or the user's function reported
     */
    public InvalidEntityException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
