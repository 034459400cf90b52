package dev.cairn;

public class SchemaMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
