package dev.cairn.tests.guide;

public record UserId(long value) {}
