package dev.cairn.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a type that have {@code @Code}. */
final class CodeReader {

    private final MethodReader methods;

    CodeReader(MethodReader methods) {
        this.methods = methods;
    }

    List<CodeDeclaration> read(TypeElement type, ShapeReader shapes) {
        List<CodeDeclaration> codes = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationReader.code(method).ifPresent(position -> codes.add(read(type, method, position, shapes)));
        }
        return codes;
    }

    private CodeDeclaration read(TypeElement type, ExecutableElement method, Position position, ShapeReader shapes) {
        shapes.warnings().use(method);
        return new CodeDeclaration(
                method.getSimpleName().toString(),
                TypeNames.of(type, List.of()),
                DeclarationReader.kind(type),
                shapes.read(method.getReturnType()),
                !method.getParameters().isEmpty(),
                method.getModifiers().contains(Modifier.STATIC),
                method.getThrownTypes().stream().anyMatch(methods::isChecked),
                AccessReader.ofMember(method),
                position);
    }
}
