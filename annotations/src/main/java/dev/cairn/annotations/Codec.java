package dev.cairn.annotations;

/** How the entities of a table become bytes. A table reads what either has written, so it may change at any time. */
public enum Codec {
    /** Code generated for the record: small and fast. The catalog of the database keeps what is needed to read it. */
    COMPACT,
    /** JSON, for people and programs that look into stored values by themselves. */
    JSON
}
