package dev.cairn.index;

import dev.cairn.codec.ValueWriter;
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

    /**
     * What takes the exact value of the multi-valued column in the key last started, if that column is
     * {@linkplain IndexColumn#lossy() lossy}. Of several elements that have the same key, the one whose exact value has
     * the smallest bytes is kept, so that the entry does not depend on the order of the elements.
     *
     * @return the writer
     */
    ValueWriter exact();
}
