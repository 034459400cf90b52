package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the type variables of a generic record stand for; those of a raw one for their bounds. */
final class TypeArguments {

    /** For types that mention no variables. */
    static final TypeArguments NONE = new TypeArguments(Map.of());

    private final Map<String, TypeShape> byVariable;

    private TypeArguments(Map<String, TypeShape> byVariable) {
        this.byVariable = byVariable;
    }

    /** Those that {@code type} gives to {@code record}. */
    static TypeArguments of(RecordDeclaration record, TypeShape.Declared type) {
        Map<String, TypeShape> byVariable = new HashMap<>();
        for (int i = 0; i < type.arguments().size(); i++) {
            byVariable.put(record.parameters().get(i), type.arguments().get(i));
        }
        return new TypeArguments(byVariable);
    }

    /** {@code shape} with every variable replaced, and {@code ? extends X} by X: an X is what is read back. */
    TypeShape applyTo(TypeShape shape) {
        if (shape instanceof TypeShape.Variable variable) {
            TypeShape argument = byVariable.get(variable.name());
            return argument == null ? applyTo(variable.bound()) : argument;
        }
        if (shape instanceof TypeShape.Array array) {
            return new TypeShape.Array(applyTo(array.element()));
        }
        if (shape instanceof TypeShape.Wildcard wildcard) {
            return wildcard.kind() == JavaType.Wildcard.Kind.SUPER || wildcard.unbounded()
                    ? wildcard
                    : applyTo(wildcard.bound());
        }
        return shape instanceof TypeShape.Declared declared ? applyTo(declared) : shape;
    }

    private TypeShape applyTo(TypeShape.Declared shape) {
        List<TypeShape> arguments =
                shape.arguments().stream().map(this::applyTo).toList();
        JavaType.Declared type = new JavaType.Declared(
                shape.type().packageName(),
                shape.type().simpleNames(),
                arguments.stream().map(TypeShape::type).toList());
        return new TypeShape.Declared(
                type, shape.access(), shape.generic(), shape.innerOfGeneric(), shape.nature(), arguments);
    }
}
