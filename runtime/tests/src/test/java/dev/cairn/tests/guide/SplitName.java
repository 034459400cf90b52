package dev.cairn.tests.guide;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.EntityMigration;

final class SplitName implements EntityMigration {

    @Override
    public void migrate(ObjectNode customer) {
        String[] names = customer.remove("name").asText().split(" ", 2);
        customer.put("first", names[0]).put("last", names[names.length - 1]);
    }
}
