package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Names of classes, taken from elements: how a compiler prints a type is its own affair and differs. */
final class TypeNames {

    private TypeNames() {}

    /** The class {@code type} with {@code arguments}. */
    static JavaType.Declared of(TypeElement type, List<JavaType> arguments) {
        Deque<String> names = new ArrayDeque<>();
        Element enclosing = type;
        while (enclosing instanceof TypeElement) {
            names.addFirst(enclosing.getSimpleName().toString());
            enclosing = enclosing.getEnclosingElement();
        }
        String packageName =
                enclosing instanceof PackageElement p ? p.getQualifiedName().toString() : "";
        return new JavaType.Declared(packageName, List.copyOf(names), arguments);
    }

    /** The class without its package, as it is shown to users: {@code Outer.Job}. */
    static String shown(TypeElement type) {
        return String.join(".", of(type, List.of()).simpleNames());
    }
}
