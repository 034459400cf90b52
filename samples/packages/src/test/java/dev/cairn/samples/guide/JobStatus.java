package dev.cairn.samples.guide;

public enum JobStatus {
    NEW,
    RUNNING,
    COMPLETED,
    FAILED
}
