package dev.cairn.processor.validate;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.SingleValue;
import dev.cairn.processor.model.ValueModel;
import dev.cairn.processor.model.ValueModel.StoredPart;
import dev.cairn.processor.model.ValueModel.StoredRecord;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.PartDeclaration;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works out how the compact codec writes the records of an entity: its own, then those inside it. What generated code cannot
 * name or tell apart is left to JSON, a whole component at a time.
 */
final class ValueModels {

    private final String packageName;
    private final Map<JavaType.Declared, RecordDeclaration> records;
    /** Those inside the entity; null while one is being worked out, which then is within itself. */
    private final Map<JavaType.Declared, @Nullable StoredRecord> found = new LinkedHashMap<>();

    private ValueModels(Declaration declaration) {
        this.packageName = declaration.type().packageName();
        this.records = declaration.records();
    }

    /** The records of an entity whose component {@code id} is the id. */
    static List<StoredRecord> of(Declaration declaration, Map<String, ComponentModel> components, String id) {
        ValueModels models = new ValueModels(declaration);
        List<StoredPart> parts = new ArrayList<>();
        for (ComponentDeclaration component : declaration.components()) {
            ComponentModel model = components.get(component.name());
            if (model != null) {
                ValueModel value =
                        model.name().equals(id) ? models.id(component.shape()) : models.component(component.shape());
                parts.add(new StoredPart(component.name(), model.type(), value, model.nullable()));
            }
        }
        List<StoredRecord> all = new ArrayList<>();
        all.add(new StoredRecord(declaration.type(), parts));
        models.found.values().forEach(all::add);
        return all;
    }

    /** An id is not written, so neither are the records in it. */
    private ValueModel id(TypeShape shape) {
        Map<JavaType.Declared, @Nullable StoredRecord> before = new LinkedHashMap<>(found);
        ValueModel written = component(shape);
        ValueModel id = written instanceof ValueModel.Json ? written : id(written);
        found.clear();
        found.putAll(before);
        return id;
    }

    private ValueModel.Id id(ValueModel written) {
        StoredRecord record = written instanceof ValueModel.Composed composed ? found.get(composed.type()) : null;
        return new ValueModel.Id(
                record == null
                        ? List.of()
                        : record.parts().stream()
                                .map(part -> new ValueModel.IdPart(part.name(), id(part.value())))
                                .toList());
    }

    private ValueModel component(TypeShape shape) {
        Map<JavaType.Declared, @Nullable StoredRecord> before = new LinkedHashMap<>(found);
        Optional<ValueModel> value = hasWildcard(shape) ? Optional.empty() : value(TypeArguments.NONE.applyTo(shape));
        return value.orElseGet(() -> {
            found.clear();
            found.putAll(before);
            return new ValueModel.Json();
        });
    }

    /** How a value is written, if generated code can do it. */
    private Optional<ValueModel> value(TypeShape shape) {
        if (shape instanceof TypeShape.Primitive primitive) {
            return ScalarTypes.boxed(primitive.type()) instanceof JavaType.Declared boxed
                    ? single(boxed)
                    : Optional.empty();
        }
        if (shape instanceof TypeShape.Array array) {
            return array(array.element());
        }
        return shape instanceof TypeShape.Declared declared && isNamed(declared)
                ? declared(declared)
                : Optional.empty();
    }

    /** As in {@code List<? extends Item>}, which is not read back as what it is. */
    private static boolean hasWildcard(TypeShape shape) {
        return shape instanceof TypeShape.Wildcard || shape.inner().stream().anyMatch(ValueModels::hasWildcard);
    }

    private boolean isNamed(TypeShape.Declared type) {
        return type.access().from(packageName, type.type().packageName()) && !type.innerOfGeneric();
    }

    private Optional<ValueModel> array(TypeShape element) {
        if (element instanceof TypeShape.Primitive primitive
                && !primitive.type().keyword().equals("byte")) {
            return SingleValue.of(primitive.type().keyword() + "[]").map(ValueModel.Single::new);
        }
        if (element instanceof TypeShape.Primitive) {
            return Optional.of(new ValueModel.Single(SingleValue.BYTES));
        }
        boolean generic = element.mentioned().anyMatch(type -> !type.arguments().isEmpty());
        return generic ? Optional.empty() : value(element).map(each -> new ValueModel.Arrayed(element.type(), each));
    }

    private Optional<ValueModel> declared(TypeShape.Declared type) {
        if (type.nature() instanceof Nature.Enumeration) {
            return Optional.of(new ValueModel.Constant(type.type()));
        }
        if (type.nature() instanceof Nature.Composed) {
            return record(type);
        }
        JavaType.Declared raw =
                new JavaType.Declared(type.type().packageName(), type.type().simpleNames(), List.of());
        List<TypeShape> arguments = type.arguments();
        if (arguments.isEmpty()) {
            return single(raw);
        }
        if (StoredTypes.isIn(StoredTypes.MAPS, type)) {
            return value(arguments.get(0))
                    .flatMap(key -> value(arguments.get(1)).map(mapped -> new ValueModel.Mapped(raw, key, mapped)));
        }
        return value(arguments.get(0))
                .map(content -> StoredTypes.isIn(StoredTypes.OPTIONALS, type)
                        ? new ValueModel.Possible(content)
                        : new ValueModel.Collected(raw, content));
    }

    private static Optional<ValueModel> single(JavaType.Declared type) {
        return SingleValue.of(type.packageName() + "." + String.join(".", type.simpleNames()))
                .map(ValueModel.Single::new);
    }

    private Optional<ValueModel> record(TypeShape.Declared type) {
        if (found.containsKey(type.type())) {
            return Optional.ofNullable(found.get(type.type())).map(known -> new ValueModel.Composed(known.type()));
        }
        RecordDeclaration record = records.get(
                new JavaType.Declared(type.type().packageName(), type.type().simpleNames(), List.of()));
        boolean raw = type.generic() && type.arguments().isEmpty();
        if (record == null || raw) {
            return Optional.empty();
        }
        found.put(type.type(), null);
        TypeArguments arguments = TypeArguments.of(record, type);
        List<StoredPart> parts = new ArrayList<>();
        for (PartDeclaration part : record.parts()) {
            TypeShape shape = arguments.applyTo(part.shape());
            Optional<ValueModel> value = hasWildcard(part.shape()) ? Optional.empty() : value(shape);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new StoredPart(part.name(), shape.type(), value.get(), !(shape instanceof TypeShape.Primitive)));
        }
        found.remove(type.type());
        found.put(type.type(), new StoredRecord(type.type(), parts));
        return Optional.of(new ValueModel.Composed(type.type()));
    }
}
