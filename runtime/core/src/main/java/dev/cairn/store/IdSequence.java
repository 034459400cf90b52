package dev.cairn.store;

import dev.cairn.CairnException;
import dev.cairn.catalog.Catalog;
import dev.cairn.catalog.CatalogTable;

/**
 * The numbers that a table gives as ids. They are reserved in the catalog in blocks, so that a restart goes on behind
 * every number that may have been given.
 */
final class IdSequence {

    private static final long BLOCK = 1_000;

    private final Catalog catalog;
    private final String table;
    private long next;
    /** Numbers below this one are reserved. */
    private long reserved;

    IdSequence(Catalog catalog, CatalogTable table) {
        this.catalog = catalog;
        this.table = table.table();
        this.next = table.nextNumber();
        this.reserved = table.nextNumber();
    }

    synchronized long next() {
        if (next == Long.MAX_VALUE) {
            throw new CairnException("Table \"" + table + "\" has given out all numbers up to " + Long.MAX_VALUE
                    + ". Insert with ids of your own.");
        }
        reserve();
        return next++;
    }

    /** Takes note of a number that the user chose. */
    synchronized void skip(long number) {
        if (number >= next) {
            next = number == Long.MAX_VALUE ? number : number + 1;
            reserve();
        }
    }

    private void reserve() {
        if (next >= reserved && reserved < Long.MAX_VALUE) {
            long upTo = next > Long.MAX_VALUE - BLOCK ? Long.MAX_VALUE : next + BLOCK;
            catalog.update(table, known -> known.withNextNumber(upTo), batch -> {});
            reserved = upTo;
        }
    }
}
