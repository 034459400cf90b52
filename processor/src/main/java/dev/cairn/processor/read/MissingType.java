package dev.cairn.processor.read;

/** A type that is not there, and the component of a record from a class file that mentions it. */
public record MissingType(String type, String component, String record) {}
