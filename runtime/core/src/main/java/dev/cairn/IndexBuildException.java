package dev.cairn;

import java.util.ArrayList;
import java.util.List;

/** An index could not be rebuilt, because entities cannot be in it. No entity was changed. */
public class IndexBuildException extends CairnException {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    private final ArrayList<IndexViolation> violations;

    /**
     * Creates the exception.
     *
     * @param message which index, what is in the way, then what to do
     * @param violations what is in the way
     */
    public IndexBuildException(String message, List<IndexViolation> violations) {
        super(message);
        this.violations = new ArrayList<>(violations);
    }

    /**
     * What is in the way.
     *
     * @return at most the first hundred violations
     */
    public List<IndexViolation> violations() {
        return List.copyOf(violations);
    }
}
