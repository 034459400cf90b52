package dev.cairn.samples.benchmarks;

import java.util.Map;

/** Adds implementations of the workload that are not always there; found by {@link java.util.ServiceLoader}. */
public interface JobStoreProvider {

    /** The implementations by name. */
    Map<String, JobStoreFactory> factories();
}
