package dev.cairn.backend;

import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operations to be written together, and what they expect to find. The operations apply in the order in which they were
 * added; the expectations, to the state before the first of them.
 *
 * <p>One growing array holds the operations as RocksDB's write batch does, so that no key or value becomes an object of
 * its own and the engine takes over everything in one call. Keys and values are copied. Not safe for use by several
 * threads. {@link #clear()} makes it as new; a small array is kept.
 */
public final class WriteBatch {

    /** Larger arrays are not kept by {@link #clear()}, so that one huge batch does not hold memory for ever. */
    private static final int KEPT_BYTES = 1 << 20;

    private final RocksFormatWriter operations = new RocksFormatWriter();
    private final List<Expectation> expectations = new ArrayList<>();
    private int count;
    private int longestKey;
    private int longestValue;

    /** Creates an empty batch. */
    public WriteBatch() {}

    /**
     * Sets a key to a value.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @param value the value
     * @return this batch
     * @throws TooLargeException if the batch would exceed what an array holds, 2 GiB
     */
    public WriteBatch put(Partition partition, byte[] key, byte[] value) {
        operations.begin(RocksFormat.PUT, partition, key, value.length).bytes(value);
        longestKey = Math.max(longestKey, key.length);
        longestValue = Math.max(longestValue, value.length);
        count++;
        return this;
    }

    /**
     * Removes a key, present or not.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @return this batch
     * @throws TooLargeException if the batch would exceed what an array holds, 2 GiB
     */
    public WriteBatch delete(Partition partition, byte[] key) {
        operations.begin(RocksFormat.DELETE, partition, key, 0);
        longestKey = Math.max(longestKey, key.length);
        count++;
        return this;
    }

    /**
     * Removes the keys of a range, in time that does not depend on how many there are. An empty range adds nothing.
     *
     * @param partition the partition, which the range does not leave even where it has no upper bound
     * @param range the keys, without prefix
     * @return this batch
     * @throws TooLargeException if the batch would exceed what an array holds, 2 GiB
     */
    public WriteBatch deleteRange(Partition partition, ByteRange range) {
        if (range.isEmpty()) {
            return this; // RocksDB refuses inverted bounds
        }
        byte[] from = range.from();
        byte[] to = partition.endOf(range);
        operations.begin(RocksFormat.DELETE_RANGE, partition, from, to.length).bytes(to);
        longestKey = Math.max(longestKey, Math.max(from.length, to.length - Partition.PREFIX_LENGTH));
        count++;
        return this;
    }

    /**
     * Adds to a counter: a value of eight bytes, little-endian, in two's complement and wrapping around. Of two batches
     * that add to one counter none overwrites the other. A key that is absent, or whose value has another length, counts
     * from zero.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @param delta what to add, negative to subtract
     * @return this batch
     * @throws TooLargeException if the batch would exceed what an array holds, 2 GiB
     */
    public WriteBatch add(Partition partition, byte[] key, long delta) {
        operations.begin(RocksFormat.MERGE, partition, key, Long.BYTES).bytes(RocksFormat.counter(delta));
        longestKey = Math.max(longestKey, key.length);
        count++;
        return this;
    }

    /**
     * Has the batch written only if a key is absent before it.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @return this batch
     */
    public WriteBatch expectAbsent(Partition partition, byte[] key) {
        expect(partition, key, null);
        return this;
    }

    /**
     * Has the batch written only if a key has exactly this value before it.
     *
     * @param partition the partition
     * @param key the key, without prefix
     * @param value the value
     * @return this batch
     */
    public WriteBatch expectEquals(Partition partition, byte[] key, byte[] value) {
        expect(partition, key, value.clone());
        return this;
    }

    private void expect(Partition partition, byte[] key, byte @Nullable [] value) {
        expectations.add(new Expectation(new PartitionKey(Objects.requireNonNull(partition), key.clone()), value));
        longestKey = Math.max(longestKey, key.length);
    }

    /**
     * Whether there is nothing to do: no operation, and nothing to check.
     *
     * @return true if there is neither operation nor expectation
     */
    public boolean isEmpty() {
        return count == 0 && expectations.isEmpty();
    }

    /**
     * How many operations there are.
     *
     * @return their number, without expectations
     */
    public int count() {
        return count;
    }

    /**
     * How large the operations are together.
     *
     * @return the length of {@link #toRocksFormat()}
     */
    public long sizeInBytes() {
        return operations.length();
    }

    int longestKey() {
        return longestKey;
    }

    int longestValue() {
        return longestValue;
    }

    /** Removes all operations and expectations. */
    public void clear() {
        operations.clear(KEPT_BYTES);
        expectations.clear();
        count = 0;
        longestKey = 0;
        longestValue = 0;
    }

    /**
     * What the batch expects, in the order in which it was added.
     *
     * @return a view; not modifiable
     */
    public List<Expectation> expectations() {
        return Collections.unmodifiableList(expectations);
    }

    /**
     * Shows the operations one by one, in order. For backends that do not take RocksDB's format.
     *
     * @param visitor what to tell about each operation; the arrays it gets are its own
     */
    public void forEach(Visitor visitor) {
        RocksFormat.read(operations.array(), operations.length(), visitor);
    }

    /**
     * Shows which keys the operations concern, in order, without making objects of them or their values.
     *
     * @param visitor what to tell about each operation
     */
    public void forEachKey(KeyVisitor visitor) {
        RocksFormat.readKeys(operations.array(), operations.length(), visitor);
    }

    /**
     * The operations in the format of RocksDB's write batches, which is that of its log: a sequence number of eight
     * bytes (0), the count as four little-endian bytes, then the operations, each a tag, the key with its length in
     * front, and where there is one the value with its length in front. Lengths are unsigned LEB128.
     *
     * @return a new array
     * @see <a href="https://github.com/facebook/rocksdb/blob/main/db/write_batch.cc">RocksDB, write_batch.cc</a>
     */
    public byte[] toRocksFormat() {
        byte[] bytes = Arrays.copyOf(operations.array(), operations.length());
        RocksFormat.setCount(bytes, count);
        return bytes;
    }

    @Override
    public String toString() {
        return count + " operations (" + sizeInBytes() + " bytes), " + expectations.size() + " expectations";
    }

    /** Is told about the operations of a batch. */
    public interface Visitor {

        /**
         * A key set to a value.
         *
         * @param partition the partition
         * @param key the key, without prefix
         * @param value the value
         */
        void put(Partition partition, byte[] key, byte[] value);

        /**
         * A key removed.
         *
         * @param partition the partition
         * @param key the key, without prefix
         */
        void delete(Partition partition, byte[] key);

        /**
         * A range of keys removed.
         *
         * @param partition the partition
         * @param range the keys, without prefix; not empty
         */
        void deleteRange(Partition partition, ByteRange range);

        /**
         * A counter added to.
         *
         * @param partition the partition
         * @param key the key, without prefix
         * @param delta what is added
         */
        void add(Partition partition, byte[] key, long delta);
    }

    /** Is told which keys a batch concerns. */
    public interface KeyVisitor {

        /**
         * A key that is set, removed or added to.
         *
         * @param partition the id of the partition
         * @param bytes where the key is; not to be changed, nor kept
         * @param from where it begins, without prefix
         * @param to where it ends
         */
        void key(int partition, byte[] bytes, int from, int to);

        /**
         * A range of keys that is removed.
         *
         * @param partition the id of the partition
         */
        void range(int partition);
    }
}
