package dev.cairn.sort;

import java.util.Arrays;

/**
 * A key with its value in one of several lists. Ordered by list, then by key as unsigned bytes. The arrays are not
 * copied.
 *
 * @param list the number of the list, from 0
 * @param key the key
 * @param value the value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record SortedItem(int list, byte[] key, byte[] value) {

    static int compareKeys(SortedItem one, SortedItem other) {
        return Arrays.compareUnsigned(one.key, other.key);
    }

    static int compare(SortedItem one, SortedItem other) {
        return one.list == other.list ? compareKeys(one, other) : Integer.compare(one.list, other.list);
    }
}
