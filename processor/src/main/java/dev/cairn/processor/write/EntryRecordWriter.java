package dev.cairn.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.write.GeneratedNames.IndexNames;
import javax.lang.model.element.Modifier;

/** Writes the record of an index's entries: its columns, and the id unless that is one of them. */
final class EntryRecordWriter {

    private EntryRecordWriter() {}

    static TypeSpec write(EntityModel entity, IndexNames own, IndexModel index) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(own.entry())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("An entry of {@link #$L}.\n\n", own.constant());
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (ColumnModel column : index.columns()) {
            String name = column.component().name();
            components.addParameter(TypeNames.present(column), name);
            type.addJavadoc("@param $L the value of {@code $L}\n", name, name);
        }
        if (!index.covers(entity.id())) {
            components.addParameter(
                    TypeNames.of(entity.id().type()), entity.id().name());
            type.addJavadoc("@param $L the id of the entity\n", entity.id().name());
        }
        return type.recordConstructor(components.build()).build();
    }
}
