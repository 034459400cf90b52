package dev.cairn.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds and reads the methods of a record. Only those that matter are read: others may mention what is yet to be generated. */
final class MethodReader {

    private final Elements elements;
    private final Types types;

    MethodReader(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The methods of {@code record} named {@code name}, inherited ones too, but for those of every object. */
    List<ExecutableElement> named(TypeElement record, String name) {
        return ElementFilter.methodsIn(elements.getAllMembers(record)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> !isOfEveryRecord(method))
                .toList();
    }

    private static boolean isOfEveryRecord(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement owner
                && (owner.getQualifiedName().contentEquals("java.lang.Object")
                        || owner.getQualifiedName().contentEquals("java.lang.Record"));
    }

    MethodDeclaration read(ExecutableElement method, ShapeReader shapes) {
        shapes.warnings().use(method);
        return new MethodDeclaration(
                method.getSimpleName().toString(),
                shapes.read(method.getReturnType()),
                !method.getParameters().isEmpty(),
                method.getModifiers().contains(Modifier.STATIC),
                method.getThrownTypes().stream().anyMatch(this::isChecked),
                AccessReader.ofMember(method));
    }

    boolean isChecked(TypeMirror thrown) {
        return !isA(thrown, RuntimeException.class) && !isA(thrown, Error.class);
    }

    private boolean isA(TypeMirror thrown, Class<? extends Throwable> kind) {
        return types.isSubtype(
                thrown, elements.getTypeElement(kind.getCanonicalName()).asType());
    }
}
