package dev.cairn.store;

import dev.cairn.index.StoredEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries that an entity calls for in an index.
 *
 * @param entries the entries in key order
 * @param unknown why it cannot be told which these are; empty if it can
 */
record CalledEntries(List<StoredEntry> entries, String unknown) {

    /** What an absent entity calls for. */
    static final CalledEntries NONE = known(List.of());

    static CalledEntries known(List<StoredEntry> entries) {
        return new CalledEntries(entries, "");
    }

    static CalledEntries unknown(String why) {
        return new CalledEntries(List.of(), why.isEmpty() ? "no reason given" : why);
    }

    boolean areKnown() {
        return unknown.isEmpty();
    }

    @Nullable
    StoredEntry at(byte[] key) {
        return Transition.find(entries, key);
    }
}
