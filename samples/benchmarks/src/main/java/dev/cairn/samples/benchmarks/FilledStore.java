package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A store with jobs in it. All operations that one process measures share one, since filling it takes longer than
 * measuring. It is opened anew when it is full, so that none starts with all of the data in its write buffer.
 */
final class FilledStore implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static @Nullable FilledStore shared;

    final String name;
    final int entities;
    final JobStore jobs;

    /** The number of the next new job. */
    final AtomicInteger next;

    private final Path directory;

    private FilledStore(String name, int entities) {
        this.name = name;
        this.entities = entities;
        this.next = new AtomicInteger(entities);
        try {
            this.directory = Directories.create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (JobStore filling = JobStores.open(name, directory)) {
            for (int from = 0; from < entities; from += BATCH) {
                filling.insertAll(Jobs.jobs(from, Math.min(BATCH, entities - from)));
            }
        }
        this.jobs = JobStores.open(name, directory);
    }

    /** Another store than the one that is shared. */
    static FilledStore fresh(String name, int entities) {
        return new FilledStore(name, entities);
    }

    /** The store that this process measures; filled now if it was not before. */
    static synchronized FilledStore shared(String name, int entities) {
        if (shared == null || !shared.name.equals(name) || shared.entities != entities) {
            closeShared();
            shared = new FilledStore(name, entities);
        }
        return shared;
    }

    static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        jobs.close();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
