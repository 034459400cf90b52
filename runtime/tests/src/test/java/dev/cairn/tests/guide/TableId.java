package dev.cairn.tests.guide;

public record TableId(String namespace, String table) {}
