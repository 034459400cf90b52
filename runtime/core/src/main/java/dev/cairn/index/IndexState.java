package dev.cairn.index;

/** How far an index is usable. */
public enum IndexState {
    /** It is being filled: maintained and enforced by writes, not yet readable. */
    BUILDING,
    /** It has exactly the entries that the entities call for. */
    READY,
    /**
     * Stored entities cannot be in it: they violate its uniqueness, or have a value that it cannot take. It is neither
     * readable nor maintained, until {@code Cairn.rebuild} fills it.
     */
    FAILED
}
