package dev.cairn.backend;

/** The two classes of locked keys, in the order in which a thread may ask for them. */
public enum LockClass {
    /** Keys of entities. Asked for first. */
    ID,
    /** Keys of unique indexes. Whoever holds one asks for no more locks. */
    UNIQUE
}
