package dev.cairn;

/** A call on a database, or on something obtained from it, after the database was closed. */
public class DatabaseClosedException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public DatabaseClosedException(String message) {
        super(message);
    }
}
