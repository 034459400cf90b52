package dev.cairn.catalog;

/**
 * What holds for the whole database.
 *
 * @param format the version of all stored formats
 * @param nextPartition the smallest partition id that was never given out
 */
record CatalogHeader(int format, int nextPartition) {

    /** The version that this code writes, and the newest that it reads. */
    static final int FORMAT = 1;

    static final CatalogHeader NEW = new CatalogHeader(FORMAT, Catalog.PARTITION.id() + 1);

    CatalogHeader withNextPartition(int next) {
        return new CatalogHeader(format, next);
    }
}
