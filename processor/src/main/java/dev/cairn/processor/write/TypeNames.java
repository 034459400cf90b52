package dev.cairn.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.cairn.processor.model.JavaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The model's types as JavaPoet's. */
final class TypeNames {

    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "char", TypeName.CHAR,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE);

    private TypeNames() {}

    static TypeName of(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return Objects.requireNonNull(PRIMITIVES.get(primitive.keyword()));
        }
        if (type instanceof JavaType.Declared declared) {
            return declared.arguments().isEmpty() ? raw(declared) : generic(raw(declared), declared.arguments());
        }
        if (type instanceof JavaType.Array array) {
            return ArrayTypeName.of(of(array.element()));
        }
        JavaType.Wildcard wildcard = (JavaType.Wildcard) type;
        return wildcard.kind() == JavaType.Wildcard.Kind.SUPER
                ? WildcardTypeName.supertypeOf(of(wildcard.bound()))
                : WildcardTypeName.subtypeOf(of(wildcard.bound()));
    }

    static TypeName boxed(JavaType type) {
        return of(type).box();
    }

    /** The class, without its arguments. */
    static ClassName raw(JavaType.Declared type) {
        String[] nested = type.simpleNames().stream().skip(1).toArray(String[]::new);
        return ClassName.get(type.packageName(), type.simpleNames().get(0), nested);
    }

    static ParameterizedTypeName generic(RuntimeName type, TypeName... arguments) {
        return ParameterizedTypeName.get(type.type(), arguments);
    }

    private static TypeName generic(ClassName raw, List<JavaType> arguments) {
        return ParameterizedTypeName.get(
                raw, arguments.stream().map(TypeNames::of).toArray(TypeName[]::new));
    }
}
