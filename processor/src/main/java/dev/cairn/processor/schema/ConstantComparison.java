package dev.cairn.processor.schema;

import dev.cairn.processor.schema.SchemaChange.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Compares the constants of enums. Their order is not even known here. */
final class ConstantComparison {

    private final Schema old;
    private final Schema now;
    private final Renames renames;
    private final List<SchemaChange> changes = new ArrayList<>();

    ConstantComparison(Schema old, Schema now, Renames renames) {
        this.old = old;
        this.now = now;
        this.renames = renames;
    }

    List<SchemaChange> compare() {
        now.constants().forEach((type, constants) -> {
            if (old.constants().containsKey(type)) {
                compare(type, old.constants().getOrDefault(type, Collections.emptySortedMap()), constants);
            }
        });
        return changes;
    }

    private void compare(String type, Map<String, String> before, Map<String, String> constants) {
        before.forEach((name, code) -> {
            String heir = heir(type, name, before, constants);
            String present = constants.get(heir);
            if (!heir.equals(name)) {
                changes.add(SchemaChange.compatible(
                        Place.RECORD, "constant " + name + " of " + type + " renamed to " + heir));
            }
            if (present == null) {
                changes.add(new SchemaChange(
                        Place.RECORD,
                        "constant " + name + " of " + type + " removed",
                        "Reading an entity or an index entry that has it is a CorruptDataException.",
                        "If it is called otherwise now, put @RenamedFrom(\"" + name
                                + "\") on the constant that it has become, else leave it; it can be @Deprecated"));
            } else if (!present.equals(code)) {
                compareCodes(type, name, code, present);
            }
        });
        constants.keySet().forEach(name -> {
            if (!before.containsKey(name) && formerNames(type, name).stream().noneMatch(before::containsKey)) {
                changes.add(SchemaChange.compatible(Place.RECORD, "constant " + name + " of " + type + " added"));
            }
        });
    }

    /** What a constant is called now. */
    private String heir(String type, String name, Map<String, String> before, Map<String, String> constants) {
        return constants.containsKey(name)
                ? name
                : constants.keySet().stream()
                        .filter(each -> !before.containsKey(each))
                        .filter(each -> formerNames(type, each).contains(name))
                        .findFirst()
                        .orElse(name);
    }

    private List<String> formerNames(String type, String name) {
        return renames.constants().getOrDefault(type + "." + name, List.of());
    }

    private void compareCodes(String type, String name, String before, String code) {
        if (before.isEmpty()) {
            changes.add(
                    SchemaChange.compatible(Place.RECORD, "code of " + name + " of " + type + " is " + code + " now"));
        } else if (!code.isEmpty()) {
            changes.add(new SchemaChange(
                    Place.RECORD,
                    "code of " + name + " of " + type + " changed from " + before + " to " + code,
                    "Keys that are stored have the old code: indexes do not find what has the constant, or find it under"
                            + " another one, and ids are other ids.",
                    "Leave the code. If the enum is in no id, it can change together with the version of every index"
                            + " that it is in"));
        }
    }
}
