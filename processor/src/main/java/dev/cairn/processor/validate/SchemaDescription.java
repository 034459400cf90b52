package dev.cairn.processor.validate;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.FormerConstant;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.StepDeclaration;
import dev.cairn.processor.schema.Renames;
import dev.cairn.processor.schema.Schema;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what stored data depends on in a valid entity. */
public final class SchemaDescription {

    private final EntityModel entity;
    private final StoredMembers members;

    private SchemaDescription(Declaration declaration, EntityModel entity) {
        this.entity = entity;
        this.members = new StoredMembers(declaration.records());
        declaration.components().forEach(component -> members.add(component.shape()));
        entity.indexes().stream()
                .flatMap(index -> index.columns().stream())
                .map(column -> declaration.paths().getOrDefault(column.name(), List.of()))
                .flatMap(List::stream)
                .map(StepDeclaration::shape)
                .forEach(members::addConstants);
    }

    /** The schema of {@code entity}, which {@code declaration} declares. */
    public static Schema of(Declaration declaration, EntityModel entity) {
        return new SchemaDescription(declaration, entity).schema();
    }

    /** The names that things had before. */
    public static Renames renames(Declaration declaration, EntityModel entity) {
        return new Renames(
                entity.formerTables(),
                entity.components().stream()
                        .collect(Collectors.toMap(ComponentModel::name, ComponentModel::formerNames)),
                entity.indexes().stream().collect(Collectors.toMap(IndexModel::name, IndexModel::formerNames)),
                entity.components().stream()
                        .flatMap(component -> component.formerConstants().stream())
                        .collect(Collectors.toMap(
                                renamed -> StoredNames.type(renamed.type()) + "." + renamed.constant(),
                                FormerConstant::names,
                                (one, same) -> one)),
                new SchemaDescription(declaration, entity).members.absent());
    }

    private Schema schema() {
        SortedMap<String, Schema.Component> components = new TreeMap<>();
        entity.components()
                .forEach(component -> components.put(
                        component.name(),
                        new Schema.Component(
                                StoredNames.type(component.type()),
                                component.nullable(),
                                component.absentValue() != null)));
        SortedMap<String, String> indexes = new TreeMap<>();
        entity.indexes().forEach(index -> indexes.put(index.name(), StoredNames.layout(index)));
        return new Schema(
                        StoredNames.type(entity.record()),
                        entity.table(),
                        entity.id().name(),
                        StoredNames.encoding(entity.idKey()),
                        entity.migrations().size(),
                        components,
                        members.parts(),
                        members.constants(),
                        indexes)
                .withCodesOf(CodedEnums.of(entity));
    }
}
