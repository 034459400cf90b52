package dev.cairn;

import org.jspecify.annotations.Nullable;

/** A fault of the storage engine: an I/O error, a full disk, a database that another process has open. */
public class StorageException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public StorageException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine, the codec or the user's function reported
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
