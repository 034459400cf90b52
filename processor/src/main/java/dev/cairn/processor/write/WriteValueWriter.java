package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.IndexModel;

/**
 * Writes {@code writeValue}: the exact values of the columns whose key loses something. The runtime asks for them only
 * where there is a key, so every column has a value.
 */
final class WriteValueWriter {

    private WriteValueWriter() {}

    static MethodSpec write(IndexModel index, GeneratedNames names, KeyConstants keys) {
        NameAllocator variables = new NameAllocator();
        String entity = variables.newName(names.variable());
        String out = variables.newName("value");
        MethodSpec.Builder method = Overriding.method("writeValue", TypeName.VOID)
                .addParameter(names.record(), entity)
                .addParameter(RuntimeName.VALUE_WRITER.type(), out);
        for (ColumnModel column : index.columns()) {
            CodeBlock exact = WriteKeysWriter.present(entity, column.component());
            if (column.ignoreCase()) {
                method.addStatement("$L.writeString($L)", out, exact);
            } else if (column.lossy()) {
                method.addStatement("$L.writeExact($L, $L)", keys.expression(column.key()), out, exact);
            }
        }
        return method.build();
    }
}
