package dev.cairn;

/** A bulk load into a table that has entities. */
public class TableNotEmptyException extends CairnException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong with which thing, then what to do
     */
    public TableNotEmptyException(String message) {
        super(message);
    }
}
