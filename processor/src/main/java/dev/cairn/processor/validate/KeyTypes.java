package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.read.CodeDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.PartDeclaration;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Works out how a type is a key, or why it cannot be one. */
final class KeyTypes {

    private final String packageName;
    private final Map<JavaType.Declared, RecordDeclaration> records;
    private final Set<JavaType> open = new HashSet<>();
    private final KeyUse use;
    private final Report report;

    /** For code generated beside {@code declaration}. */
    KeyTypes(Declaration declaration, KeyUse use, Report report) {
        this.packageName = declaration.type().packageName();
        this.records = declaration.records();
        this.use = use;
        this.report = report;
    }

    KeyVerdict of(TypeShape shape) {
        return of(shape, "");
    }

    private KeyVerdict of(TypeShape shape, String path) {
        Optional<ScalarType> scalar = ScalarTypes.of(shape.type());
        if (scalar.isPresent()) {
            return new KeyVerdict.Key(new KeyModel.Scalar(scalar.get()));
        }
        boolean multiple = shape instanceof TypeShape.Array
                || (shape instanceof TypeShape.Declared declared && declared.nature() instanceof Nature.Multiple);
        if (multiple && path.isEmpty()) {
            return new KeyVerdict.Multiple();
        }
        if (shape instanceof TypeShape.Declared declared) {
            if (declared.nature() instanceof Nature.Enumeration enumeration) {
                return ofEnum(declared, enumeration.codes());
            }
            if (declared.nature() instanceof Nature.Composed) {
                return ofRecord(declared, path);
            }
        }
        return unsupported(shape, path, "");
    }

    private KeyVerdict ofEnum(TypeShape.Declared type, List<CodeDeclaration> codes) {
        if (codes.isEmpty()) {
            return new KeyVerdict.Key(new KeyModel.EnumByName(type.type()));
        }
        if (!CodeValidator.validate(codes, report)) {
            return new KeyVerdict.Reported();
        }
        CodeDeclaration code = codes.get(0);
        if (!code.access().from(packageName, code.owner().packageName())) {
            report.add(
                    Problem.INACCESSIBLE_CODE,
                    use.position(),
                    Names.capitalized(use.user()),
                    Shown.type(type.type()),
                    code.method());
            return new KeyVerdict.Reported();
        }
        return new KeyVerdict.Key(new KeyModel.EnumByCode(type.type(), code.method()));
    }

    private KeyVerdict ofRecord(TypeShape.Declared type, String path) {
        if (type.generic()) {
            return unsupported(type, path, "has type parameters");
        }
        List<PartDeclaration> parts =
                Objects.requireNonNull(records.get(type.type())).parts();
        if (parts.isEmpty()) {
            return unsupported(type, path, "has no components");
        }
        if (!open.add(type.type())) {
            return unsupported(type, path, "contains itself");
        }
        KeyVerdict verdict = ofParts(type, parts, path);
        open.remove(type.type());
        return verdict;
    }

    private KeyVerdict ofParts(TypeShape.Declared type, List<PartDeclaration> declared, String path) {
        List<KeyModel.Part> parts = new ArrayList<>();
        for (PartDeclaration part : declared) {
            KeyVerdict verdict = of(part.shape(), path.isEmpty() ? part.name() : path + "." + part.name());
            if (verdict instanceof KeyVerdict.Unsupported) {
                return verdict;
            }
            if (!reportPart(type, part) && verdict instanceof KeyVerdict.Key key) {
                parts.add(new KeyModel.Part(part.name(), part.shape().type(), key.model()));
            }
        }
        if (parts.size() < declared.size()) {
            return new KeyVerdict.Reported();
        }
        return new KeyVerdict.Key(
                parts.size() == 1
                        ? new KeyModel.Wrapper(type.type(), parts.get(0))
                        : new KeyModel.Composite(type.type(), parts));
    }

    /** Reports what is wrong with {@code part} besides its type, and whether there was something. */
    private boolean reportPart(TypeShape.Declared type, PartDeclaration part) {
        String record = Shown.type(type.type());
        if (part.nullable()) {
            report.add(Problem.NULLABLE_KEY_PART, use.position(), part.name(), record, use.user());
            return true;
        }
        return Visibility.report(
                packageName,
                part.shape(),
                part.name() + " of " + record + ", which is in a key of " + use.record() + ",",
                use.position(),
                report);
    }

    private static KeyVerdict unsupported(TypeShape shape, String path, String why) {
        if (path.isEmpty()) {
            return new KeyVerdict.Unsupported(why.isEmpty() ? "" : " (it " + why + ")");
        }
        JavaType type = shape.type();
        return new KeyVerdict.Unsupported(" (its component " + path + " has the type " + Shown.type(type)
                + (why.isEmpty() ? "" : ", which " + why) + ")");
    }
}
