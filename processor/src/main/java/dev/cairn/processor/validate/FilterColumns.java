package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ColumnModel.Elements;
import dev.cairn.processor.model.ColumnModel.Nulls;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.model.StepModel;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.TypeShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What filters can ask for: every component that can be a key or has such elements, the parts of a composite id, and
 * what indexes have besides: paths, methods and conditions. Nothing is reported here: what cannot be asked for is left
 * out.
 */
final class FilterColumns {

    private final Declaration declaration;
    private final Map<String, ColumnModel> columns = new LinkedHashMap<>();

    FilterColumns(Declaration declaration) {
        this.declaration = declaration;
    }

    List<ColumnModel> of(Map<String, ComponentModel> components, IdValidator.Id id, List<IndexModel> indexes) {
        for (ComponentDeclaration declared : declaration.components()) {
            ComponentModel component = components.get(declared.name());
            if (component != null) {
                component(declared, component).ifPresent(this::add);
            }
        }
        idParts(id);
        for (IndexModel index : indexes) {
            index.columns().forEach(column -> add(plain(column)));
            if (index.partial()) {
                add(condition(index.where()));
            }
        }
        return List.copyOf(columns.values());
    }

    private void add(ColumnModel column) {
        columns.putIfAbsent(column.name(), column);
    }

    private Optional<ColumnModel> component(ComponentDeclaration declared, ComponentModel component) {
        Optional<TypeShape> content = Optionals.content(declared.shape());
        boolean several = content.filter(MultipleTypes::isMultiple).isPresent();
        Optional<TypeShape> value = several ? content.flatMap(MultipleTypes::element) : content;
        return value.flatMap(shape -> key(shape, declared)
                .map(key -> column(
                        component.name(),
                        List.of(new StepModel(component.name(), component.absence())),
                        shape.type(),
                        key,
                        several ? Elements.SEVERAL : Elements.ONE)));
    }

    private Optional<KeyModel> key(TypeShape shape, ComponentDeclaration declared) {
        KeyUse use = new KeyUse(declared.name(), Shown.type(declaration.type()), declared.position());
        KeyVerdict verdict = new KeyTypes(declaration, use, new Report()).of(shape);
        return verdict instanceof KeyVerdict.Key key ? Optional.of(key.model()) : Optional.empty();
    }

    private void idParts(IdValidator.Id id) {
        KeyModel key = id.key();
        if (key instanceof KeyModel.Composite composite) {
            for (KeyModel.Part part : composite.parts()) {
                List<StepModel> steps = List.of(
                        new StepModel(id.component(), Absence.NEVER), new StepModel(part.name(), Absence.NEVER));
                add(column(id.component() + "." + part.name(), steps, part.type(), part.key(), Elements.ONE));
            }
        }
    }

    private static ColumnModel condition(String method) {
        return column(
                method,
                List.of(new StepModel(method, Absence.NEVER)),
                new JavaType.Primitive("boolean"),
                new KeyModel.Scalar(ScalarType.BOOLEAN),
                Elements.ONE);
    }

    /** The column without what concerns its index alone. */
    private static ColumnModel plain(ColumnModel column) {
        return column(column.name(), column.steps(), column.type(), column.key(), column.elements());
    }

    private static ColumnModel column(
            String name, List<StepModel> steps, JavaType type, KeyModel key, Elements elements) {
        return new ColumnModel(name, steps, type, key, false, false, Nulls.ABSENT, elements);
    }
}
