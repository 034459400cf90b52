package com.example.jobs;

public enum JobStatus {
    QUEUED,
    RUNNING,
    COMPLETED
}
