package dev.cairn.samples.jobs;

/** Which end of a list comes first. */
public enum SortOrder {
    /** Smallest or earliest first. */
    ASCENDING,
    /** Greatest or latest first. */
    DESCENDING
}
