package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the methods that a composite id adds: a scan for every proper prefix of its components. */
final class IdMethodsWriter {

    private final EntityModel entity;
    private final GeneratedNames names;

    IdMethodsWriter(EntityModel entity, GeneratedNames names) {
        this.entity = entity;
        this.names = names;
    }

    List<MethodSpec> write() {
        KeyModel key = entity.idKey();
        while (key instanceof KeyModel.Wrapper wrapper) {
            key = wrapper.part().key();
        }
        if (!(key instanceof KeyModel.Composite composite)) {
            return List.of();
        }
        return IntStream.range(1, composite.parts().size())
                .mapToObj(bound -> scan(composite.parts().subList(0, bound)))
                .toList();
    }

    private MethodSpec scan(List<KeyModel.Part> bound) {
        String name =
                bound.stream().map(part -> Casing.capitalized(part.name())).collect(Collectors.joining("And"));
        String given = IndexSentences.list(
                bound.stream().map(part -> IndexSentences.code(part.name())).toList(), "and");
        MethodSpec.Builder method = MethodSpec.methodBuilder("scanById" + name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Scans the entities with the given $L in {@code $L}, ordered by {@code $L}. $L\n\n",
                        given,
                        entity.id().name(),
                        entity.id().name(),
                        AccessPath.ofId())
                .returns(names.keyedBy(RuntimeName.ENTITY_SCAN));
        NameAllocator variables = new NameAllocator();
        List<CodeBlock> arguments = new ArrayList<>();
        for (KeyModel.Part part : bound) {
            String variable = variables.newName(part.name());
            method.addParameter(TypeNames.of(part.type()), variable)
                    .addJavadoc("@param $L the value of {@code $L}\n", variable, part.name());
            arguments.add(CodeBlock.of("$L", variable));
        }
        return method.addJavadoc("@return the scan, which reads nothing until it is asked for rows\n")
                .addStatement("return $L", Wrapping.call(CodeBlock.of("store().scanByIdPrefix"), arguments))
                .build();
    }
}
