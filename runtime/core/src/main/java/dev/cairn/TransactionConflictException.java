package dev.cairn;

import org.jspecify.annotations.Nullable;

/**
 * A transaction that was run as often as it may be, and each time others had changed what it had read before it could be
 * committed. Nothing of it is stored.
 */
public class TransactionConflictException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     * @param cause what ended the last attempt, or null if it was its check
     */
    public TransactionConflictException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
