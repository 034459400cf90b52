package dev.cairn.store;

import dev.cairn.TableLoadingException;

/** Says whether a table is being loaded, so that nothing else may be written to it. Set while no write is under way. */
final class LoadMark {

    private volatile boolean set;

    void set(boolean loading) {
        set = loading;
    }

    void check(String table) {
        if (set) {
            throw new TableLoadingException(
                    "Table \"" + table
                            + "\" is being filled by a bulk load and takes nothing else until that has ended. Repeat the call then.");
        }
    }
}
