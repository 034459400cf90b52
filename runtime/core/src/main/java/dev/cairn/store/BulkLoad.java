package dev.cairn.store;

import dev.cairn.BulkLoadProgress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a bulk load works, and who hears of its progress. Immutable. */
public final class BulkLoad {

    private static final long MOST_BY_DEFAULT = 128L << 20;

    private final long memoryBytes;
    private final @Nullable Path temporaryDirectory;
    private final Consumer<? super BulkLoadProgress> progress;

    private BulkLoad(long memoryBytes, @Nullable Path temporaryDirectory, Consumer<? super BulkLoadProgress> progress) {
        this.memoryBytes = memoryBytes;
        this.temporaryDirectory = temporaryDirectory;
        this.progress = progress;
    }

    /**
     * A load with an eighth of the Java heap for sorting, 128 MiB at most, and temporary files in the database's
     * directory.
     *
     * @return the options
     */
    public static BulkLoad options() {
        return new BulkLoad(Math.min(MOST_BY_DEFAULT, Runtime.getRuntime().maxMemory() / 8), null, progress -> {});
    }

    /**
     * The same load with another amount of memory for sorting. Up to a few hundred times as much data as this are read
     * from temporary files once; beyond that, some of them twice.
     *
     * @param bytes how much of the Java heap to use, more or less
     * @return the options
     * @throws IllegalArgumentException if it is not positive
     */
    public BulkLoad memoryBytes(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("Sorting takes a positive number of bytes, not " + bytes + ".");
        }
        return new BulkLoad(bytes, temporaryDirectory, progress);
    }

    /**
     * The same load with its temporary files elsewhere than in the database's directory, for example on another device.
     *
     * @param directory a directory that exists, with as much room as entities and index entries take uncompressed
     * @return the options
     */
    public BulkLoad temporaryDirectory(Path directory) {
        return new BulkLoad(memoryBytes, Objects.requireNonNull(directory, "directory"), progress);
    }

    /**
     * The same load, of whose progress somebody hears: after every few thousand entities or rows, on the thread that
     * loads.
     *
     * @param listener what is called; what it throws ends the load, and nothing is stored
     * @return the options
     */
    public BulkLoad onProgress(Consumer<? super BulkLoadProgress> listener) {
        return new BulkLoad(memoryBytes, temporaryDirectory, Objects.requireNonNull(listener, "listener"));
    }

    long memoryBytes() {
        return memoryBytes;
    }

    /** Where temporary files are made, if that is not left to the backend. */
    @Nullable
    Path temporaryDirectory() {
        return temporaryDirectory;
    }

    Consumer<? super BulkLoadProgress> progress() {
        return progress;
    }
}
