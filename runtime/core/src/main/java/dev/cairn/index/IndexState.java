package dev.cairn.index;

/** How far an index is usable. */
public enum IndexState {
    /** It is being filled: maintained and enforced by writes, not yet readable. */
    BUILDING,
    /** It has exactly the entries that the entities call for. */
    READY,
    /** A unique index that the stored entities violate: neither readable nor maintained. */
    FAILED
}
