package dev.cairn;

/** A write to a table that a bulk load is filling, which takes no other writes until that has ended. */
public class TableLoadingException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public TableLoadingException(String message) {
        super(message);
    }
}
