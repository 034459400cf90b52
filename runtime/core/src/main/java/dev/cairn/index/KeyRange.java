package dev.cairn.index;

import dev.cairn.key.ByteRange;

/**
 * A stretch of an index, in which some leading columns have one value each.
 *
 * @param bytes the keys
 * @param boundLength the number of leading bytes that all keys of the stretch share because columns are bound; what
 *     follows them is the order in which several stretches are merged
 */
public record KeyRange(ByteRange bytes, int boundLength) {}
