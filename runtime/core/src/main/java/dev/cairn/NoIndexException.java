package dev.cairn;

/** A query that no index serves. The message says which index would; nothing was read. */
public class NoIndexException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was asked, and what would serve it
     */
    public NoIndexException(String message) {
        super(message);
    }
}
