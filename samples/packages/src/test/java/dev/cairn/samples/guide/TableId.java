package dev.cairn.samples.guide;

public record TableId(String namespace, String table) {}
