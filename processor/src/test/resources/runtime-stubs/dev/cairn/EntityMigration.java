package dev.cairn;

import com.fasterxml.jackson.databind.node.ObjectNode;

public interface EntityMigration {
    void migrate(ObjectNode entity);
}
