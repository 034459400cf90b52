package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.PartDeclaration;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Works out why a type cannot be stored, by the rules of the runtime's codec. */
final class Storability {

    private static final int DEEPEST = 32;

    private final Map<JavaType.Declared, RecordDeclaration> records;
    private final Set<JavaType> seen = new HashSet<>();

    /** For types that lead to {@code records}. */
    Storability(Map<JavaType.Declared, RecordDeclaration> records) {
        this.records = records;
    }

    /** What in {@code shape} cannot be stored, empty if all can. */
    Optional<Unstorable> check(TypeShape shape) {
        return checkBound(TypeArguments.NONE.applyTo(shape));
    }

    /** Checks a type without variables. */
    private Optional<Unstorable> checkBound(TypeShape shape) {
        if (shape instanceof TypeShape.Primitive) {
            return Optional.empty();
        }
        if (shape instanceof TypeShape.Array array) {
            return checkBound(array.element());
        }
        if (!(shape instanceof TypeShape.Declared declared)) {
            return Optional.of(Unstorable.wildcard(shape.type()));
        }
        if (isSingle(declared) || !seen.add(declared.type())) {
            return Optional.empty();
        }
        return declared.nature() instanceof Nature.Composed ? checkRecord(declared) : checkContainer(declared);
    }

    private Optional<Unstorable> checkContainer(TypeShape.Declared type) {
        boolean map = StoredTypes.isIn(StoredTypes.MAPS, type);
        boolean optional = StoredTypes.isIn(StoredTypes.OPTIONALS, type);
        if (!map && !optional && !StoredTypes.isIn(StoredTypes.COLLECTIONS, type)) {
            return Optional.of(
                    type.nature() instanceof Nature.Multiple
                            ? Unstorable.collection(type.type())
                            : Unstorable.unknown(type.type()));
        }
        if (type.generic() && type.arguments().isEmpty()) {
            return Optional.of(Unstorable.raw(type.type()));
        }
        List<TypeShape> arguments = type.arguments();
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (map) {
            return checkKey(arguments.get(0)).or(() -> checkBound(arguments.get(1)));
        }
        return optional && StoredTypes.isIn(StoredTypes.OPTIONALS, arguments.get(0))
                ? Optional.of(Unstorable.optionalInOptional(arguments.get(0).type()))
                : checkBound(arguments.get(0));
    }

    private static Optional<Unstorable> checkKey(TypeShape key) {
        if (key instanceof TypeShape.Wildcard) {
            return Optional.of(Unstorable.wildcard(key.type()));
        }
        return isSingle(key) ? Optional.empty() : Optional.of(Unstorable.key(key.type()));
    }

    private static boolean isSingle(TypeShape shape) {
        return StoredTypes.isIn(StoredTypes.SCALARS, shape)
                || (shape instanceof TypeShape.Declared declared && declared.nature() instanceof Nature.Enumeration);
    }

    private Optional<Unstorable> checkRecord(TypeShape.Declared type) {
        JavaType.Declared name =
                new JavaType.Declared(type.type().packageName(), type.type().simpleNames(), List.of());
        if (depth(type) > DEEPEST) {
            return Optional.of(Unstorable.endless(name));
        }
        RecordDeclaration record = Objects.requireNonNull(records.get(name));
        TypeArguments arguments = TypeArguments.of(record, type);
        for (PartDeclaration part : record.parts()) {
            Optional<Unstorable> unstorable = checkBound(arguments.applyTo(part.shape()));
            if (unstorable.isPresent()) {
                return unstorable.map(inner -> inner.in(part.name(), name));
            }
        }
        return Optional.empty();
    }

    private static int depth(TypeShape type) {
        return 1 + type.inner().stream().mapToInt(Storability::depth).max().orElse(0);
    }
}
