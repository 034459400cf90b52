package dev.cairn;

import org.jspecify.annotations.Nullable;

/**
 * An export that cannot be imported: it is cut off or damaged, or one of its entities cannot be read or stored. The
 * message names the line, and the entity where it is known.
 */
public class ImportException extends CairnException {

    private static final long serialVersionUID = 1L;

    /** The number of the line, from 1. */
    private final long line;

    /**
     * Creates the exception.
     *
     * @param message what is wrong in which line, then what to do
     * @param line the number of the line, from 1
     * @param cause what reading or storing the entity reported
     */
    public ImportException(String message, long line, @Nullable Throwable cause) {
        super(message, cause);
        this.line = line;
    }

    /**
     * The line that is wrong, or behind which something is missing.
     *
     * @return the number of the line, from 1; 0 if there is none
     */
    public long line() {
        return line;
    }
}
