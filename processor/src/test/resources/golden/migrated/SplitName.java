package com.example.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.EntityMigration;

final class SplitName implements EntityMigration {

    @Override
    public void migrate(ObjectNode person) {
        String[] names = String.valueOf(person.remove("name")).split(" ", 2);
        person.put("first", names[0]).put("last", names[names.length - 1]);
    }
}
