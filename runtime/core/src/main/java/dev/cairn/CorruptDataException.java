package dev.cairn;

import org.jspecify.annotations.Nullable;

/** Stored bytes that cannot be read as what they should be. Nothing is skipped: the read fails. */
public class CorruptDataException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public CorruptDataException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine, the codec or the user's function reported
     */
    public CorruptDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
