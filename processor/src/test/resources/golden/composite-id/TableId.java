package com.example.tables;

public record TableId(Namespace namespace, String table, int version) {

    public record Namespace(String value) {}
}
