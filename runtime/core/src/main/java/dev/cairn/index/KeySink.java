package dev.cairn.index;

import dev.cairn.key.KeyWriter;

/** Takes the keys that an entity has in one index. For one thread, and only during the call it was passed to. */
public interface KeySink {

    /**
     * Starts the next key of the entity; the key before it, if any, is complete with that. An index that calls this not
     * at all leaves the entity out; a multi-valued one calls it once per element, and equal keys count once.
     *
     * @return the writer that takes the columns in order; the id is not written by the index
     */
    KeyWriter key();
}
