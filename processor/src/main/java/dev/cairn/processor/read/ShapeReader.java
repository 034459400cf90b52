package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads types, and each record that they lead to once, as records may be deep, many and within themselves. */
final class ShapeReader {

    private final Elements elements;
    private final Types types;
    private final CodeReader codes;
    private final Map<JavaType.Declared, RecordDeclaration> records = new HashMap<>();
    private final Set<JavaType.Declared> begun = new HashSet<>();
    private final Set<TypeParameterElement> open = new HashSet<>();
    private final SourceTypes sources;
    private final ConstantReader constants;
    private final UseWarnings warnings;
    private final StaticMethods statics = new StaticMethods();
    private final List<MissingType> missing = new ArrayList<>();
    private boolean unresolved;

    ShapeReader(Elements elements, Types types, SourceTypes sources, ConstantReader constants) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.constants = constants;
        this.warnings = new UseWarnings(elements);
        this.codes = new CodeReader(new MethodReader(elements, types));
    }

    /** Whether a type read so far does not exist, or not yet. */
    boolean sawUnresolved() {
        return unresolved;
    }

    /** Those of them that are mentioned in class files. */
    List<MissingType> missing() {
        return missing;
    }

    /** What code is warned of that uses the types read so far. */
    UseWarnings warnings() {
        return warnings;
    }

    /** The static methods of the records and enums among the types read so far. */
    StaticMethods statics() {
        return statics;
    }

    /** The records that the types read so far lead to, each by its name without type arguments. */
    Map<JavaType.Declared, RecordDeclaration> records() {
        return records;
    }

    TypeShape read(TypeMirror type) {
        TypeKind kind = type.getKind();
        if (kind.isPrimitive()) {
            return new TypeShape.Primitive(new JavaType.Primitive(kind.name().toLowerCase(Locale.ROOT)));
        }
        if (kind == TypeKind.ERROR) {
            unresolved = true;
            return unknown(type);
        }
        return switch (kind) {
            case ARRAY -> new TypeShape.Array(read(((ArrayType) type).getComponentType()));
            case WILDCARD -> wildcard((WildcardType) type);
            case TYPEVAR -> variable((TypeParameterElement) ((TypeVariable) type).asElement());
            case DECLARED -> declared((DeclaredType) type);
            default -> unknown(type);
        };
    }

    private TypeShape unknown(TypeMirror type) {
        // Of a type that is no class the name is only ever shown.
        var element = types.asElement(type);
        String name = element == null ? type.getKind().name().toLowerCase(Locale.ROOT) : element.toString();
        return new TypeShape.Unknown(new JavaType.Declared("", List.of(name), List.of()));
    }

    private TypeShape wildcard(WildcardType type) {
        if (type.getSuperBound() != null) {
            return new TypeShape.Wildcard(JavaType.Wildcard.Kind.SUPER, read(type.getSuperBound()));
        }
        return new TypeShape.Wildcard(
                JavaType.Wildcard.Kind.EXTENDS,
                type.getExtendsBound() == null ? object() : read(type.getExtendsBound()));
    }

    /** Within its own bound a variable is bound by nothing but Object. */
    private TypeShape variable(TypeParameterElement variable) {
        boolean outermost = open.add(variable);
        TypeShape bound = outermost ? read(variable.getBounds().get(0)) : object();
        if (outermost) {
            open.remove(variable);
        }
        return new TypeShape.Variable(variable.getSimpleName().toString(), bound);
    }

    private TypeShape declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        warnings.mention(element);
        if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
            warnings.mentionRaw();
        }
        List<TypeShape> arguments =
                type.getTypeArguments().stream().map(this::read).toList();
        return new TypeShape.Declared(
                TypeNames.of(element, arguments.stream().map(TypeShape::type).toList()),
                AccessReader.ofType(element),
                !element.getTypeParameters().isEmpty(),
                isInnerOfGeneric(type, element),
                nature(element),
                arguments);
    }

    private static boolean isInnerOfGeneric(DeclaredType type, TypeElement element) {
        return !element.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty();
    }

    private Nature nature(TypeElement element) {
        if (element.getKind() == ElementKind.ENUM) {
            statics.addAllOf(element);
            List<CodeDeclaration> own = codes.read(element, this);
            return new Nature.Enumeration(own, constants.read(element, own));
        }
        if (element.getKind() == ElementKind.RECORD) {
            readRecord(element);
            return new Nature.Composed();
        }
        TypeMirror collection = types.erasure(of(Collection.class).asType());
        boolean multiple = types.isSubtype(types.erasure(element.asType()), collection);
        return multiple ? new Nature.Multiple() : new Nature.Other();
    }

    private void readRecord(TypeElement element) {
        JavaType.Declared name = TypeNames.of(element, List.of());
        if (!begun.add(name)) {
            return;
        }
        List<? extends RecordComponentElement> components = element.getRecordComponents();
        warnings.use(element, components);
        statics.addAllOf(element);
        List<PartDeclaration> parts =
                components.stream().map(part -> part(element, part)).toList();
        List<String> parameters = element.getTypeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
        records.put(name, new RecordDeclaration(parameters, parts));
    }

    private PartDeclaration part(TypeElement record, RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        TypeShape shape = read(component.asType());
        if (!sources.contains(record)) {
            shape.unknown()
                    .map(type -> new MissingType(type.simpleName(), name, TypeNames.shown(record)))
                    .forEach(missing::add);
        }
        return new PartDeclaration(name, shape, NullableReader.isNullable(component));
    }

    private TypeShape object() {
        return read(of(Object.class).asType());
    }

    private TypeElement of(Class<?> known) {
        return elements.getTypeElement(known.getCanonicalName());
    }
}
