package dev.cairn.processor.read;

import dev.cairn.annotations.Code;
import dev.cairn.annotations.Codec;
import dev.cairn.annotations.Default;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.RenamedFrom;
import dev.cairn.annotations.Version;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads Cairn's annotations with their values and where those stand. */
final class AnnotationReader {

    /** What javac has for a value that does not compile, such as a constant of a class yet to be generated. */
    private static final String ERRONEOUS = "<error>";

    private boolean unresolved;

    /** Whether a value read so far does not exist, or not yet. */
    boolean sawUnresolved() {
        return unresolved;
    }

    @Nullable
    EntityDeclaration entity(TypeElement type) {
        return find(type, Entity.class)
                .map(mirror -> {
                    Position position = Position.of(type, mirror, 0);
                    return new EntityDeclaration(
                            string(mirror, "value", position),
                            isConstant(value(mirror, "codec"), Codec.JSON),
                            strings(mirror, "accept", position),
                            position);
                })
                .orElse(null);
    }

    /** The classes in an {@code @Entity(migrations)}. */
    List<Placed<TypeMirror>> migrations(TypeElement type) {
        return find(type, Entity.class)
                .map(mirror -> {
                    Position position = Position.of(type, mirror, 0);
                    return list(value(mirror, "migrations")).stream()
                            .flatMap(each -> type(each, position).stream())
                            .toList();
                })
                .orElse(List.of());
    }

    private Optional<Placed<TypeMirror>> type(AnnotationValue written, Position position) {
        if (written.getValue() instanceof TypeMirror type && type.getKind() != TypeKind.ERROR) {
            return Optional.of(new Placed<>(type, position.at(written)));
        }
        unresolved = true;
        return Optional.empty();
    }

    static boolean isId(Element component) {
        return find(component, Id.class).isPresent();
    }

    static boolean isGenerated(Element component) {
        return find(component, Id.class)
                .map(mirror -> flag(value(mirror, "generated")))
                .orElse(false);
    }

    static boolean isVersion(Element component) {
        return find(component, Version.class).isPresent();
    }

    static Optional<Position> code(Element method) {
        return find(method, Code.class).map(mirror -> Position.of(method, mirror, 0));
    }

    /** The names in the {@code @RenamedFrom} on {@code element}, none if it has none. */
    List<Placed<String>> formerNames(Element element) {
        return find(element, RenamedFrom.class)
                .map(mirror -> strings(mirror, "value", Position.of(element, mirror, 0)))
                .orElse(List.of());
    }

    /** The name in the {@code @Default} on {@code component}. */
    @Nullable
    String defaultOf(Element component) {
        return find(component, Default.class)
                .map(mirror -> string(mirror, "value", Position.of(component)).value())
                .orElse(null);
    }

    /** Each {@code @Indexed} on {@code element}, in order, one or several. */
    List<IndexDeclaration> indexes(Element element) {
        List<IndexDeclaration> indexes = new ArrayList<>();
        find(element, Indexed.class).ifPresent(mirror -> indexes.add(index(mirror, Position.of(element, mirror, 0))));
        find(element, Indexed.Container.class).ifPresent(container -> {
            for (AnnotationValue nested : list(value(container, "value"))) {
                if (nested.getValue() instanceof AnnotationMirror mirror) {
                    indexes.add(index(mirror, Position.of(element, mirror, indexes.size())));
                }
            }
        });
        return indexes;
    }

    private IndexDeclaration index(AnnotationMirror mirror, Position position) {
        AnnotationValue ignoreCase = value(mirror, "ignoreCase");
        AnnotationValue counted = value(mirror, "counted");
        AnnotationValue version = value(mirror, "version");
        return new IndexDeclaration(
                strings(mirror, "value", position),
                string(mirror, "name", position),
                flag(value(mirror, "unique")),
                new Placed<>(flag(ignoreCase), position.at(ignoreCase)),
                strings(mirror, "renamedFrom", position),
                strings(mirror, "include", position),
                string(mirror, "where", position),
                new Placed<>(flag(counted), position.at(counted)),
                new Placed<>(number(version), position.at(version)),
                position);
    }

    private List<Placed<String>> strings(AnnotationMirror mirror, String member, Position position) {
        List<Placed<String>> strings = new ArrayList<>();
        for (AnnotationValue each : list(value(mirror, member))) {
            strings.add(string(each, position));
        }
        return strings;
    }

    private Placed<String> string(AnnotationMirror mirror, String member, Position position) {
        AnnotationValue written = value(mirror, member);
        return written == null ? new Placed<>("", position) : string(written, position);
    }

    private Placed<String> string(AnnotationValue written, Position position) {
        if (written.getValue() instanceof String text && !text.equals(ERRONEOUS)) {
            return new Placed<>(text, position.at(written));
        }
        unresolved = true;
        return new Placed<>("", position);
    }

    private int number(@Nullable AnnotationValue written) {
        if (written == null || written.getValue() instanceof Integer) {
            return written == null ? 0 : (Integer) written.getValue();
        }
        unresolved = true;
        return 0;
    }

    private boolean isConstant(@Nullable AnnotationValue written, Enum<?> constant) {
        if (written != null && !(written.getValue() instanceof VariableElement)) {
            unresolved = true;
        }
        return written != null
                && written.getValue() instanceof VariableElement named
                && named.getSimpleName().contentEquals(constant.name());
    }

    private static boolean flag(@Nullable AnnotationValue written) {
        return written != null && Boolean.TRUE.equals(written.getValue());
    }

    private static List<AnnotationValue> list(@Nullable AnnotationValue written) {
        List<AnnotationValue> values = new ArrayList<>();
        if (written != null && written.getValue() instanceof List<?> list) {
            for (Object value : list) {
                values.add((AnnotationValue) value);
            }
        }
        return values;
    }

    private static @Nullable AnnotationValue value(AnnotationMirror mirror, String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .findFirst()
                .<@Nullable AnnotationValue>map(entry -> entry.getValue())
                .orElse(null);
    }

    private static Optional<AnnotationMirror> find(Element element, Class<? extends Annotation> annotation) {
        return element.getAnnotationMirrors().stream()
                .<AnnotationMirror>map(mirror -> mirror)
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation.getCanonicalName()))
                .findFirst();
    }
}
