package dev.cairn.index;

/** What an index does with an entity whose column has no value. */
public enum Nulls {
    /** The entity has no entry. */
    ABSENT,
    /** It has an entry, sorted before every value, in descending columns too. */
    FIRST,
    /** It has an entry, sorted after every value, in descending columns too. */
    LAST
}
