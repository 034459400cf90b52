package dev.cairn.processor.validate;

import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Parameter;
import dev.cairn.processor.model.JavaType;
import java.util.List;
import java.util.stream.Collectors;

/** A method as the compiler tells it from others: its name and its parameters, boxed and without type arguments. */
record Signature(String name, List<JavaType> parameters) {

    static final JavaType RANGE = new JavaType.Declared("dev.cairn", List.of("Range"), List.of());

    private static final JavaType COLLECTION = new JavaType.Declared("java.util", List.of("Collection"), List.of());

    Signature {
        parameters = parameters.stream().map(Signature::erased).toList();
    }

    static Signature of(IndexMethod method) {
        return new Signature(
                method.name(),
                method.parameters().stream()
                        .filter(parameter -> parameter.binding() != IndexMethod.Binding.NULL)
                        .map(Signature::type)
                        .toList());
    }

    private static JavaType type(Parameter parameter) {
        return switch (parameter.binding()) {
            case EQUAL -> parameter.column().key().type();
            case IN -> COLLECTION;
            case RANGE -> RANGE;
            case NULL -> throw new IllegalArgumentException("What is bound to null is no parameter");
        };
    }

    private static JavaType erased(JavaType type) {
        return type instanceof JavaType.Declared declared
                ? new JavaType.Declared(declared.packageName(), declared.simpleNames(), List.of())
                : ScalarTypes.boxed(type);
    }

    /** The method as it is shown to users. */
    String shown() {
        return name + parameters.stream().map(Shown::type).collect(Collectors.joining(", ", "(", ")"));
    }
}
