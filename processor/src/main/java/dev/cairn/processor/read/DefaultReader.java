package dev.cairn.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @Default} names. */
final class DefaultReader {

    private final Types types;
    private final MethodReader methods;
    private final ShapeReader shapes;

    DefaultReader(Types types, MethodReader methods, ShapeReader shapes) {
        this.types = types;
        this.methods = methods;
        this.shapes = shapes;
    }

    @Nullable
    DefaultDeclaration read(TypeElement record, RecordComponentElement component, @Nullable String name) {
        if (name == null) {
            return null;
        }
        Stream<DefaultDeclaration.Member> fields = ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                .map(field -> read(field, component));
        Stream<DefaultDeclaration.Member> named = ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .sorted((a, b) -> Integer.compare(
                        a.getParameters().size(), b.getParameters().size()))
                .map(method -> read(method, component));
        Optional<DefaultDeclaration.Member> member =
                Stream.concat(fields, named).findFirst();
        return new DefaultDeclaration(name, member.orElse(null), known(record));
    }

    private static List<String> known(TypeElement record) {
        Stream<Element> fields =
                ElementFilter.fieldsIn(record.getEnclosedElements()).stream().map(field -> field);
        Stream<Element> methods = ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .map(method -> method);
        return Stream.concat(fields, methods)
                .filter(member -> member.getModifiers().contains(Modifier.STATIC))
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private DefaultDeclaration.Member read(VariableElement field, RecordComponentElement component) {
        shapes.warnings().use(field);
        return new DefaultDeclaration.Member(
                false,
                true,
                false,
                false,
                fits(field.asType(), component.asType()),
                shapes.read(field.asType()),
                AccessReader.ofMember(field));
    }

    private DefaultDeclaration.Member read(ExecutableElement method, RecordComponentElement component) {
        shapes.warnings().use(method);
        return new DefaultDeclaration.Member(
                true,
                method.getModifiers().contains(Modifier.STATIC),
                !method.getParameters().isEmpty(),
                method.getThrownTypes().stream().anyMatch(methods::isChecked),
                fits(method.getReturnType(), component.asType()),
                shapes.read(method.getReturnType()),
                AccessReader.ofMember(method));
    }

    private boolean fits(TypeMirror given, TypeMirror wanted) {
        return given.getKind() != TypeKind.VOID && types.isAssignable(boxed(given), boxed(wanted));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }
}
