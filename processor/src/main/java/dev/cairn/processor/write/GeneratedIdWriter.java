package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import java.util.List;
import java.util.Optional;

/** Writes {@code generatedId}: where an entity has its number or UUID, and how it is made with another one. */
final class GeneratedIdWriter {

    private final EntityModel entity;
    private final GeneratedNames names;
    private final ScalarType type;
    private final String variable;
    private final String made;

    private GeneratedIdWriter(EntityModel entity, GeneratedNames names, ScalarType type) {
        this.entity = entity;
        this.names = names;
        this.type = type;
        this.variable = names.variable();
        NameAllocator variables = new NameAllocator();
        variables.newName(variable);
        this.made = variables.newName(type == ScalarType.LONG ? "number" : "uuid");
    }

    static MethodSpec write(EntityModel entity, GeneratedNames names, ScalarType type) {
        return new GeneratedIdWriter(entity, names, type).write();
    }

    private MethodSpec write() {
        CodeBlock kind = CodeBlock.of(
                "new $T.$L<>", RuntimeName.GENERATED_ID.type(), type == ScalarType.LONG ? "Sequence" : "TimeOrdered");
        return Overriding.method(
                        "generatedId",
                        ParameterizedTypeName.get(
                                ClassName.get(Optional.class),
                                TypeNames.generic(RuntimeName.GENERATED_ID, names.record())))
                .addStatement("return $T.of($L)", Optional.class, Wrapping.call(kind, List.of(current(), withOther())))
                .build();
    }

    private CodeBlock current() {
        String id = entity.id().name();
        return entity.idKey() instanceof KeyModel.Wrapper wrapper
                ? CodeBlock.of(
                        "$L -> $L.$L().$L()",
                        variable,
                        variable,
                        id,
                        wrapper.part().name())
                : names.reference(names.record(), id);
    }

    private CodeBlock withOther() {
        List<CodeBlock> arguments = entity.components().stream()
                .map(component ->
                        component.equals(entity.id()) ? id() : CodeBlock.of("$L.$L()", variable, component.name()))
                .toList();
        return CodeBlock.of(
                "($L, $L) -> $L", variable, made, Wrapping.call(CodeBlock.of("new $T", names.record()), arguments));
    }

    private CodeBlock id() {
        return entity.idKey() instanceof KeyModel.Wrapper wrapper
                ? CodeBlock.of("new $T($L)", TypeNames.raw(wrapper.type()), made)
                : CodeBlock.of("$L", made);
    }
}
