package dev.cairn.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads paths: how far their steps lead, from component to component. */
final class PathReader {

    private final Types types;
    private final ShapeReader shapes;
    private final MethodReader methods;
    private final SourceTypes sources;

    PathReader(Types types, ShapeReader shapes, MethodReader methods, SourceTypes sources) {
        this.types = types;
        this.shapes = shapes;
        this.methods = methods;
        this.sources = sources;
    }

    /** The steps of {@code path} from {@code record}: all that exist up to the first that does not. */
    List<StepDeclaration> read(TypeElement record, String path) {
        List<StepDeclaration> steps = new ArrayList<>();
        @Nullable DeclaredType within = (DeclaredType) record.asType();
        for (String name : path.split("\\.", -1)) {
            ExecutableElement method = within == null ? null : method(record, within, name, steps.isEmpty());
            if (within == null || method == null) {
                return steps;
            }
            TypeMirror type = ((ExecutableType) types.asMemberOf(within, method)).getReturnType();
            within = recordIn(type).orElse(null);
            if (method.getEnclosingElement() instanceof TypeElement owner) {
                steps.add(step(owner, method, type, within));
            }
        }
        return steps;
    }

    private @Nullable ExecutableElement method(TypeElement record, DeclaredType within, String name, boolean first) {
        for (RecordComponentElement component : components(within)) {
            if (component.getSimpleName().contentEquals(name)) {
                return method((TypeElement) within.asElement(), name);
            }
        }
        return first ? method(record, name) : null;
    }

    private @Nullable ExecutableElement method(TypeElement type, String name) {
        return methods.named(type, name).stream()
                .filter(method -> method.getParameters().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private StepDeclaration step(
            TypeElement owner, ExecutableElement method, TypeMirror type, @Nullable DeclaredType leadsTo) {
        String name = method.getSimpleName().toString();
        List<String> components = leadsTo == null
                ? List.of()
                : components(leadsTo).stream()
                        .map(component -> component.getSimpleName().toString())
                        .toList();
        Optional<? extends RecordComponentElement> component = RecordComponents.of(owner).stream()
                .filter(each -> each.getSimpleName().contentEquals(name))
                .findFirst();
        boolean nullable = NullableReader.isNullable(method)
                || component.filter(NullableReader::isNullable).isPresent();
        return new StepDeclaration(
                name,
                shapes.read(type),
                nullable,
                element(method.getReturnType())
                                .filter(NullableReader::hasNullable)
                                .isPresent()
                        || component
                                .flatMap(each -> element(each.asType()))
                                .filter(NullableReader::hasNullable)
                                .isPresent(),
                sources.contains(owner),
                components);
    }

    /** The record that {@code type} is, or is an Optional of. */
    private static Optional<DeclaredType> recordIn(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return Optional.empty();
        }
        if (!RecordComponents.of(element).isEmpty()) {
            return Optional.of(declared);
        }
        return isOptional(declared) && !declared.getTypeArguments().isEmpty()
                ? recordIn(declared.getTypeArguments().get(0))
                : Optional.empty();
    }

    /** The type of the elements of an array or collection, or of one in an Optional. */
    private static Optional<TypeMirror> element(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().size() != 1) {
            return Optional.empty();
        }
        TypeMirror argument = declared.getTypeArguments().get(0);
        return isOptional(declared) ? element(argument) : Optional.of(argument);
    }

    private static boolean isOptional(DeclaredType type) {
        return type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.util.Optional");
    }

    private static List<? extends RecordComponentElement> components(DeclaredType type) {
        return type.asElement() instanceof TypeElement element ? RecordComponents.of(element) : List.of();
    }
}
