package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.IndexModel;

/**
 * Writes {@code writeValue}: the exact values of the columns whose key loses something. The runtime asks for them only
 * where there is a key, so every column has a value that does not hold nulls.
 */
final class WriteValueWriter {

    private WriteValueWriter() {}

    /** Whether there is anything to write; what an element loses goes with its key. */
    static boolean isNeeded(IndexModel index) {
        return index.columns().stream().anyMatch(WriteValueWriter::isWritten);
    }

    private static boolean isWritten(ColumnModel column) {
        return column.lossy() && !column.multiValued();
    }

    static MethodSpec write(IndexModel index, GeneratedNames names, KeyConstants keys) {
        NameAllocator variables = GeneratedNames.variables();
        String entity = variables.newName(names.variable());
        String out = variables.newName("value");
        MethodSpec.Builder method = Overriding.method("writeValue", TypeName.VOID)
                .addParameter(names.record(), entity)
                .addParameter(RuntimeName.VALUE_WRITER.type(), out);
        for (ColumnModel column : index.columns()) {
            if (!isWritten(column)) {
                continue;
            }
            ColumnValue value = new ColumnValue(entity, column);
            CodeBlock exact = exact(column, CodeBlock.of("$L", out), value.present(), keys);
            if (column.holdsNulls()) {
                method.beginControlFlow("if ($L)", value.given())
                        .addStatement("$L", exact)
                        .endControlFlow();
            } else {
                method.addStatement("$L", exact);
            }
        }
        return method.build();
    }

    /** Writes one exact value. */
    static CodeBlock exact(ColumnModel column, CodeBlock out, CodeBlock value, KeyConstants keys) {
        return column.ignoreCase()
                ? CodeBlock.of("$L.writeString($L)", out, value)
                : CodeBlock.of("$L.writeExact($L, $L)", keys.expression(column.key()), out, value);
    }
}
