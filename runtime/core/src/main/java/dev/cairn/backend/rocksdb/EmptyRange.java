package dev.cairn.backend.rocksdb;

import java.util.Arrays;

/**
 * A part of the keyspace that holds no key in any state of the database from one on.
 *
 * @param from the first key that it would hold
 * @param to what all of them are below
 * @param since the number of that state
 */
@SuppressWarnings("ArrayRecordComponent") // not compared, and never changed
record EmptyRange(byte[] from, byte[] to, long since) {

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
    }

    boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    boolean endsAt(byte[] key) {
        return Arrays.equals(to, key);
    }

    /** What is left before a key that has come into it. */
    EmptyRange before(byte[] key) {
        return new EmptyRange(from, key, since);
    }

    /** What is left behind a key that has come into it. */
    EmptyRange behind(byte[] key) {
        return new EmptyRange(after(key), to, since);
    }

    /** This and the range that begins at its end. */
    EmptyRange with(EmptyRange next) {
        return new EmptyRange(from, next.to, Math.max(since, next.since));
    }

    /** The next key of all that there could be. */
    static byte[] after(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }
}
