package dev.cairn.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods of a type that have {@code @Code}. */
final class CodeReader {

    private final Elements elements;
    private final Types types;

    CodeReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    List<CodeDeclaration> read(TypeElement type, ShapeReader shapes, UseWarnings warnings) {
        List<CodeDeclaration> codes = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationReader.code(method).ifPresent(position -> {
                warnings.use(method);
                codes.add(read(type, method, position, shapes));
            });
        }
        return codes;
    }

    private CodeDeclaration read(TypeElement type, ExecutableElement method, Position position, ShapeReader shapes) {
        return new CodeDeclaration(
                method.getSimpleName().toString(),
                TypeNames.of(type, List.of()),
                DeclarationReader.kind(type),
                shapes.read(method.getReturnType()),
                !method.getParameters().isEmpty(),
                method.getModifiers().contains(Modifier.STATIC),
                method.getThrownTypes().stream().anyMatch(this::isChecked),
                AccessReader.ofMember(method),
                position);
    }

    private boolean isChecked(TypeMirror thrown) {
        return !isA(thrown, RuntimeException.class) && !isA(thrown, Error.class);
    }

    private boolean isA(TypeMirror thrown, Class<? extends Throwable> kind) {
        return types.isSubtype(
                thrown, elements.getTypeElement(kind.getCanonicalName()).asType());
    }
}
