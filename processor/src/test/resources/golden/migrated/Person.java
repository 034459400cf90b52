package com.example.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.EntityMigration;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;

@Entity(value = "people", migrations = {SplitName.class, Person.Metres.class})
public record Person(@Id long personId, String first, @Indexed String last, double height) {

    static final class Metres implements EntityMigration {

        @Override
        public void migrate(ObjectNode person) {
            person.put("height", Double.parseDouble(String.valueOf(person.remove("height"))) / 100);
        }
    }
}
