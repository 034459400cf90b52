package dev.cairn;

import java.util.Objects;

/** A write that would give two entities the same key in a unique index. Nothing was written. */
public class UniqueViolationException extends CairnException {

    private static final long serialVersionUID = 1L;

    /** The name of the index. */
    private final String index;

    /**
     * Creates the exception.
     *
     * @param message which entities have which key
     * @param index the name of the index
     */
    public UniqueViolationException(String message, String index) {
        super(message);
        this.index = Objects.requireNonNull(index, "index");
    }

    /**
     * The index that is violated.
     *
     * @return the name of the index
     */
    public String index() {
        return index;
    }
}
