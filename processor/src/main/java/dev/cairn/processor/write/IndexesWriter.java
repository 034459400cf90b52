package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.write.GeneratedNames.IndexNames;
import javax.lang.model.element.Modifier;

/** Writes {@code JobIndexes}: how an entity is stored and indexed. */
final class IndexesWriter {

    private final EntityModel entity;
    private final GeneratedNames names;
    private final KeyConstants keys;

    IndexesWriter(EntityModel entity, GeneratedNames names) {
        this.entity = entity;
        this.names = names;
        this.keys = KeyConstants.ofIndexes(entity, names);
    }

    /** The order of the constants is the order in which they are initialized: each after what it is made of. */
    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.indexes())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "How {@link $T} is stored: table {@code $L}, by {@code $L}$L.",
                        names.record(),
                        entity.table(),
                        entity.id().name(),
                        entity.indexes().isEmpty() ? "" : ", with its indexes")
                .addFields(keys.fields());
        if (entity.exported()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        entity.indexes().forEach(index -> type.addField(constant(index)));
        type.addField(entityConstant())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (IndexModel index : entity.indexes()) {
            type.addType(new IndexClassWriter(entity, names, keys, index).write());
            type.addType(EntryRecordWriter.write(entity, names, index));
        }
        type.addType(new DescriptorWriter(entity, names, keys).write());
        entity.values().forEach(record -> type.addType(new RecordTypeWriter(entity, names, record).write()));
        return type.build();
    }

    private FieldSpec constant(IndexModel index) {
        IndexNames own = names.of(index);
        return FieldSpec.builder(own.type(), own.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", IndexSentences.definition(index))
                .initializer(Wrapping.assigned(CodeBlock.of("new $T()", own.type())))
                .build();
    }

    private FieldSpec entityConstant() {
        return FieldSpec.builder(
                        names.keyedBy(RuntimeName.ENTITY_DESCRIPTOR),
                        GeneratedNames.ENTITY,
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(
                        "Table {@code $L}: {@link $T} by {@code $L}.",
                        entity.table(),
                        names.record(),
                        entity.id().name())
                .initializer(Wrapping.assigned(CodeBlock.of("new $T()", names.descriptor())))
                .build();
    }
}
