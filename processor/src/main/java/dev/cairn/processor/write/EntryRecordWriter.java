package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.write.GeneratedNames.IndexNames;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the record of an index's entries: its columns, the id unless that is one of them, and what is included. */
final class EntryRecordWriter {

    /** Names that a component of a record cannot have. A method or a path can lead to them. */
    private static final List<String> FORBIDDEN =
            List.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private EntryRecordWriter() {}

    static TypeSpec write(EntityModel entity, GeneratedNames generated, IndexModel index) {
        IndexNames own = generated.of(index);
        TypeSpec.Builder type = TypeSpec.recordBuilder(own.entry())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("An entry of {@link #$L}.\n\n", own.constant());
        NameAllocator names = new NameAllocator();
        FORBIDDEN.forEach(names::newName);
        boolean coversId = index.covers(entity.id());
        String id = coversId ? "" : names.newName(entity.id().name());
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (ColumnModel column : index.columns()) {
            String name = names.newName(ColumnNames.one(column));
            components.addParameter(type(column), name);
            type.addJavadoc(
                    "@param $L $L {@code $L}\n",
                    name,
                    column.multiValued() ? "an element of" : "the value of",
                    column.name());
        }
        if (!coversId) {
            components.addParameter(TypeNames.of(entity.id().type()), id);
            type.addJavadoc("@param $L the id of the entity\n", id);
        }
        for (ComponentModel component : index.included()) {
            String name = names.newName(component.name());
            components.addParameter(type(component), name);
            type.addJavadoc("@param $L the value of {@code $L}, which the index includes\n", name, component.name());
        }
        if (index.coversEntity()) {
            String name = names.newName(generated.variable());
            components.addParameter(generated.record(), name);
            type.addJavadoc("@param $L the entity, which the index includes\n", name);
        }
        return type.recordConstructor(components.build()).build();
    }

    private static TypeName type(ComponentModel component) {
        TypeName present = TypeNames.of(component.type());
        return component.absence() == Absence.NULL
                ? ParameterizedTypeName.get(ClassName.get(Optional.class), present.box())
                : present;
    }

    private static TypeName type(ColumnModel column) {
        TypeName present = TypeNames.of(column.type());
        return column.holdsNulls() ? ParameterizedTypeName.get(ClassName.get(Optional.class), present.box()) : present;
    }
}
