package dev.cairn;

import org.jspecify.annotations.Nullable;

/** A transaction that has read and written more than it may, or more than the storage engine takes in one batch. */
public class TransactionTooLargeException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public TransactionTooLargeException(String message) {
        super(message);
    }

    /**
     * Creates the exception with what caused it.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what the engine reported
     */
    public TransactionTooLargeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
