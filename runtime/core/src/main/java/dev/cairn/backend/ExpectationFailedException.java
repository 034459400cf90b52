package dev.cairn.backend;

import dev.cairn.CairnException;

/** A batch that was not written because a key is not as the batch expects. Final: repeating the batch is pointless. */
public class ExpectationFailedException extends CairnException {

    private static final long serialVersionUID = 1L;

    /** The id of the key's partition. */
    private final int partition;

    /** The key, without prefix. */
    private final byte[] key;

    /**
     * Creates the exception.
     *
     * @param key the key that is not as expected
     * @param expected what was expected of it, to follow "should"
     */
    public ExpectationFailedException(PartitionKey key, String expected) {
        super("Nothing was written: key " + key + " should " + expected + ". Read it again and decide anew.");
        this.partition = key.partition().id();
        this.key = key.key().clone();
    }

    /**
     * The key that is not as expected; the first, if there are several.
     *
     * @return the key
     */
    public PartitionKey key() {
        return new PartitionKey(new Partition(partition), key.clone());
    }
}
