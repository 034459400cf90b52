package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads types. Records are looked into only where asked, and each only once, as they may be deep and many. */
final class ShapeReader {

    private final Elements elements;
    private final Types types;
    private final CodeReader codes;
    private final Map<String, Nature> records = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private boolean unresolved;

    ShapeReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.codes = new CodeReader(new MethodReader(elements, types));
    }

    /** Whether a type read so far does not exist, or not yet. */
    boolean sawUnresolved() {
        return unresolved;
    }

    /** The shape of {@code type}; {@code deep} if it may be part of a key, so that records are looked into. */
    TypeShape read(TypeMirror type, boolean deep) {
        TypeKind kind = type.getKind();
        if (kind.isPrimitive()) {
            return new TypeShape.Primitive(new JavaType.Primitive(kind.name().toLowerCase(Locale.ROOT)));
        }
        if (kind == TypeKind.ERROR) {
            unresolved = true;
            return unknown(type);
        }
        if (kind == TypeKind.ARRAY) {
            return new TypeShape.Array(read(((ArrayType) type).getComponentType(), deep));
        }
        if (kind == TypeKind.WILDCARD) {
            return wildcard((WildcardType) type, deep);
        }
        return kind == TypeKind.DECLARED ? declared((DeclaredType) type, deep) : unknown(type);
    }

    private TypeShape unknown(TypeMirror type) {
        // Of a type that is no class the name is only ever shown.
        var element = types.asElement(type);
        String name = element == null ? type.getKind().name().toLowerCase(Locale.ROOT) : element.toString();
        return new TypeShape.Unknown(new JavaType.Declared("", List.of(name), List.of()));
    }

    private TypeShape wildcard(WildcardType type, boolean deep) {
        if (type.getSuperBound() != null) {
            return new TypeShape.Wildcard(JavaType.Wildcard.Kind.SUPER, read(type.getSuperBound(), deep));
        }
        TypeMirror bound = type.getExtendsBound() == null ? of(Object.class).asType() : type.getExtendsBound();
        return new TypeShape.Wildcard(JavaType.Wildcard.Kind.EXTENDS, read(bound, deep));
    }

    private TypeShape declared(DeclaredType type, boolean deep) {
        TypeElement element = (TypeElement) type.asElement();
        List<TypeShape> arguments = type.getTypeArguments().stream()
                .map(argument -> read(argument, deep))
                .toList();
        return new TypeShape.Declared(
                TypeNames.of(element, arguments.stream().map(TypeShape::type).toList()),
                AccessReader.ofType(element),
                !element.getTypeParameters().isEmpty(),
                isInnerOfGeneric(type, element),
                nature(element, deep),
                arguments);
    }

    private static boolean isInnerOfGeneric(DeclaredType type, TypeElement element) {
        return !element.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingType() instanceof DeclaredType outer
                && !outer.getTypeArguments().isEmpty();
    }

    private Nature nature(TypeElement element, boolean deep) {
        if (element.getKind() == ElementKind.ENUM) {
            return new Nature.Enumeration(codes.read(element, this));
        }
        if (element.getKind() == ElementKind.RECORD && deep) {
            return record(element);
        }
        TypeMirror collection = types.erasure(of(Collection.class).asType());
        boolean multiple = types.isSubtype(types.erasure(element.asType()), collection);
        return multiple ? new Nature.Multiple() : new Nature.Other();
    }

    private Nature record(TypeElement element) {
        String name = element.getQualifiedName().toString();
        @Nullable Nature known = records.get(name);
        if (known != null) {
            return known;
        }
        if (!open.add(name)) {
            return new Nature.Recursive();
        }
        Nature composed = new Nature.Composed(element.getRecordComponents().stream()
                .map(component -> new PartDeclaration(
                        component.getSimpleName().toString(),
                        read(component.asType(), true),
                        NullableReader.isNullable(component)))
                .toList());
        open.remove(name);
        records.put(name, composed);
        return composed;
    }

    private TypeElement of(Class<?> known) {
        return elements.getTypeElement(known.getCanonicalName());
    }
}
