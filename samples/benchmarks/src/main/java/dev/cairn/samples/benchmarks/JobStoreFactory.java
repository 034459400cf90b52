package dev.cairn.samples.benchmarks;

import java.nio.file.Path;

/** Opens an implementation of the workload. */
@FunctionalInterface
public interface JobStoreFactory {

    /** Opens the store in a directory, which is empty or has been one of its kind before. */
    JobStore open(Path directory);
}
