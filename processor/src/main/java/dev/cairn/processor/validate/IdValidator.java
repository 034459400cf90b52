package dev.cairn.processor.validate;

import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.EntityDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that a record has one id, and that it can be a key. */
final class IdValidator {

    /**
     * The id and how it is a key.
     *
     * @param generated what it is generated as, if it is
     */
    record Id(String component, KeyModel key, Optional<ScalarType> generated) {}

    private static final Set<ScalarType> GENERATED = Set.of(ScalarType.LONG, ScalarType.UUID);

    private final Declaration declaration;
    private final String record;
    private final Report report;

    IdValidator(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.record = Shown.type(declaration.type());
        this.report = report;
    }

    /** The id; empty after a report. {@code sound} are the components that are right so far. */
    Optional<Id> validate(EntityDeclaration entity, Set<String> sound) {
        List<ComponentDeclaration> ids = declaration.components().stream()
                .filter(ComponentDeclaration::id)
                .toList();
        if (ids.isEmpty()) {
            report.add(Problem.NO_ID, entity.position(), record);
            return Optional.empty();
        }
        ComponentDeclaration first = ids.get(0);
        ids.stream()
                .skip(1)
                .forEach(
                        other -> report.add(Problem.SEVERAL_IDS, other.position(), record, first.name(), other.name()));
        return sound.contains(first.name()) ? key(first).flatMap(key -> id(first, key)) : Optional.empty();
    }

    private Optional<Id> id(ComponentDeclaration id, KeyModel key) {
        if (!id.generated()) {
            return Optional.of(new Id(id.name(), key, Optional.empty()));
        }
        KeyModel content =
                key instanceof KeyModel.Wrapper wrapper ? wrapper.part().key() : key;
        if (content instanceof KeyModel.Scalar scalar && GENERATED.contains(scalar.scalar())) {
            return Optional.of(new Id(id.name(), key, Optional.of(scalar.scalar())));
        }
        String type = Shown.type(id.shape().type());
        report.add(Problem.BAD_GENERATED_ID, id.position(), id.name(), record, type);
        return Optional.empty();
    }

    private Optional<KeyModel> key(ComponentDeclaration id) {
        if (id.nullable() || Optionals.isAnyOptional(id.shape())) {
            report.add(Problem.NULLABLE_ID, id.position(), id.name(), record);
            return Optional.empty();
        }
        KeyUse use = new KeyUse("the id " + id.name() + " of " + record, record, id.position());
        KeyVerdict verdict = new KeyTypes(declaration, use, report).of(id.shape());
        String type = Shown.type(id.shape().type());
        if (verdict instanceof KeyVerdict.Key key) {
            if (!key.model().lossy()) {
                return Optional.of(key.model());
            }
            String part = lossyPart(key.model(), "");
            String why = part.isEmpty() ? "" : " (its component " + part + ")";
            report.add(Problem.LOSSY_ID, id.position(), id.name(), record, type, why);
        } else if (!(verdict instanceof KeyVerdict.Reported)) {
            String why = verdict instanceof KeyVerdict.Unsupported unsupported ? unsupported.why() : "";
            report.add(Problem.UNSUPPORTED_ID_TYPE, id.position(), id.name(), record, type, why, Shown.ID_TYPES);
        }
        return Optional.empty();
    }

    /** The path to the first scalar that makes {@code key} lossy, empty if it is one itself. */
    private static String lossyPart(KeyModel key, String path) {
        List<KeyModel.Part> parts = key instanceof KeyModel.Wrapper wrapper
                ? List.of(wrapper.part())
                : key instanceof KeyModel.Composite composite ? composite.parts() : List.of();
        return parts.stream()
                .filter(part -> part.key().lossy())
                .findFirst()
                .map(part -> lossyPart(part.key(), path.isEmpty() ? part.name() : path + "." + part.name()))
                .orElse(path);
    }
}
