package dev.cairn.store;

import org.jspecify.annotations.Nullable;

/**
 * What a call wants of one id.
 *
 * @param id the id
 * @param key the encoded id
 * @param presence whether the id must be stored already
 * @param decision what shall become of it
 */
record Change<K, V>(K id, Bytes key, Presence presence, Decision<V> decision) {

    /** Whether an id must be stored already. */
    enum Presence {
        REQUIRED,
        FORBIDDEN,
        EITHER
    }

    /** Decides, under the id's lock, what shall become of an id. It may be asked again about another state. */
    @FunctionalInterface
    interface Decision<V> {

        /** Decides, given the entity that is stored now, or null. */
        Outcome<V> decide(Bytes key, @Nullable V stored);
    }

    /** What becomes of an id. */
    sealed interface Outcome<V> {}

    /**
     * The entity is stored.
     *
     * @param prepared the same entity, if it is encoded already
     */
    record Put<V>(V entity, @Nullable Prepared<V> prepared) implements Outcome<V> {}

    /** Nothing is left. */
    record Delete<V>() implements Outcome<V> {}

    /** What was there stays. */
    record Keep<V>() implements Outcome<V> {}
}
