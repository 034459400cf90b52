package dev.cairn.store;

import java.util.Arrays;

/**
 * Where a row stands in the order of a scan: what follows the bound columns of its key, and then, where the key does not
 * say whose it is, the id of its owner.
 */
final class RowPosition {

    private final byte[] key;
    private final int boundLength;
    private final byte[] owner;

    /**
     * Describes the place of a stored row.
     *
     * @param key the row's key; nobody changes the array
     * @param boundLength how much of it is the bound columns
     * @param owner the encoded id of its owner; empty if the key ends in it
     */
    RowPosition(byte[] key, int boundLength, byte[] owner) {
        this.key = key;
        this.boundLength = boundLength;
        this.owner = owner;
    }

    /** What follows the bound columns. */
    byte[] order() {
        return Arrays.copyOfRange(key, boundLength, key.length);
    }

    byte[] owner() {
        return owner;
    }

    static int compare(RowPosition a, RowPosition b) {
        int order = Arrays.compareUnsigned(a.key, a.boundLength, a.key.length, b.key, b.boundLength, b.key.length);
        return order == 0 ? Arrays.compareUnsigned(a.owner, b.owner) : order;
    }
}
