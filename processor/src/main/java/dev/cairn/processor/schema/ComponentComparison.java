package dev.cairn.processor.schema;

import dev.cairn.processor.schema.Schema.Component;
import dev.cairn.processor.schema.SchemaChange.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Compares what is stored of an entity: its components, and those of the records within it. */
final class ComponentComparison {

    private static final String IGNORED =
            "Its values are ignored when entities are read, and gone for good once those are written again.";

    private static final String BEFORE = "before there was the component";

    private final Schema old;
    private final Schema now;
    private final Renames renames;
    private final ComponentMatches matches;
    private final TypeReading reading;
    private final List<SchemaChange> changes = new ArrayList<>();

    ComponentComparison(Schema old, Schema now, Renames renames, ComponentMatches matches) {
        this.old = old;
        this.now = now;
        this.renames = renames;
        this.matches = matches;
        this.reading = new TypeReading(old, now);
    }

    List<SchemaChange> compare() {
        old.components().forEach((name, component) -> {
            if (matches.presentName(name).isEmpty()) {
                changes.add(removed(name, component));
            }
        });
        now.components().forEach((name, component) -> {
            String former = matches.formerName(name).orElse("");
            Component before = old.components().get(former);
            if (before == null) {
                changes.add(added(name, component));
            } else {
                compare(name, former, before, component);
            }
        });
        now.parts().forEach((record, parts) -> {
            if (old.parts().containsKey(record)) {
                compareParts(record, old.parts().getOrDefault(record, Collections.emptySortedMap()), parts);
            }
        });
        return changes;
    }

    private SchemaChange removed(String name, Component component) {
        String heir = now.components().entrySet().stream()
                .filter(each -> matches.formerName(each.getKey()).isEmpty())
                .filter(each -> each.getValue().type().equals(component.type()))
                .map(each -> "component " + each.getKey())
                .findFirst()
                .orElse("the component that it has become");
        return new SchemaChange(
                Place.RECORD,
                "component " + name + " removed",
                IGNORED,
                "If it is called otherwise now, put @RenamedFrom(\"" + name + "\") on " + heir);
    }

    private static SchemaChange added(String name, Component component) {
        String text = "component " + name + " added";
        return component.mayBeAbsent()
                ? SchemaChange.compatible(Place.component(name), text)
                : new SchemaChange(
                        Place.component(name),
                        text,
                        absent(BEFORE, component.type()),
                        "Say what they have there by @Default, or make it @Nullable or an Optional");
    }

    private static String absent(String entities, String type) {
        return "Entities that were stored " + entities + " have "
                + switch (type) {
                    case "boolean" -> "false there.";
                    case "char" -> "the character 0 there.";
                    case "byte", "short", "int", "long", "float", "double" -> "0 there.";
                    default -> "null there, which it does not allow: they can be read, but not written.";
                };
    }

    private void compare(String name, String former, Component before, Component component) {
        Place place = Place.component(name);
        if (!name.equals(former)) {
            changes.add(SchemaChange.compatible(place, "component " + former + " renamed to " + name));
        }
        if (!before.type().equals(component.type())) {
            Optional<String> loss = reading.loss(before.type(), component.type());
            String text = "component " + name + " changed from " + before.type() + " to " + component.type();
            changes.add(loss.map(cost -> new SchemaChange(
                            place, text, cost, "Leave it as it was and add another component for what is new"))
                    .orElseGet(() -> SchemaChange.compatible(place, text)));
        }
        compareAbsence(place, name, before, component);
    }

    private void compareAbsence(Place place, String name, Component before, Component component) {
        if (before.nullable() && !component.nullable()) {
            changes.add(new SchemaChange(
                    place,
                    "component " + name + " never null",
                    absent("without it", component.type()),
                    "Leave it @Nullable or an Optional"));
        } else if (!before.nullable() && component.nullable()) {
            changes.add(SchemaChange.compatible(place, "component " + name + " nullable"));
        }
        if (before.hasDefault() && !component.hasDefault()) {
            String text = "component " + name + " without default";
            changes.add(
                    component.nullable()
                            ? SchemaChange.compatible(place, text)
                            : new SchemaChange(
                                    place, text, absent(BEFORE, component.type()), "Leave @Default where it was"));
        } else if (!before.hasDefault() && component.hasDefault()) {
            changes.add(SchemaChange.compatible(place, "component " + name + " with a default"));
        }
    }

    private void compareParts(String record, SortedMap<String, String> before, SortedMap<String, String> parts) {
        before.forEach((name, type) -> {
            String path = name + " of " + record;
            String present = parts.get(name);
            if (present == null) {
                changes.add(new SchemaChange(
                        Place.RECORD, "component " + path + " removed", IGNORED, "Leave it where it was"));
            } else if (!present.equals(type)) {
                String text = "component " + path + " changed from " + type + " to " + present;
                changes.add(reading.loss(type, present)
                        .map(cost -> new SchemaChange(
                                Place.RECORD, text, cost, "Leave it as it was and add another component to the record"))
                        .orElseGet(() -> SchemaChange.compatible(Place.RECORD, text)));
            }
        });
        parts.forEach((name, type) -> {
            if (!before.containsKey(name)) {
                String text = "component " + name + " of " + record + " added";
                changes.add(
                        renames.absentParts().contains(record + "." + name)
                                ? SchemaChange.compatible(Place.RECORD, text)
                                : new SchemaChange(
                                        Place.RECORD, text, absentPart(type), "Make it @Nullable or an Optional"));
            }
        });
    }

    /** Nothing checks what is within a record when it is written. */
    private static String absentPart(String type) {
        return absent(BEFORE, type).replace(", which it does not allow: they can be read, but not written.", ".");
    }
}
