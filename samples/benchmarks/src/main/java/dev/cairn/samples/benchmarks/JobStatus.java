package dev.cairn.samples.benchmarks;

/** Where a job stands. */
public enum JobStatus {
    QUEUED,
    RUNNING,
    RETRYING,
    DONE,
    FAILED
}
