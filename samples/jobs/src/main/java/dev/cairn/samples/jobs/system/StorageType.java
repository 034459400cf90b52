package dev.cairn.samples.jobs.system;

/** A kind of place for table files. */
public enum StorageType {
    /** A directory of this machine. */
    FILESYSTEM,
    /** A bucket of an object store. */
    OBJECT_STORE
}
