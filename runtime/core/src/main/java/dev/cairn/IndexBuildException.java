package dev.cairn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index could not be rebuilt, because entities cannot be in it. No entity was changed. */
public class IndexBuildException extends CairnException {

    private static final long serialVersionUID = 1L;

    /** What is in the way; null after serialization. */
    private final transient @Nullable List<IndexViolation> violations;

    /**
     * Creates the exception.
     *
     * @param message which index, what is in the way, then what to do
     * @param violations what is in the way
     */
    public IndexBuildException(String message, List<IndexViolation> violations) {
        super(message);
        this.violations = List.copyOf(violations);
    }

    /**
     * What is in the way.
     *
     * @return at most a hundred violations; none if the exception comes from a stream of serialized objects
     */
    public List<IndexViolation> violations() {
        return violations == null ? List.of() : violations;
    }
}
