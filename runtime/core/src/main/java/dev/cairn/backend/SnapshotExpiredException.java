package dev.cairn.backend;

import dev.cairn.CairnException;
import org.jspecify.annotations.Nullable;

/** A snapshot that the engine has given up, usually for its age. A new one shows a later state. */
public class SnapshotExpiredException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public SnapshotExpiredException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine reported
     */
    public SnapshotExpiredException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
