package dev.cairn.processor.validate;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.read.Access;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.EntityDeclaration;
import dev.cairn.processor.read.MigrationDeclaration;
import dev.cairn.processor.read.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a declaration into the model of an entity, or reports all that is wrong with it. */
public final class EntityValidator {

    private final Declaration declaration;
    private final Report report;

    private EntityValidator(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.report = report;
    }

    /** The model of {@code declaration}; empty exactly if an error was reported. */
    public static Optional<EntityModel> validate(Declaration declaration, Report report) {
        EntityValidator validator = new EntityValidator(declaration, report);
        return RecordValidator.validate(declaration, report).flatMap(validator::validate);
    }

    private Optional<EntityModel> validate(EntityDeclaration entity) {
        String table = TableValidator.validate(declaration, entity, report);
        Map<String, ComponentModel> components = components();
        Optional<IdValidator.Id> id = new IdValidator(declaration, report).validate(entity, components.keySet());
        List<IndexDraft> indexes = new IndexValidator(declaration, components.keySet(), report).validate();
        new IndexNameValidator(declaration, report).validate(indexes);
        new FormerNameValidator(declaration, report).validate(table, indexes);
        DefaultValidator.validate(declaration, report);
        MigrationValidator.validate(declaration, report);
        StorageValidator.validate(declaration, components.keySet(), report);
        Optional<String> version = new VersionValidator(declaration, report).validate();
        return id.flatMap(valid -> model(entity, table, components, valid, version, indexes));
    }

    private Map<String, ComponentModel> components() {
        Map<String, ComponentModel> components = new LinkedHashMap<>();
        ComponentValidator validator = new ComponentValidator(declaration, report);
        for (ComponentDeclaration component : declaration.components()) {
            validator.validate(component).ifPresent(model -> components.put(component.name(), model));
        }
        return components;
    }

    private Optional<EntityModel> model(
            EntityDeclaration entity,
            String table,
            Map<String, ComponentModel> components,
            IdValidator.Id id,
            Optional<String> version,
            List<IndexDraft> drafts) {
        MethodValidator methods = new MethodValidator(id, components, Shown.type(declaration.type()), report);
        List<IndexDraft> complete =
                drafts.stream().filter(IndexDraft::isComplete).toList();
        List<IndexModel> indexes = complete.stream().map(methods::validate).toList();
        ComponentModel idComponent = components.get(id.component());
        if (!report.isClean() || idComponent == null) {
            return Optional.empty();
        }
        new IndexWarnings(idComponent, indexes, report).warn(complete);
        return Optional.of(new EntityModel(
                declaration.type(),
                declaration.access().level() == Access.Level.PUBLIC,
                table,
                declaration.formerTables().stream().map(Placed::value).toList(),
                declaration.migrations().stream()
                        .map(MigrationDeclaration::type)
                        .toList(),
                List.copyOf(components.values()),
                idComponent,
                id.key(),
                id.generated(),
                version.map(components::get),
                declaration.warnings(),
                declaration.statics(),
                new FilterColumns(declaration).of(components, id, indexes),
                indexes,
                entity.json() ? List.of() : ValueModels.of(declaration, components, idComponent.name())));
    }
}
