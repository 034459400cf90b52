package dev.cairn.backend;

import dev.cairn.CairnException;
import org.jspecify.annotations.Nullable;

/** A batch of which the engine cannot say whether it was written. To be found out by reading; never to be repeated blindly. */
public class OutcomeUnknownException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public OutcomeUnknownException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine reported
     */
    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
