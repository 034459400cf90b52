package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.cairn.processor.model.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Writes an expression for a type as reflection has it, from which a codec knows what to read. */
final class GenericTypeWriter {

    private GenericTypeWriter() {}

    static CodeBlock write(JavaType type) {
        if (type instanceof JavaType.Declared declared && !declared.arguments().isEmpty()) {
            List<CodeBlock> arguments = new ArrayList<>();
            arguments.add(CodeBlock.of("$T.class", TypeNames.raw(declared)));
            declared.arguments().forEach(argument -> arguments.add(write(argument)));
            return Wrapping.call(CodeBlock.of("$T.of", RuntimeName.GENERIC_TYPE.type()), arguments);
        }
        if (type instanceof JavaType.Array array && isGeneric(array.element())) {
            return CodeBlock.of("$T.arrayOf($L)", RuntimeName.GENERIC_TYPE.type(), write(array.element()));
        }
        if (type instanceof JavaType.Wildcard wildcard) {
            return write(wildcard.bound());
        }
        return CodeBlock.of("$T.class", TypeNames.of(type));
    }

    private static boolean isGeneric(JavaType type) {
        return type instanceof JavaType.Array array
                ? isGeneric(array.element())
                : type instanceof JavaType.Declared declared
                        && !declared.arguments().isEmpty();
    }
}
