package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.GeneratedFiles;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code JobColumns}: a typed constant for everything that a filter can ask for. */
final class ColumnsWriter {

    private final EntityModel entity;
    private final GeneratedNames names;
    private final Map<ColumnModel, String> constants = new LinkedHashMap<>();
    private final KeyConstants keys;

    ColumnsWriter(EntityModel entity, GeneratedNames indexes) {
        this.entity = entity;
        Set<String> taken = new HashSet<>();
        for (ColumnModel column : entity.columns()) {
            constants.put(column, free(Casing.constant(column.name().replace('.', '_')), taken));
        }
        this.names = indexes.withConstants(taken);
        this.keys = KeyConstants.ofColumns(entity, names);
    }

    private static String free(String name, Set<String> taken) {
        return Stream.concat(
                        Stream.of(name), Stream.iterate(2, number -> number + 1).map(number -> name + "_" + number))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(
                        ClassName.get(entity.record().packageName(), GeneratedFiles.columns(entity.record())))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The columns of {@link $T}, from which filters and orders are made for {@code $L.where}.",
                        names.record(),
                        names.repository().simpleName())
                .addFields(keys.fields());
        if (entity.exported()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        constants.forEach((column, constant) -> type.addField(field(column, constant)));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private FieldSpec field(ColumnModel column, String constant) {
        return FieldSpec.builder(type(column), constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("{@code $L}$L.", column.name(), kind(column))
                .initializer(Wrapping.assigned(value(column)))
                .build();
    }

    private static String kind(ColumnModel column) {
        if (column.multiValued()) {
            return ", any number of values";
        }
        return column.nullable() ? ", which may be without a value" : "";
    }

    private TypeName type(ColumnModel column) {
        TypeName value = TypeNames.boxed(column.key().type());
        if (column.multiValued()) {
            return TypeNames.generic(RuntimeName.ELEMENTS_COLUMN, names.record(), value);
        }
        if (is(column, ScalarType.STRING)) {
            return TypeNames.generic(RuntimeName.STRING_COLUMN, names.record());
        }
        if (is(column, ScalarType.BOOLEAN)) {
            return TypeNames.generic(RuntimeName.BOOLEAN_COLUMN, names.record());
        }
        RuntimeName kind = column.key().ranges() ? RuntimeName.ORDERED_COLUMN : RuntimeName.COLUMN;
        return TypeNames.generic(kind, names.record(), value);
    }

    private static boolean is(ColumnModel column, ScalarType type) {
        return column.key() instanceof KeyModel.Scalar scalar && scalar.scalar() == type;
    }

    private CodeBlock value(ColumnModel column) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", column.name()));
        String factory = factory(column);
        if (!factory.equals("string") && !factory.equals("bool")) {
            arguments.add(keys.expression(column.key()));
        }
        arguments.add(getter(column));
        return Wrapping.call(CodeBlock.of("$T.$L", RuntimeName.COLUMN.type(), factory), arguments);
    }

    private String factory(ColumnModel column) {
        if (column.multiValued()) {
            return isCollection(column) ? "elements" : "elementsOf";
        }
        if (is(column, ScalarType.STRING)) {
            return "string";
        }
        if (is(column, ScalarType.BOOLEAN)) {
            return "bool";
        }
        return column.key().ranges() ? "ordered" : "of";
    }

    /** Whether it is known to hold a collection; else it may hold an array. */
    private boolean isCollection(ColumnModel column) {
        return entity.components().stream()
                .filter(column::is)
                .anyMatch(component -> component.type() instanceof JavaType.Declared);
    }

    private CodeBlock getter(ColumnModel column) {
        boolean direct = column.steps().size() == 1
                && column.steps().stream().noneMatch(step -> step.absence() == Absence.OPTIONAL);
        if (direct) {
            return names.reference(names.record(), column.steps().get(0).method());
        }
        String variable = names.variable();
        if (column.steps().size() == 1) {
            return CodeBlock.of(
                    "$L -> $L.$L().orElse(null)",
                    variable,
                    variable,
                    column.steps().get(0).method());
        }
        ColumnValue value = new ColumnValue(variable, column);
        return column.nullable()
                ? CodeBlock.of(
                        "$L -> $L", variable, Wrapping.choice(value.absent(), CodeBlock.of("null"), value.present()))
                : CodeBlock.of("$L -> $L", variable, value.present());
    }
}
