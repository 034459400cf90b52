package dev.cairn.samples.guide;

public record UserId(long value) {}
