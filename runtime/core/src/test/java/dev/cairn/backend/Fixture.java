package dev.cairn.backend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.cairn.Durability;
import dev.cairn.key.ByteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the parts of the contract have in common. Keys and values are written as text, one character a byte. */
interface Fixture {

    Partition FIRST = new Partition(0);
    Partition PARTITION = new Partition(7);
    Partition NEXT = new Partition(8);
    Partition LAST = new Partition(Integer.MAX_VALUE);

    /** The backend under test: open, and empty at the start of each test. */
    StorageBackend backend();

    /** Another backend over the data of {@link #backend()}, which is closed; empty if closing drops the data. */
    Optional<StorageBackend> reopen();

    /** As {@link #reopen()}, for reading. */
    Optional<StorageBackend> reopenReadOnly();

    /** A new backend that takes no larger batch than this; empty if its limits are fixed. */
    Optional<StorageBackend> openLimitedTo(long maxBatchBytes);

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, ISO_8859_1);
    }

    static ByteRange range(String from, @Nullable String to) {
        return ByteRange.of(bytes(from), to == null ? null : bytes(to));
    }

    default void write(Consumer<WriteBatch> operations) {
        WriteBatch batch = new WriteBatch();
        operations.accept(batch);
        backend().write(batch, Durability.BUFFERED);
    }

    default void put(Partition partition, String key, byte[] value) {
        write(batch -> batch.put(partition, bytes(key), value));
    }

    default void put(Partition partition, String key, String value) {
        put(partition, key, bytes(value));
    }

    default @Nullable String get(Partition partition, String key) {
        return text(backend().get(partition, bytes(key)));
    }

    /** The keys and values of a partition, as "key=value". */
    default List<String> entries(Partition partition) {
        return entries(partition, ByteRange.all(), Direction.FORWARD);
    }

    default List<String> entries(Partition partition, ByteRange range, Direction direction) {
        try (Snapshot snapshot = backend().snapshot()) {
            return entries(snapshot, partition, range, direction);
        }
    }

    default List<String> entries(Snapshot snapshot, Partition partition, ByteRange range, Direction direction) {
        List<String> entries = new ArrayList<>();
        try (KeyValueCursor cursor = snapshot.scan(partition, range, direction)) {
            while (cursor.next()) {
                entries.add(text(cursor.key()) + "=" + text(cursor.value()));
            }
        }
        return entries;
    }

    /** Runs a task in several threads, each with its number, and fails with the first that failed. */
    static <T> List<T> inThreads(int count, ThreadTask<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> tasks = IntStream.range(0, count)
                    .mapToObj(number -> (Callable<T>) () -> task.run(number))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    interface ThreadTask<T> {
        T run(int number) throws Exception;
    }
}
