package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.cairn.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.List;

/** Writes how a key type is made. */
final class KeyTypeWriter {

    private final GeneratedNames names;
    private final KeyConstants constants;

    KeyTypeWriter(GeneratedNames names, KeyConstants constants) {
        this.names = names;
        this.constants = constants;
    }

    CodeBlock write(KeyModel key) {
        if (key instanceof KeyModel.EnumByName byName) {
            return make("ofEnum", List.of(literal(TypeNames.raw(byName.type()))));
        }
        if (key instanceof KeyModel.EnumByCode byCode) {
            ClassName type = TypeNames.raw(byCode.type());
            return make("ofEnum", List.of(literal(type), names.reference(type, byCode.codeMethod())));
        }
        if (key instanceof KeyModel.Wrapper wrapper) {
            return write(wrapper);
        }
        if (key instanceof KeyModel.Composite composite) {
            return write(composite);
        }
        return constants.expression(key);
    }

    private CodeBlock write(KeyModel.Wrapper wrapper) {
        ClassName type = TypeNames.raw(wrapper.type());
        return make(
                "wrapping",
                List.of(
                        literal(type),
                        constants.expression(wrapper.part().key()),
                        names.reference(type, wrapper.part().name()),
                        CodeBlock.of("$T::new", type)));
    }

    private CodeBlock write(KeyModel.Composite composite) {
        ClassName type = TypeNames.raw(composite.type());
        List<CodeBlock> parts = new ArrayList<>();
        List<CodeBlock> arguments = new ArrayList<>();
        for (KeyModel.Part part : composite.parts()) {
            CodeBlock partType = constants.expression(part.key());
            parts.add(CodeBlock.of(
                    "$T.of($S, $L, $L)",
                    RuntimeName.KEY_PART.type(),
                    part.name(),
                    partType,
                    names.reference(type, part.name())));
            arguments.add(CodeBlock.of("key.read($L)", partType));
        }
        return make(
                "record",
                List.of(
                        literal(type),
                        Wrapping.call(CodeBlock.of("$T.of", List.class), parts),
                        Wrapping.call(CodeBlock.of("key -> new $T", type), arguments)));
    }

    private static CodeBlock literal(ClassName type) {
        return CodeBlock.of("$T.class", type);
    }

    private static CodeBlock make(String factory, List<CodeBlock> arguments) {
        return Wrapping.call(CodeBlock.of("$T.$L", RuntimeName.KEY_TYPE.type(), factory), arguments);
    }
}
