package dev.cairn;

/** When indexes are filled that are new, have changed, or were not filled to the end. */
public enum IndexBuilding {
    /** While the entity is registered, which returns once they are ready, or turn out to be violated. */
    AT_REGISTRATION,
    /**
     * On a thread of the database, which starts with the registration. Entities are read and written meanwhile; what
     * needs an index that is not ready yet throws {@link IndexNotReadyException}.
     */
    IN_BACKGROUND
}
