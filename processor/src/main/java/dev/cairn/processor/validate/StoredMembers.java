package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.PartDeclaration;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the components of records and the constants of enums that values lead to, each type once. */
final class StoredMembers {

    private final Map<JavaType.Declared, RecordDeclaration> records;
    private final SortedMap<String, SortedMap<String, String>> parts = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> constants = new TreeMap<>();
    private final Set<String> absent = new HashSet<>();

    StoredMembers(Map<JavaType.Declared, RecordDeclaration> records) {
        this.records = records;
    }

    SortedMap<String, SortedMap<String, String>> parts() {
        return parts;
    }

    SortedMap<String, SortedMap<String, String>> constants() {
        return constants;
    }

    /** The components of records that may be without a value. */
    Set<String> absent() {
        return absent;
    }

    /** Adds what values of {@code shape} lead to. */
    void add(TypeShape shape) {
        addConstants(shape);
        shape.mentioned()
                .filter(type -> type.nature() instanceof Nature.Composed)
                .map(type -> new JavaType.Declared(
                        type.type().packageName(), type.type().simpleNames(), List.of()))
                .forEach(this::addRecord);
    }

    /** Adds the constants of the enums that {@code shape} mentions, alone. */
    void addConstants(TypeShape shape) {
        shape.mentioned().forEach(type -> {
            if (type.nature() instanceof Nature.Enumeration enumeration) {
                SortedMap<String, String> own = new TreeMap<>();
                enumeration.constants().forEach(constant -> own.put(constant.name(), constant.code()));
                constants.put(StoredNames.type(type.type()), own);
            }
        });
    }

    private void addRecord(JavaType.Declared type) {
        String name = StoredNames.type(type);
        RecordDeclaration record = records.get(type);
        if (record == null || parts.containsKey(name)) {
            return;
        }
        SortedMap<String, String> own = new TreeMap<>();
        parts.put(name, own);
        for (PartDeclaration part : record.parts()) {
            own.put(part.name(), StoredNames.type(part.shape().type(), record.parameters()));
            if (part.nullable() || Optionals.isAnyOptional(part.shape())) {
                absent.add(name + "." + part.name());
            }
            add(part.shape());
        }
    }
}
