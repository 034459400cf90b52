package com.fasterxml.jackson.databind.node;

public interface ObjectNode {
    Object remove(String name);

    ObjectNode put(String name, String value);

    ObjectNode put(String name, double value);
}
