package dev.cairn.processor.write;

import com.palantir.javapoet.ArrayTypeName;
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
import dev.cairn.processor.model.ComponentModel.FormerConstant;
import dev.cairn.processor.model.ComponentModel.StaticMember;
import dev.cairn.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class that describes the entity: its table, its id, its components and how they make a record. */
final class DescriptorWriter {

    private static final WildcardTypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private final EntityModel entity;
    private final GeneratedNames names;
    private final KeyConstants keys;
    private final ComponentConstants constants;

    DescriptorWriter(EntityModel entity, GeneratedNames names, KeyConstants keys) {
        this.entity = entity;
        this.names = names;
        this.keys = keys;
        this.constants = ComponentConstants.of(entity, names);
    }

    TypeSpec write() {
        return TypeSpec.classBuilder(names.descriptor())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(names.keyedBy(RuntimeName.ENTITY_DESCRIPTOR))
                .addFields(fields())
                .addMethods(methods())
                .build();
    }

    private List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        constants
                .byComponent()
                .forEach((component, constant) -> fields.add(FieldSpec.builder(
                                TypeNames.generic(
                                        RuntimeName.COMPONENT, names.record(), TypeNames.boxed(component.type())),
                                constant,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(Wrapping.assigned(component(component)))
                        .build()));
        List<CodeBlock> all = constants.byComponent().values().stream()
                .map(constant -> CodeBlock.of("$L", constant))
                .toList();
        fields.add(
                FieldSpec.builder(componentsType(), constants.all(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(Wrapping.call(CodeBlock.of("$T.of", List.class), all))
                        .build());
        migrations().ifPresent(fields::add);
        fields.add(FieldSpec.builder(codecType(), "codec", Modifier.PRIVATE, Modifier.FINAL)
                .initializer(codec())
                .build());
        return fields;
    }

    private CodeBlock codec() {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$L", constants.all()));
        arguments.add(CodeBlock.of("this::create"));
        boolean compact = !entity.values().isEmpty();
        if (compact) {
            arguments.add(CodeBlock.of("new $T()", names.values(entity.record())));
        }
        return Wrapping.assigned(Wrapping.call(
                CodeBlock.of("$T.$L", RuntimeName.ENTITY_CODEC.type(), compact ? "compact" : "json"), arguments));
    }

    private Optional<FieldSpec> migrations() {
        List<CodeBlock> made = entity.migrations().stream()
                .map(type -> CodeBlock.of("new $T()", TypeNames.raw(type)))
                .toList();
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldSpec.builder(
                                listOf(RuntimeName.ENTITY_MIGRATION.type()),
                                "MIGRATIONS",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(Wrapping.call(CodeBlock.of("$T.of", List.class), made))
                        .build());
    }

    private CodeBlock component(ComponentModel component) {
        String factory = component.nullable() ? "nullable" : "of";
        boolean changed = !component.formerNames().isEmpty()
                || !component.formerConstants().isEmpty()
                || component.absentValue() != null;
        // What follows in a chain does not know the type that is wanted in the end.
        CodeBlock method = changed
                ? CodeBlock.of(
                        "$T.<$T, $T>$L",
                        RuntimeName.COMPONENT.type(),
                        names.record(),
                        TypeNames.boxed(component.type()),
                        factory)
                : CodeBlock.of("$T.$L", RuntimeName.COMPONENT.type(), factory);
        CodeBlock made = Wrapping.call(
                method,
                List.of(
                        CodeBlock.of("$S", component.name()),
                        GenericTypeWriter.write(component.type()),
                        names.reference(names.record(), component.name())));
        CodeBlock.Builder code = CodeBlock.builder().add(made);
        if (!component.formerNames().isEmpty()) {
            code.add(".formerly($L)", CodeBlock.join(FormerNamesWriter.literals(component.formerNames()), ", "));
        }
        for (FormerConstant renamed : component.formerConstants()) {
            code.add(
                    ".formerConstant($T.$L, $L)",
                    TypeNames.raw(renamed.type()),
                    renamed.constant(),
                    CodeBlock.join(FormerNamesWriter.literals(renamed.names()), ", "));
        }
        StaticMember absent = component.absentValue();
        if (absent != null) {
            code.add(".withDefault($L)", names.supplier(names.record(), absent.name(), absent.method()));
        }
        return code.build();
    }

    private List<MethodSpec> methods() {
        List<CodeBlock> indexes = entity.indexes().stream()
                .map(index -> CodeBlock.of("$L", names.of(index).constant()))
                .toList();
        List<MethodSpec> methods = new ArrayList<>(List.of(
                Overriding.method("table", ClassName.get(String.class))
                        .addStatement("return $S", entity.table())
                        .build(),
                Overriding.method("id", names.id())
                        .addParameter(names.record(), names.variable())
                        .addStatement(
                                "return $L.$L()", names.variable(), entity.id().name())
                        .build(),
                Overriding.method("idName", ClassName.get(String.class))
                        .addStatement("return $S", entity.id().name())
                        .build(),
                Overriding.method("idType", TypeNames.generic(RuntimeName.KEY_TYPE, names.id()))
                        .addStatement("return $L", keys.expression(entity.idKey()))
                        .build(),
                Overriding.method("components", componentsType())
                        .addStatement("return $L", constants.all())
                        .build(),
                create()));
        entity.generatedId().ifPresent(type -> methods.add(GeneratedIdWriter.write(entity, names, type)));
        if (!entity.formerTables().isEmpty()) {
            methods.add(1, FormerNamesWriter.write("formerTables", entity.formerTables()));
        }
        if (!entity.migrations().isEmpty()) {
            methods.add(Overriding.method("migrations", listOf(RuntimeName.ENTITY_MIGRATION.type()))
                    .addStatement("return MIGRATIONS")
                    .build());
        }
        neverNull().ifPresent(methods::add);
        entity.version().ifPresent(version -> methods.addAll(version(version)));
        methods.addAll(List.of(
                Overriding.method("codec", codecType())
                        .addStatement("return codec")
                        .build(),
                Overriding.method("indexes", listOf(names.keyedBy(RuntimeName.INDEX_DEFINITION)))
                        .addStatement("return $L", Wrapping.call(CodeBlock.of("$T.of", List.class), indexes))
                        .build()));
        return methods;
    }

    /** Tells of the indexes' columns that are no components which ones are never null, if there are any. */
    private Optional<MethodSpec> neverNull() {
        List<CodeBlock> columns = entity.indexes().stream()
                .flatMap(index -> index.columns().stream())
                .filter(column -> !column.nullable() && !column.multiValued())
                .map(ColumnModel::name)
                .filter(column -> entity.components().stream()
                        .noneMatch(component -> component.name().equals(column)))
                .distinct()
                .map(column -> CodeBlock.of("$S", column))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(Overriding.method(
                                "neverNull",
                                ParameterizedTypeName.get(ClassName.get(Set.class), ClassName.get(String.class)))
                        .addStatement("return $L", Wrapping.call(CodeBlock.of("$T.of", Set.class), columns))
                        .build());
    }

    private List<MethodSpec> version(ComponentModel version) {
        String variable = names.variable();
        String number = variable.equals("version") ? "number" : "version";
        List<CodeBlock> arguments = entity.components().stream()
                .map(component -> component.equals(version)
                        ? CodeBlock.of("$L", number)
                        : CodeBlock.of("$L.$L()", variable, component.name()))
                .toList();
        return List.of(
                Overriding.method("version", ClassName.get(OptionalLong.class))
                        .addParameter(names.record(), variable)
                        .addStatement("return $T.of($L.$L())", OptionalLong.class, variable, version.name())
                        .build(),
                Overriding.method(
                                "versionName",
                                ParameterizedTypeName.get(ClassName.get(Optional.class), ClassName.get(String.class)))
                        .addStatement("return $T.of($S)", Optional.class, version.name())
                        .build(),
                Overriding.method("withVersion", names.record())
                        .addParameter(names.record(), variable)
                        .addParameter(TypeName.LONG, number)
                        .addStatement("return $L", Wrapping.call(CodeBlock.of("new $T", names.record()), arguments))
                        .build());
    }

    private MethodSpec create() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (ComponentModel component : entity.components()) {
            arguments.add(CodeBlock.of(
                    "$L.cast(components[$L])", constants.byComponent().get(component), arguments.size()));
        }
        return Overriding.method("create", names.record())
                .addParameter(ArrayTypeName.of(Object.class), "components")
                .addStatement("return $L", Wrapping.call(CodeBlock.of("new $T", names.record()), arguments))
                .build();
    }

    private TypeName componentsType() {
        return listOf(TypeNames.generic(RuntimeName.COMPONENT, names.record(), ANY));
    }

    private TypeName codecType() {
        return TypeNames.generic(RuntimeName.ENTITY_CODEC, names.record());
    }

    private static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
