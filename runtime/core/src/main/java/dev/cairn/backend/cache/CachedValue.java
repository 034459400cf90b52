package dev.cairn.backend.cache;

/**
 * A value that is kept.
 *
 * @param value what was made of the stored value
 * @param since a time from which on the stored value has not changed
 * @param era the era of the cache to which it belongs
 * @param bytes how much memory it takes, as estimated
 */
record CachedValue(Object value, long since, int era, int bytes) {

    /** What the objects around a value take: its place in the hash table, in the order of eviction, and the key. */
    private static final int AROUND = 200;

    /** What a decoded value takes for each stored byte: a text of eight letters takes forty-eight bytes of heap. */
    private static final int PER_STORED_BYTE = 2;

    static int estimate(int keyBytes, int storedBytes) {
        return (int) Math.min(Integer.MAX_VALUE, AROUND + keyBytes + (long) PER_STORED_BYTE * storedBytes);
    }
}
