package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.KeyModel;
import java.util.List;

/** Writes {@code writeKeys}: the columns of an entity as a key, or no key where one of them has no value. */
final class WriteKeysWriter {

    private WriteKeysWriter() {}

    static MethodSpec write(IndexModel index, GeneratedNames names, KeyConstants keys) {
        NameAllocator variables = new NameAllocator();
        String entity = variables.newName(names.variable());
        String sink = variables.newName("sink");
        MethodSpec.Builder method = Overriding.method("writeKeys", TypeName.VOID)
                .addParameter(names.record(), entity)
                .addParameter(RuntimeName.KEY_SINK.type(), sink);
        for (ColumnModel column : index.columns()) {
            if (column.component().nullable()) {
                method.beginControlFlow("if ($L)", absent(entity, column.component()))
                        .addStatement("return")
                        .endControlFlow();
            }
        }
        List<CodeBlock> calls = index.columns().stream()
                .map(column -> call(column, present(entity, column.component()), keys))
                .toList();
        return method.addStatement(Wrapping.chain(CodeBlock.of("$L.key()", sink), calls))
                .build();
    }

    /** The value of a component that has one. */
    static CodeBlock present(String entity, ComponentModel component) {
        return component.absence() == ComponentModel.Absence.OPTIONAL
                ? CodeBlock.of("$L.$L().get()", entity, component.name())
                : CodeBlock.of("$L.$L()", entity, component.name());
    }

    private static CodeBlock absent(String entity, ComponentModel component) {
        return component.absence() == ComponentModel.Absence.OPTIONAL
                ? CodeBlock.of("$L.$L().isEmpty()", entity, component.name())
                : CodeBlock.of("$L.$L() == null", entity, component.name());
    }

    private static CodeBlock call(ColumnModel column, CodeBlock value, KeyConstants keys) {
        if (column.ignoreCase()) {
            return CodeBlock.of(".writeStringIgnoreCase($L)", value);
        }
        if (column.key() instanceof KeyModel.Scalar scalar) {
            return CodeBlock.of(".$L($L)", scalar.scalar().writeMethod(), value);
        }
        if (column.key() instanceof KeyModel.EnumByName) {
            return CodeBlock.of(".writeEnum($L)", value);
        }
        return CodeBlock.of(".write($L, $L)", keys.expression(column.key()), value);
    }
}
