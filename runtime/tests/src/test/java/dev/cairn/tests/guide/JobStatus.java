package dev.cairn.tests.guide;

public enum JobStatus {
    NEW,
    RUNNING,
    COMPLETED,
    FAILED
}
