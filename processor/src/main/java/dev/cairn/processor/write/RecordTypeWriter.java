package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.ValueModel;
import dev.cairn.processor.model.ValueModel.StoredPart;
import dev.cairn.processor.model.ValueModel.StoredRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class that writes and reads a record, its components one after the other. */
final class RecordTypeWriter {

    private final EntityModel entity;
    private final GeneratedNames names;
    private final StoredRecord record;
    private final TypeName type;
    private final ValueTypeWriter types;
    /** The constants for components that need one. */
    private final Map<StoredPart, String> constants = new LinkedHashMap<>();

    RecordTypeWriter(EntityModel entity, GeneratedNames names, StoredRecord record) {
        this.entity = entity;
        this.names = names;
        this.record = record;
        this.type = TypeNames.of(record.type());
        this.types = new ValueTypeWriter(names);
        Set<String> taken = new HashSet<>();
        for (StoredPart part : record.parts()) {
            if (!isPlain(part)) {
                constants.put(part, free(Casing.constant(part.name()) + "_TYPE", taken));
            }
        }
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }

    /** Whether a constant of the runtime, or a method of the writer, is all it takes. */
    private static boolean isPlain(StoredPart part) {
        return part.value() instanceof ValueModel.Single && (part.value().holdsNull() || !part.nullable());
    }

    /** Whether the key of the entity has it, and its value does not. */
    private static boolean isId(StoredPart part) {
        return part.value() instanceof ValueModel.Id;
    }

    TypeSpec write() {
        TypeSpec.Builder written = TypeSpec.classBuilder(names.values(record.type()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "How {@link $T} is written: its components one after the other$L.",
                        TypeNames.raw(record.type()),
                        record.parts().stream().anyMatch(RecordTypeWriter::isId)
                                ? ", but for the id, which its key has"
                                : "")
                .superclass(TypeNames.generic(RuntimeName.RECORD_TYPE, type));
        constants.forEach((part, constant) -> written.addField(FieldSpec.builder(
                        TypeNames.generic(RuntimeName.VALUE_TYPE, TypeNames.boxed(part.type())),
                        constant,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(Wrapping.assigned(constant(part)))
                .build()));
        return written.addMethod(constructor())
                .addMethod(writeParts())
                .addMethod(readParts())
                .build();
    }

    private CodeBlock constant(StoredPart part) {
        if (part.value() instanceof ValueModel.Json) {
            return CodeBlock.of("$T.json($T.$L)", RuntimeName.VALUE_TYPE.type(), names.descriptor(), component(part));
        }
        CodeBlock made = types.write(part.value());
        return part.nullable() && !part.value().holdsNull() ? CodeBlock.of("$L.orNull()", made) : made;
    }

    private String component(StoredPart part) {
        return ComponentConstants.of(entity, names).byComponent().entrySet().stream()
                .filter(each -> each.getKey().name().equals(part.name()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private MethodSpec constructor() {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$T.class", TypeNames.raw(record.type())));
        for (StoredPart part : record.parts()) {
            arguments.add(CodeBlock.of("part($S, $L)", part.name(), expression(part)));
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(Wrapping.call(CodeBlock.of("super"), arguments))
                .build();
    }

    private CodeBlock expression(StoredPart part) {
        String constant = constants.get(part);
        return constant == null ? types.write(part.value()) : CodeBlock.of("$L", constant);
    }

    private MethodSpec writeParts() {
        NameAllocator variables = GeneratedNames.variables();
        String out = variables.newName("out");
        String value = variables.newName(Casing.variable(record.type().simpleName()));
        MethodSpec.Builder method = overriding("writeParts", TypeName.VOID)
                .addParameter(RuntimeName.VALUE_WRITER.type(), out)
                .addParameter(type, value);
        for (StoredPart part : record.parts()) {
            if (isId(part)) {
                continue;
            }
            CodeBlock component = CodeBlock.of("$L.$L()", value, part.name());
            method.addStatement(
                    part.type() instanceof JavaType.Primitive primitive
                            ? CodeBlock.of("$L.write$L($L)", out, written(primitive), component)
                            : CodeBlock.of("$L.write($L, $L)", expression(part), out, component));
        }
        return method.build();
    }

    private MethodSpec readParts() {
        String in = GeneratedNames.variables().newName("in");
        List<CodeBlock> arguments = record.parts().stream()
                .map(part -> part.type() instanceof JavaType.Primitive primitive && !isId(part)
                        ? CodeBlock.of("$L.read$L()", in, read(primitive))
                        : CodeBlock.of("$L.read($L)", expression(part), in))
                .toList();
        TypeName created = type instanceof ParameterizedTypeName generic ? generic : TypeNames.raw(record.type());
        return overriding("readParts", type)
                .addParameter(RuntimeName.VALUE_READER.type(), in)
                .addStatement("return $L", Wrapping.call(CodeBlock.of("new $T", created), arguments))
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(returned);
    }

    private static String written(JavaType.Primitive type) {
        return switch (type.keyword()) {
            case "short", "int", "long" -> "ZigZag";
            default -> Casing.capitalized(type.keyword());
        };
    }

    private static String read(JavaType.Primitive type) {
        return written(type).equals("ZigZag") ? "ZigZag" + Casing.capitalized(type.keyword()) : written(type);
    }
}
