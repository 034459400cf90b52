package dev.cairn.samples.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Jobs for tests. */
final class TestJobs {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private TestJobs() {}

    static JobBuilder job(String id) {
        return Job.builder(new JobId(id), "flush", "app", NOON.minusSeconds(3600));
    }

    static Job running(String id) {
        return job(id).build().started("node-1", NOON.minusSeconds(60));
    }
}
