package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.PartDeclaration;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the enums that the values of a type lead to, through records and collections, each once. */
final class EnumsWithin {

    private final Map<JavaType.Declared, RecordDeclaration> records;
    private final Set<JavaType.Declared> seen = new HashSet<>();
    private final List<TypeShape.Declared> enums = new ArrayList<>();

    private EnumsWithin(Map<JavaType.Declared, RecordDeclaration> records) {
        this.records = records;
    }

    static List<TypeShape.Declared> of(TypeShape shape, Map<JavaType.Declared, RecordDeclaration> records) {
        EnumsWithin within = new EnumsWithin(records);
        within.add(shape);
        return within.enums;
    }

    private void add(TypeShape shape) {
        shape.mentioned().forEach(type -> {
            JavaType.Declared raw =
                    new JavaType.Declared(type.type().packageName(), type.type().simpleNames(), List.of());
            if (!seen.add(raw)) {
                return;
            }
            RecordDeclaration record = records.get(raw);
            if (type.nature() instanceof Nature.Enumeration) {
                enums.add(type);
            } else if (record != null) {
                record.parts().stream().map(PartDeclaration::shape).forEach(this::add);
            }
        });
    }
}
