package dev.cairn.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final MethodReader methods;
    private final SourceTypes sources;
    private final ConstantReader constants;

    /** A reader of what one compiler knows. */
    public DeclarationReader(Elements elements, Types types, SourceTypes sources, ConstantReader constants) {
        this.elements = elements;
        this.types = types;
        this.methods = new MethodReader(elements, types);
        this.sources = sources;
        this.constants = constants;
    }

    /** Reads {@code type}. */
    public Declaration read(TypeElement type) {
        ShapeReader shapes = shapes();
        shapes.warnings().mention(type);
        shapes.warnings().use(type, RecordComponents.of(type));
        shapes.statics().addAllOf(type);
        AnnotationReader annotations = new AnnotationReader();
        EntityDeclaration entity = annotations.entity(type);
        List<IndexDeclaration> indexes = annotations.indexes(type);
        List<ComponentDeclaration> components = components(type, annotations, shapes);
        List<IndexDeclaration> all = new ArrayList<>(indexes);
        components.forEach(component -> all.addAll(component.indexes()));
        return new Declaration(
                TypeNames.of(type, List.of()),
                kind(type),
                AccessReader.ofType(type),
                !type.getTypeParameters().isEmpty(),
                entity,
                annotations.formerNames(type),
                new MigrationReader(elements, types, methods, shapes).read(annotations.migrations(type)),
                indexes,
                components,
                shapes.records(),
                paths(type, all, components, shapes),
                methods(type, all, components, shapes),
                derivable(type, components),
                shapes.warnings().names(),
                shapes.statics().names(),
                shapes.missing(),
                !shapes.sawUnresolved() && !annotations.sawUnresolved(),
                Position.of(type));
    }

    /** Reads the {@code @Code} methods of {@code type}, whatever it is. */
    public List<CodeDeclaration> readCodes(TypeElement type) {
        return new CodeReader(methods).read(type, shapes());
    }

    private ShapeReader shapes() {
        return new ShapeReader(elements, types, sources, constants);
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

    private List<ComponentDeclaration> components(TypeElement type, AnnotationReader annotations, ShapeReader shapes) {
        DefaultReader defaults = new DefaultReader(types, methods, shapes);
        List<ComponentDeclaration> components = new ArrayList<>();
        for (RecordComponentElement component : RecordComponents.of(type)) {
            components.add(new ComponentDeclaration(
                    component.getSimpleName().toString(),
                    shapes.read(component.asType()),
                    NullableReader.isNullable(component),
                    AnnotationReader.isId(component),
                    AnnotationReader.isGenerated(component),
                    AnnotationReader.isVersion(component),
                    annotations.formerNames(component).stream()
                            .map(Placed::value)
                            .toList(),
                    defaults.read(type, component, annotations.defaultOf(component)),
                    annotations.indexes(component),
                    RecordComponents.position(component)));
        }
        return components;
    }

    private Map<String, List<StepDeclaration>> paths(
            TypeElement type,
            List<IndexDeclaration> indexes,
            List<ComponentDeclaration> components,
            ShapeReader shapes) {
        PathReader reader = new PathReader(types, shapes, methods, sources);
        return Stream.concat(columns(indexes), components.stream().map(ComponentDeclaration::name))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> reader.read(type, name)));
    }

    private static Stream<String> columns(List<IndexDeclaration> indexes) {
        return indexes.stream()
                .flatMap(index -> index.columns().stream())
                .map(column -> ColumnText.nameIn(column.value()));
    }

    private List<MethodDeclaration> methods(
            TypeElement type,
            List<IndexDeclaration> indexes,
            List<ComponentDeclaration> components,
            ShapeReader shapes) {
        Stream<String> derived = columns(indexes)
                .map(column -> column.split("\\.", -1)[0])
                .filter(name -> components.stream().noneMatch(c -> c.name().equals(name)));
        Stream<String> conditions = indexes.stream().map(index -> index.where().value());
        return Stream.concat(derived, conditions)
                .distinct()
                .flatMap(name -> methods.named(type, name).stream())
                .map(method -> methods.read(method, shapes))
                .toList();
    }

    private static List<String> derivable(TypeElement type, List<ComponentDeclaration> components) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .filter(method -> method.getReturnType().getKind() != TypeKind.VOID)
                .map(ExecutableElement::getSimpleName)
                .map(Object::toString)
                .filter(name -> components.stream().noneMatch(c -> c.name().equals(name)))
                .toList();
    }
}
