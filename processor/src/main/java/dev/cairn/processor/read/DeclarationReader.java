package dev.cairn.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type as it stands. */
public final class DeclarationReader {

    private final Elements elements;
    private final Types types;

    /** A reader of what one compiler knows. */
    public DeclarationReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Reads {@code type}. */
    public Declaration read(TypeElement type) {
        UseWarnings warnings = new UseWarnings(elements);
        warnings.mention(type);
        warnings.use(type, RecordComponents.of(type));
        ShapeReader shapes = new ShapeReader(elements, types, warnings);
        AnnotationReader annotations = new AnnotationReader();
        EntityDeclaration entity = annotations.entity(type);
        List<IndexDeclaration> indexes = annotations.indexes(type);
        List<ComponentDeclaration> components = components(type, annotations, shapes);
        return new Declaration(
                TypeNames.of(type, List.of()),
                kind(type),
                AccessReader.ofType(type),
                !type.getTypeParameters().isEmpty(),
                entity,
                indexes,
                components,
                shapes.records(),
                methods(type, components),
                warnings.names(),
                shapes.missing(),
                !shapes.sawUnresolved() && !annotations.sawUnresolved(),
                Position.of(type));
    }

    /** Reads the {@code @Code} methods of {@code type}, whatever it is. */
    public List<CodeDeclaration> readCodes(TypeElement type) {
        UseWarnings unused = new UseWarnings(elements);
        return new CodeReader(elements, types).read(type, new ShapeReader(elements, types, unused), unused);
    }

    /** The name of {@code type} without its package, as it is shown to users. */
    public static String shownName(TypeElement type) {
        return TypeNames.shown(type);
    }

    static Declaration.Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> Declaration.Kind.RECORD;
            case INTERFACE -> Declaration.Kind.INTERFACE;
            case ENUM -> Declaration.Kind.ENUM;
            case ANNOTATION_TYPE -> Declaration.Kind.ANNOTATION;
            default -> Declaration.Kind.CLASS;
        };
    }

    private static List<ComponentDeclaration> components(
            TypeElement type, AnnotationReader annotations, ShapeReader shapes) {
        List<ComponentDeclaration> components = new ArrayList<>();
        for (RecordComponentElement component : RecordComponents.of(type)) {
            components.add(new ComponentDeclaration(
                    component.getSimpleName().toString(),
                    shapes.read(component.asType()),
                    NullableReader.isNullable(component),
                    AnnotationReader.isId(component),
                    annotations.indexes(component),
                    RecordComponents.position(component)));
        }
        return components;
    }

    private static List<String> methods(TypeElement type, List<ComponentDeclaration> components) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
                .map(ExecutableElement::getSimpleName)
                .map(Object::toString)
                .filter(name -> components.stream().noneMatch(c -> c.name().equals(name)))
                .toList();
    }
}
