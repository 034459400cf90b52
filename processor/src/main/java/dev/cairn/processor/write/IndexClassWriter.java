package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.write.GeneratedNames.IndexNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class that defines an index. */
final class IndexClassWriter {

    static final String COLUMNS = "COLUMNS";

    private final EntityModel entity;
    private final GeneratedNames names;
    private final KeyConstants keys;
    private final IndexModel index;
    private final IndexNames own;

    IndexClassWriter(EntityModel entity, GeneratedNames names, KeyConstants keys, IndexModel index) {
        this.entity = entity;
        this.names = names;
        this.keys = keys;
        this.index = index;
        this.own = names.of(index);
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(own.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The definition of {@link #$L}.", own.constant())
                .addSuperinterface(
                        TypeNames.generic(RuntimeName.TYPED_INDEX_DEFINITION, names.id(), names.record(), own.entry()))
                .addField(columnsField())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(Overriding.method("name", ClassName.get(String.class))
                        .addStatement("return $S", index.name())
                        .build())
                .addMethods(former())
                .addMethod(Overriding.method("columns", columnsType())
                        .addStatement("return $L", COLUMNS)
                        .build())
                .addMethod(Overriding.method("unique", TypeName.BOOLEAN)
                        .addStatement("return $L", index.unique())
                        .build());
        if (index.partial()) {
            type.addMethod(Overriding.method("where", ClassName.get(String.class))
                    .addStatement("return $S", index.where())
                    .build());
        }
        if (index.counted()) {
            type.addMethod(Overriding.method("counted", TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
        if (index.version() != 0) {
            type.addMethod(Overriding.method("version", TypeName.INT)
                    .addStatement("return $L", index.version())
                    .build());
        }
        if (index.coversEntity()) {
            type.addMethod(Overriding.method("coversEntity", TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        } else if (!index.included().isEmpty()) {
            type.addMethod(included());
        }
        type.addMethod(WriteKeysWriter.write(index, names, keys));
        if (WriteValueWriter.isNeeded(index)) {
            type.addMethod(WriteValueWriter.write(index, names, keys));
        }
        if (SameKeysWriter.isPossible(entity, index)) {
            type.addMethod(SameKeysWriter.write(index, names));
        }
        return type.addMethod(entry()).build();
    }

    private List<MethodSpec> former() {
        return index.formerNames().isEmpty()
                ? List.of()
                : List.of(FormerNamesWriter.write("formerNames", index.formerNames()));
    }

    private FieldSpec columnsField() {
        List<CodeBlock> columns = index.columns().stream().map(this::column).toList();
        return FieldSpec.builder(columnsType(), COLUMNS, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(Wrapping.call(CodeBlock.of("$T.of", List.class), columns))
                .build();
    }

    private CodeBlock column(ColumnModel column) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($S, $L)", RuntimeName.INDEX_COLUMN.type(), column.name(), keys.expression(column.key()))
                .add(column.ignoreCase() ? ".ignoringCase()" : "")
                .add(column.descending() ? ".desc()" : "")
                .add(column.multiValued() ? ".elements()" : "");
        return column.holdsNulls()
                ? code.add(".nulls($T.$L)", RuntimeName.NULLS.type(), column.nulls())
                        .build()
                : code.build();
    }

    private static ParameterizedTypeName columnsType() {
        return ParameterizedTypeName.get(ClassName.get(List.class), RuntimeName.INDEX_COLUMN.type());
    }

    private MethodSpec included() {
        TypeName component =
                TypeNames.generic(RuntimeName.COMPONENT, names.record(), WildcardTypeName.subtypeOf(Object.class));
        List<CodeBlock> included = index.included().stream().map(this::constant).toList();
        return Overriding.method("included", ParameterizedTypeName.get(ClassName.get(List.class), component))
                .addStatement("return $L", Wrapping.call(CodeBlock.of("$T.of", List.class), included))
                .build();
    }

    private CodeBlock constant(ComponentModel component) {
        String constant = ComponentConstants.of(entity, names).byComponent().get(component);
        return CodeBlock.of("$T.$L", names.descriptor(), constant);
    }

    private MethodSpec entry() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < index.columns().size(); i++) {
            ColumnModel column = index.columns().get(i);
            CodeBlock key = keys.expression(column.key());
            arguments.add(
                    column.holdsNulls()
                            ? CodeBlock.of("$T.ofNullable(entry.find($L, $L))", Optional.class, i, key)
                            : CodeBlock.of("entry.get($L, $L)", i, key));
        }
        if (!index.covers(entity.id())) {
            arguments.add(CodeBlock.of("entry.id()"));
        }
        for (int i = 0; i < index.included().size(); i++) {
            ComponentModel component = index.included().get(i);
            arguments.add(
                    component.absence() == Absence.NULL
                            ? CodeBlock.of(
                                    "$T.ofNullable(entry.findIncluded($L, $L))", Optional.class, i, constant(component))
                            : CodeBlock.of("entry.included($L, $L)", i, constant(component)));
        }
        if (index.coversEntity()) {
            arguments.add(CodeBlock.of("entry.entity($T.class)", names.record()));
        }
        return Overriding.method("entry", own.entry())
                .addParameter(TypeNames.generic(RuntimeName.INDEX_ENTRY, names.id()), "entry")
                .addStatement("return $L", Wrapping.call(CodeBlock.of("new $T", own.entry()), arguments))
                .build();
    }
}
