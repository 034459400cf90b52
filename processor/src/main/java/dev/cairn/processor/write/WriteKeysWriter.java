package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ColumnModel.Elements;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code writeKeys}: the columns of an entity as a key, as one for each element, or as none. */
final class WriteKeysWriter {

    private final IndexModel index;
    private final KeyConstants keys;
    private final NameAllocator variables = GeneratedNames.variables();
    private final String entity;
    private final String sink;
    private final MethodSpec.Builder method;

    private WriteKeysWriter(IndexModel index, GeneratedNames names, KeyConstants keys) {
        this.index = index;
        this.keys = keys;
        this.entity = variables.newName(names.variable());
        this.sink = variables.newName("sink");
        this.method = Overriding.method("writeKeys", TypeName.VOID)
                .addParameter(names.record(), entity)
                .addParameter(RuntimeName.KEY_SINK.type(), sink);
    }

    static MethodSpec write(IndexModel index, GeneratedNames names, KeyConstants keys) {
        return new WriteKeysWriter(index, names, keys).write();
    }

    private MethodSpec write() {
        if (index.partial()) {
            leaveOutIf(CodeBlock.of("!$L.$L()", entity, index.where()));
        }
        for (ColumnModel column : index.columns()) {
            if (column.sparse()) {
                leaveOutIf(new ColumnValue(entity, column).absent());
            }
        }
        index.columns().stream()
                .filter(ColumnModel::multiValued)
                .findFirst()
                .ifPresentOrElse(this::addKeys, () -> addKey(""));
        return method.build();
    }

    private void leaveOutIf(CodeBlock condition) {
        method.beginControlFlow("if ($L)", condition).addStatement("return").endControlFlow();
    }

    private void addKeys(ColumnModel several) {
        String element = variables.newName(ColumnNames.one(several));
        method.beginControlFlow(
                "for ($T $L : $L)", TypeNames.of(several.type()), element, new ColumnValue(entity, several).present());
        boolean checked = several.elements() == Elements.SEVERAL_OR_NULL;
        if (checked) {
            method.beginControlFlow("if ($L != null)", element);
        }
        addKey(element);
        if (several.lossy()) {
            method.addStatement(
                    "$L",
                    WriteValueWriter.exact(
                            several, CodeBlock.of("$L.exact()", sink), CodeBlock.of("$L", element), keys));
        }
        if (checked) {
            method.endControlFlow();
        }
        method.endControlFlow();
    }

    /** Writes one key; {@code element} is the variable that has the value of the multi-valued column. */
    private void addKey(String element) {
        CodeBlock start = CodeBlock.of("$L.key()", sink);
        if (index.columns().stream().noneMatch(ColumnModel::holdsNulls)) {
            method.addStatement(Wrapping.chain(start, calls(index.columns(), element)));
            return;
        }
        String key = variables.newName("key");
        List<ColumnModel> run = new ArrayList<>();
        CodeBlock begin = CodeBlock.of("$T $L = $L", RuntimeName.KEY_WRITER.type(), key, start);
        boolean begun = false;
        for (ColumnModel column : index.columns()) {
            if (!column.holdsNulls()) {
                run.add(column);
                continue;
            }
            if (!begun || !run.isEmpty()) {
                method.addStatement(Wrapping.chain(begun ? CodeBlock.of("$L", key) : begin, calls(run, element)));
            }
            begun = true;
            run.clear();
            addNullable(key, column);
        }
        if (!run.isEmpty()) {
            method.addStatement(Wrapping.chain(CodeBlock.of("$L", key), calls(run, element)));
        }
    }

    private void addNullable(String key, ColumnModel column) {
        ColumnValue value = new ColumnValue(entity, column);
        boolean first = column.nulls() == ColumnModel.Nulls.FIRST;
        List<CodeBlock> present = new ArrayList<>();
        present.add(CodeBlock.of(".writePresent($L)", first));
        present.addAll(calls(column, value.present()));
        method.beginControlFlow("if ($L)", value.absent())
                .addStatement("$L.writeNull($L)", key, first)
                .nextControlFlow("else")
                .addStatement(Wrapping.chain(CodeBlock.of("$L", key), present))
                .endControlFlow();
    }

    private List<CodeBlock> calls(List<ColumnModel> columns, String element) {
        List<CodeBlock> calls = new ArrayList<>();
        for (ColumnModel column : columns) {
            CodeBlock value =
                    column.multiValued() ? CodeBlock.of("$L", element) : new ColumnValue(entity, column).present();
            calls.addAll(calls(column, value));
        }
        return calls;
    }

    private List<CodeBlock> calls(ColumnModel column, CodeBlock value) {
        return column.descending()
                ? List.of(CodeBlock.of(".descending()"), call(column, value))
                : List.of(call(column, value));
    }

    private CodeBlock call(ColumnModel column, CodeBlock value) {
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
