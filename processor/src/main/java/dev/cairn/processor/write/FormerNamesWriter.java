package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;

/** Writes a method that gives the names that something had before. */
final class FormerNamesWriter {

    private FormerNamesWriter() {}

    static MethodSpec write(String method, List<String> names) {
        return Overriding.method(
                        method, ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class)))
                .addStatement("return $L", Wrapping.call(CodeBlock.of("$T.of", List.class), literals(names)))
                .build();
    }

    static List<CodeBlock> literals(List<String> names) {
        return names.stream().map(name -> CodeBlock.of("$S", name)).toList();
    }
}
