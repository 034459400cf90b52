package dev.cairn;

import dev.cairn.index.IndexState;

/**
 * An index and how large it is.
 *
 * @param name the name of the index
 * @param state how far it is usable
 * @param approximateEntries how many entries it has, as the storage engine estimates it
 * @param approximateBytes the size of its entries on disk and in memory, as the storage engine estimates it
 */
public record IndexStats(String name, IndexState state, long approximateEntries, long approximateBytes) {}
